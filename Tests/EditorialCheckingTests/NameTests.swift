import CampaignModel
import Diagnostics
import Testing

@testable import EditorialChecking

@Suite struct NameTests {
  @Test(arguments: [
    "居民⟦王建国⟧说", "村民⟦李秀英⟧今年", "当事人⟦张伟⟧、⟦李强⟧和⟦王芳⟧都到了", "业主⟦欧阳明⟧找来",
    "受害人⟦赵敏⟧报了警", "一位老人名叫⟦陈桂兰⟧，", "网格员⟦刘志强⟧上门", "老党员⟦高志明⟧带头", "姓名：⟦周晓燕⟧",
  ])
  func fullName(_ text: String) throws { try expect(text, .fullName, .story) }

  @Test func fullNameOutsideStoriesIsAWarning() throws {
    try expect("志愿者⟦王建国⟧", .fullNameElsewhere, .notice)
    try expect("居民⟦王建国⟧", .fullNameElsewhere, .story) { $0.privacy = .consented }
  }

  @Test func fullNameIsMasked() throws {
    let finding = try #require(findings(in: "居民王建国说", .story).first)
    #expect(finding.message.zh.contains("王**"))
    #expect(!finding.message.zh.contains("建国") && !finding.message.en.contains("建国"))
  }

  @Test(arguments: [
    "居民王某说", "村民李某某", "当事人张某1、张某2", "居民王阿姨", "老人张大爷", "业主李女士", "租户陈先生",
    // The three false hits on the five reports, and their like.
    "居民任组长", "群众文明素质", "群众常态化宣传", "百姓安居", "居民高度重视", "群众安全感", "业主方便停车",
    "村民时常来", "居民白天上班", "商户万一遇到", "群众向心力", "居民于是报警", "老人高兴地说", "居民安心",
    "群众关心的事", "居民平安", "群众满意度", "村民成立了", "居民和物业", "老人常年独居", "商户金融知识",
    "居民连心桥", "居民习惯", "居民周末", "群众许多建议", "居民何时", "居民谢谢你", "家长陈述", "学生毕业",
    "居民公安机关", "老人家里", "居民家庭", "叫停施工", "他叫王大爷来", "居民张贴告示", "群众钱财", "村民田地",
    "老人钱款", "居民江边散步", "居民包括老人", "业主委托", "居民曾经", "群众解决难题", "居民万某",
  ])
  func noFullName(_ text: String) throws { try expectClean(text, .story) }

  @Test func pseudonym() throws { try expectClean("居民王建国（化名）说", .story) }

  @Test func surnamesAreEnough() {
    let scalars = (0x4E00...0x9FFF).compactMap(Unicode.Scalar.init)
    let single = scalars.filter { Surnames.contains($0) }.count
    #expect(single + Surnames.compound.count >= 400)
  }

  @Test(arguments: [
    "住在⟦3号楼2单元501室⟧", "家住⟦12栋304室⟧", "⟦三号楼二单元⟧", "⟦5组18号⟧", "⟦8号楼1201⟧。",
  ])
  func address(_ text: String) throws { try expect(text, .personalAddress, .story) }

  @Test(arguments: [
    "坐12号线从3号口出", "1号文件", "5号电池", "二十大", "5号楼、6号楼的居民", "5号楼，6号楼的居民", "到便民服务中心3号楼105室",
    "2026年11月3日", "分成3组12户", "三十多户", "楼上502", "12号公告5号窗口",
  ])
  func noAddress(_ text: String) throws { try expectClean(text, .story) }

  @Test func addressesElsewhereAreFine() throws { try expectClean("地点：3号楼2单元101室", .notice) }

  @Test(arguments: [
    "王某患有⟦精神障碍⟧", "他多次⟦上访⟧", "李某⟦刑满释放⟧后", "张某正在⟦社区矫正⟧期间",
  ])
  func sensitiveFact(_ text: String) throws { try expect(text, .sensitiveFact, .story) }

  @Test func sensitiveFactTraps() throws {
    try expectClean("社区矫正对象由司法所管理", .story)
    try expectClean("全区创建零上访街道，他来参观", .story)
    try expectClean("王某患有精神障碍", .tip)
    try expect("赵某曾经⟦吸毒⟧", .drugHistory, .story)
    try expectClean("吸毒违法。赵某是志愿者", .story)
  }

  @Test(arguments: [
    "⟦李某（14岁⟧）", "⟦李某今年15岁⟧", "⟦14岁的李某⟧", "⟦十五岁的李某⟧", "张某是⟦六年级2班⟧的",
    "张某在⟦实验小学⟧门口", "王某的儿子在⟦青石小学⟧上学",
  ])
  func identifiedMinor(_ text: String) throws {
    try expect(text, .identifiedMinor, .story) { $0.concernsMinors = true }
  }

  @Test(arguments: [
    "王某，62岁", "65岁的李某", "14岁以下儿童", "14至16岁", "在一所小学门口，张某", "走进实验小学宣讲", "中小学学生",
    "王某带着小孙子",
  ])
  func noIdentifiedMinor(_ text: String) throws {
    try expectClean(text, .story) { $0.concernsMinors = true }
  }

  @Test func undeclaredMinor() throws {
    try expect("带着⟦6岁⟧的孙子", .undeclaredMinor, .story) { $0.concernsMinors = false }
    try expectClean("带着6岁的孙子", .story) { $0.concernsMinors = true }
  }
}
