import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Testing

/// What a body refers to: other pages, pictures beside it, and the hotline registry.
@Suite struct BodyReferenceTests {
  private func findings(_ body: String, files: [String: String] = [:]) -> [Diagnostic] {
    let text = "---\ntitle: 退款诈骗\ndate: 2026-11-03\n---\n\n\(body)\n"
    return CampaignLoader().load(
      TinySite.tree(files.merging(["content/anti-fraud/refund.md": text]) { $1 })
    ).diagnostics
  }

  @Test(arguments: [
    "[首页](../_index.md)", "[专题](_index.md)", "[自己](refund.md#怎么办)", "[锚](#怎么办)",
    "[外面](https://www.example.gov.cn/)", "打 {{热线:110}} 或 {{热线:96110}}", "[电话](tel:110)",
    "![图](a.png)", "[编码](%E9%98%B2.md)",
  ])
  func whatExistsIsFine(_ body: String) {
    let found = findings(
      body, files: ["content/anti-fraud/a.png": "x", "content/anti-fraud/防.md": TinySite.article])
    #expect(found.isEmpty, "\(found.map(\.message.zh))")
  }

  @Test(arguments: [
    ("[断了](refnd.md)", "content/broken-link", "refund.md"),
    ("[断了](../anti-fraud/)", "content/broken-link", "_index.md"),
    ("[断了](/anti-fraud/refund.md)", "content/broken-link", "../"),
    ("[断了](../../themes/default/theme.yaml)", "content/broken-link", "../"),
    ("![断了](phone.png)", "content/broken-link", ""),
    ("打 {{热线:9611}}", "content/unknown-reference", "96110"),
  ])
  func whatDoesNotExistIsReported(_ body: String, _ code: String, _ hint: String) throws {
    let found = findings(body)
    let finding = try #require(found.first, "nothing found in \(body)")
    #expect(found.count == 1 && finding.rule.code == code, "\(found.map(\.message.zh))")
    #expect(finding.range?.start.line == 6)
    #expect(finding.remedy?.zh.contains(hint) == true, "\(finding.remedy?.zh ?? "")")
  }

  @Test func readingTimeCountsHanAndWords() throws {
    let text = TinySite.article.replacing("正文。", with: "一二三四五 hello world。")
    let loaded = CampaignLoader().load(TinySite.tree(["content/anti-fraud/refund.md": text]))
    #expect(loaded.value.articles.first?.reading == ReadingTime(han: 5, words: 2))
  }
}
