import CampaignModel
import Diagnostics
import Markdown
import Testing

@testable import EditorialChecking

@Suite struct WordingTests {
  @Test(arguments: [
    "出动警力⟦**⟧余人次", "⟦XX⟧社区", "⟦XXX⟧同志", "共⟦X⟧起", "20⟦**⟧年", "⟦某年某月⟧", "⟦TODO⟧ 补数字", "⟦【】⟧通知",
    "⟦【请填写时间】⟧",
    "⟦【街道】⟧平安板报", "⟦【一两句话：谁会遇到、会怎样、怎么办】⟧", "⟦【识别要点一】⟧", "⟦〇〇⟧街道", "⟦xx⟧市", "⟦××⟧年", "到⟦XX⟧村",
  ])
  func unfilledBlank(_ text: String) throws { try expect(text, .unfilledBlank) }

  @Test(arguments: [
    "138****1234", "卡号6222 **** **** 1234", "身份证110***************", "二〇〇八年", "XXL码", "XX染色体",
    "www.xxx.com", "【平安提醒】天冷路滑", "短信写着【××银行】您的账户", "王××", "X光", "第X条", "TODOLIST", "冀D·***45",
    "某小区", "5×3", "李某某",
    "2008年○月", "二○○八年",
  ])
  func noBlank(_ text: String) throws { try expectClean(text) }

  @Test func blanksInCodeAreLiteral() throws {
    try expectClean("正文") { $0.body.blocks = [Block(.code(info: "", text: "XX **"))] }
  }

  @Test func wording() throws {
    try expect("书记⟦亲自⟧上门", .discouragedWording)
    try expect("抓获⟦罪犯⟧三名", .discouragedWording)
    try expect("依照⟦《婚姻法》⟧", .discouragedWording)
    let finding = try #require(findings(in: "一名瞎子").first)
    #expect(finding.remedy?.zh == "改成“盲人”")
  }

  @Test(arguments: [
    "吃了哑巴亏", "《劳动合同法》", "侵财犯罪犯案手法", "法院判决罪犯服刑", "盲人", "残疾人", "不写“瞎子”", "亲子活动", "《农村土地承包法》",
  ])
  func noWording(_ text: String) throws { try expectClean(text) }

  @Test func officesOwnWords() throws {
    let own = Wording("巴士", instead: "公交车", reason: "本地叫公交车", exceptions: ["宝鸡巴士"])
    let checker = EditorialChecker(wordings: [own])
    func count(_ text: String) throws -> Int {
      checker.check(campaign([try article(.tip, [paragraph(text)])])).count
    }
    #expect(try count("坐巴士") == 1)
    #expect(try count("宝鸡巴士公司") == 0)
  }

  @Test func traditionalCharacters() throws {
    try expect("⟦電話⟧响了，⟦請⟧别接", .traditionalCharacter)
    try expectClean("电话响了，乾坤未定，王昇，瞭望")
    let finding = try #require(findings(in: "打電話").first)
    #expect(finding.remedy?.zh == "改成“电话”")
  }

  @Test func traditionalTableHoldsNoStandardCharacter() {
    let text = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    for scalar in text.unicodeScalars {
      #expect(TraditionalCharacters.standard(of: scalar) == nil, "\(scalar)")
    }
    #expect(TraditionalCharacters.standard(of: "龍") == "龙")
    #expect(TraditionalCharacters.standard(of: "後") == "后")
  }

  @Test func nationalEmblem() throws {
    let picture = Inline.image(source: "guohui.png", title: "", alt: [.text("徽章")])
    let found = try findings(in: "正文") { $0.body.blocks = [Block(.paragraph([picture]))] }
    #expect(found.map(\.rule) == [.nationalEmblem])
    let cover = try findings(in: "正文") {
      $0.picture = Article.Picture(path: "content/a/国徽.png", alt: "大厅")
    }
    #expect(cover.map(\.rule) == [.nationalEmblem])
    try expectClean("学习国徽法，爱护国徽")
  }

  @Test func impossibleDates() throws {
    try expect("⟦11月31日⟧上午", .impossibleDate)
    try expect("⟦2026年2月29日⟧", .impossibleDate)
    try expect("⟦13月1日⟧", .impossibleDate)
    try expect("2026年11月3日（⟦星期三⟧）", .weekdayMismatch)
    try expectClean("2026年11月3日（星期二），2028年2月29日，2月29日，11月30号，周三")
  }

  @Test func claims() throws {
    func change(_ article: inout Article) { article.summary = "2026年1—10月" }
    try expect("满意度⟦显著⟧提升。", .claimWithoutFigure, .result, change: change)
    try expectClean("报警大幅下降，少了12起。", .result, change: change)
    try expectClean("报警明显下降，少了三成。", .result, change: change)
    try expectClean("张贴在显著位置。", .result, change: change)
    try expectClean("满意度显著提升。", .tip)
  }

  @Test func doubledText() throws {
    let text = "陌生来电说要退款先挂断再核实千万不要转账"
    let blocks = [paragraph(text, line: 10), paragraph("另一段", line: 12), paragraph(text, line: 14)]
    let found = EditorialChecker().check(campaign([try article(.tip, blocks)]))
    #expect(found.map(\.rule) == [.doubledText])
    #expect(found.first?.range?.start.line == 14)
    let short = [paragraph("不转账", line: 10), paragraph("不转账", line: 12)]
    #expect(EditorialChecker().check(campaign([try article(.tip, short)])).isEmpty)
    try expect("先挂断电话再核实。⟦先挂断电话再核实⟧。", .doubledText)
    try expectClean("不转账。不转账。不转账。")
  }

  @Test func results() throws {
    let bare = try findings(in: "调解了3件矛盾", .result)
    #expect(bare.map(\.rule) == [.resultWithoutPeriod])
    try expect("2026年1—10月满意度98⟦%⟧", .resultWithoutPeriod, .result)
    try expectClean("2026年1—10月下降12%，与上年同期相比少5起", .result)
  }
}
