import CampaignModel
import Diagnostics
import Markdown
import Testing

@testable import EditorialChecking

@Suite struct HotlineTests {
  @Test(arguments: [
    "请打+⟦96110⟧", "来电0⟦096110⟧".replacing("0⟦0", with: "⟦00"), "回拨⟦961101⟧", "⟦196110⟧",
  ])
  func lookalike(_ text: String) throws { try expect(text, .lookalikeHotline) }

  @Test(arguments: [
    "+96110是假冒的号码", "接到0096110要警惕", "补贴961100元",
    "手机号13896110123是骗子的".replacing("13896110123", with: "96110123456"),
    "共123456元", "0.96110", "版本110.2",
  ])
  func noLookalike(_ text: String) throws {
    #expect(try !findings(in: text).contains { $0.rule == .lookalikeHotline })
  }

  @Test func reportingPlatform() throws {
    try expect("请拨打⟦12337⟧举报", .reportingSiteDialled)
    try expectClean("登录12337智能化举报平台")
    try expectClean("12337不是电话，不能拨打")
  }

  @Test(arguments: [
    "社区电话⟦0310-2345678⟧", "⟦010 62345678⟧", "（0310）2345678".replacing("（", with: "（⟦") + "⟧",
    "客服⟦400-123-4567⟧",
    "座机⟦2345678⟧", "请拨打⟦95588⟧核实", "热线⟦12393⟧", "⟦03102345678⟧",
  ])
  func unlisted(_ text: String) throws { try expect(text, .unlistedNumber) }

  @Test(arguments: [
    "2026-11-03", "20261103", "国办发〔2017〕47号", "比分3-2", "共有1234567元",
    "0.12345678", "第12345678号", "4001234567", "电话20261103", "编号0001234567890", "时间08:30",
  ])
  func notUnlisted(_ text: String) throws { try expectClean(text) }

  @Test(arguments: [
    "拿不准打⟦96110⟧问问", "请拨打⟦110⟧", "⟦110⟧报警", "⟦12345⟧热线", "打⟦110⟧或⟦120⟧", "社区⟦0310-7654321⟧",
    "找⟦96110⟧核实",
  ])
  func bare(_ text: String) throws { try expect(text, .bareHotline) }

  @Test(arguments: [
    "一共110起", "血压120", "110千伏", "血压120，偏高", "120平方米", "12345元", "12345人次", "编号A96110", "110多人",
    "每亩119公斤", "119人",
    "第110条",
  ])
  func notBare(_ text: String) throws { try expectClean(text) }

  @Test func numbersInTitlesAreFine() throws {
    try expectClean("正文") {
      $0.title = "接到96110一定要接"
      $0.slogan = "有事打110"
      $0.points = ["拿不准打96110"]
      $0.body.blocks = [
        Block(.heading(level: 2, id: "a", [.text("记住96110")])),
        Block(
          .directive(
            Directive(
              role: .slogan, title: [], content: .blocks([Block(.paragraph([.text("有事打110")]))])))),
      ]
    }
  }

  @Test func hotlineNodesJoinNoDigits() throws {
    let block = Block(.paragraph([.text("打1"), .hotline(id: "96110"), .text("3812345678")]))
    #expect(EditorialChecker().check(campaign([try article(.tip, [block])])).isEmpty)
  }
}
