import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Testing

/// What input methods make of front matter, where the meaning is certain: it is read without an error.
@Suite struct UnderstoodTypingTests {
  private func article(_ settings: String) throws -> Article {
    let text = "---\n\(settings)\n---\n正文。\n"
    let loaded = CampaignLoader().load(TinySite.tree(["content/anti-fraud/refund.md": text]))
    #expect(!loaded.hasErrors, "\(loaded.diagnostics.map(\.message.zh))")
    return try #require(loaded.value.articles.first)
  }

  @Test func fullWidthColonsAndDates() throws {
    let article = try article("标题：退款诈骗：先挂电话\n日期：２０２６年１１月３日\n摘要： 一句话\n类型：警示")
    #expect(article.title == "退款诈骗：先挂电话")
    #expect(article.date == CivilDate("2026-11-03"))
    #expect(article.summary == "一句话")
    #expect(article.kind == .alert)
  }

  @Test func missingSpaceBehindColon() throws {
    let article = try article("title:退款诈骗\ndate:2026/11/3")
    #expect(article.title == "退款诈骗")
    #expect(article.date == CivilDate("2026-11-03"))
  }

  @Test func unquotedColonInTitle() throws {
    let article = try article("title: 提示: 退款 'A' 诈骗\ndate: 2026-11-03\nsummary: 网址 http://a.cn: 假的")
    #expect(article.title == "提示: 退款 'A' 诈骗")
    #expect(article.summary == "网址 http://a.cn: 假的")
  }

  @Test(arguments: [
    "@全体居民", "*重要* 通知", "% 的人", "[警示] 退款诈骗", "{通知} 停水", "\"退款\"诈骗提示", "'退款'诈骗", "`代码`",
    "- 一条", "“三不一多”和“四个一律”", "“退款”诈骗",
  ])
  func textThatYAMLWouldMisread(_ title: String) throws {
    #expect(try article("title: \(title)\ndate: 2026-11-03").title == title)
  }

  @Test func curlyQuotesAroundValuesAndInLists() throws {
    let article = try article(
      "title: “退款诈骗”\ndate: “2026-11-03”\nhotlines: [“96110”，“110”]\n受众：［老年人］")
    #expect(article.title == "退款诈骗")
    #expect(article.hotlines == ["96110", "110"])
    #expect(article.audiences == ["elders"])
  }

  @Test func tabsAsIndentation() throws {
    let article = try article(
      "title:\t退款诈骗\ndate: 2026-11-03\npoints:\n\t- 一\n\t- 二\n海报：\n\t版式：notice")
    #expect(article.title == "退款诈骗")
    #expect(article.points == ["一", "二"])
    #expect(article.poster?.layouts == ["notice"])
  }

  @Test func markAndCarriageReturns() throws {
    let text =
      "\u{FEFF}---\r\n标题：退款诈骗\r\n日期：2026-11-03\r\n要点:\r\n- 一\r\n- 客服: 要您转账\r\n---\r\n正文。\r\n"
    let loaded = CampaignLoader().load(TinySite.tree(["content/anti-fraud/refund.md": text]))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.zh))")
    let article = try #require(loaded.value.articles.first)
    #expect(article.title == "退款诈骗")
    #expect(article.points == ["一", "客服: 要您转账"])
  }

  @Test func foldedLinesOfChinese() throws {
    let article = try article("title: 退款诈骗\ndate: 2026-11-03\nsummary:\n  第一行\n  第二行 and\n  more")
    #expect(article.summary == "第一行第二行 and more")
    #expect(
      try self.article("title: a\ndate: 2026-11-03\nsummary: >-\n  第一行\n  第二行").summary == "第一行第二行")
  }

  @Test func placesAreThoseOfTheFile() throws {
    let article = try article("标题：退款: 诈骗\n日期：2026-11-03")
    let title = try #require(article.places["title"])
    #expect(title.start == SourcePosition(line: 2, column: 4))
    #expect(title.end == SourcePosition(line: 2, column: 10))
  }
}
