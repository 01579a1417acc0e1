import Diagnostics
import Testing

@Suite struct TextReportTests {
  static let rule = Rule(
    "test/rule", .error, title: Bilingual(zh: "规则", en: "Rule"),
    why: Bilingual(zh: "因为", en: "Because"))

  private func report(_ text: String, _ language: Language, _ range: Range<Int>) -> String {
    let source = SourceText(file: "content/a.md", text: text)
    let finding = Diagnostic(
      Self.rule, at: source.range(range), Bilingual(zh: "这里错了", en: "Wrong here"),
      remedy: Bilingual(zh: "改成“题”", en: "Write 题"))
    return TextReport(language: language) { $0 == source.file ? source : nil }.text([finding])
  }

  @Test func caretsStandUnderWideCharacters() {
    // 标 (3 bytes) ＃ (3 bytes): the caret goes under ＃, two columns wide.
    #expect(
      report("标＃题\n", .zh, 3..<6) == """
        错误[test/rule] 这里错了
          --> content/a.md:1:2
           |
        1  | 标＃题
           |   ^^
          改法：改成“题”

        """)
  }

  @Test func englishSaysTheSame() {
    #expect(
      report("a\nbc d", .en, 5..<6) == """
        error[test/rule] Wrong here
          --> content/a.md:2:4
           |
        2  | bc d
           |    ^
          Fix: Write 题

        """)
  }

  @Test func longLinesAreCutAroundTheFault() {
    let text = String(repeating: "字", count: 200)
    let shown = report(text, .zh, 300..<303)
    #expect(shown.contains("…"))
    for line in shown.split(separator: "\n") { #expect(displayWidth(of: line) < 140) }
  }

  @Test func tabsAndControlsKeepCaretsInPlace() {
    #expect(report("\ta\u{1}b", .en, 3..<4).contains("1  |  a␁b\n   |    ^\n"))
  }

  @Test func findingsComeInOrderAndOnce() {
    let place = { (line: Int) in
      SourceRange(
        file: "b", start: .init(line: line, column: 1), end: .init(line: line, column: 2))
    }
    let late = Diagnostic(Self.rule, at: place(9), Bilingual(zh: "后", en: "late"))
    let early = Diagnostic(Self.rule, at: place(2), Bilingual(zh: "先", en: "early"))
    let nowhere = Diagnostic(Self.rule, at: nil, Bilingual(zh: "无", en: "none"))
    #expect([late, early, late, nowhere].ordered() == [nowhere, early, late])
    #expect(
      TextReport(language: .zh, source: { _ in nil }).summary([late, early, late])
        == "2 个错误，0 个提醒")
  }
}
