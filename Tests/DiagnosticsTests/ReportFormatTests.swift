import Diagnostics
import Foundation
import Testing

@Suite struct ReportFormatTests {
  private let finding = Diagnostic(
    TextReportTests.rule,
    at: SourceRange(
      file: "content/反诈.md", start: .init(line: 3, column: 5), end: .init(line: 3, column: 7)),
    Bilingual(zh: "错", en: "wrong"), remedy: Bilingual(zh: "改", en: "mend"))

  @Test func jsonHoldsBothLanguages() throws {
    let text = JSONReport().text([finding])
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let object = try #require(array.first)
    #expect(object["code"] as? String == "test/rule")
    #expect((object["message"] as? [String: String])?["en"] == "wrong")
    #expect((object["start"] as? [String: Int]) == ["line": 3, "column": 5])
  }

  @Test func sarifNamesRuleAndRegion() throws {
    let text = SARIFReport(language: .zh, version: "1").text([finding])
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "test/rule")
    #expect(text.contains("content/%E5%8F%8D%E8%AF%88.md"))
    #expect(text.contains("\"startColumn\" : 5"))
  }

  @Test func noFindingsAreAnEmptyArray() {
    #expect(JSONReport().text([]) == "[\n\n]\n")
  }
}
