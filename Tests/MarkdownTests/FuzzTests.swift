import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

/// Repeats slices of awkward texts, the way parsers are found to be quadratic or to crash; the seeds are fixed.
@Suite(.timeLimit(.minutes(30))) struct FuzzTests {
  static let scraps: [String] = [
    "**", "*", "_", "~~", "~", "`", "```", "[", "](", ")", "![", "<", ">", "<!--", "-->", "<b>",
    "<?", "|",
    "|-|", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "- ", "1. ", "> ", "# ", "---", "===", ":::",
    ":::提示 ",
    ":::对话\n我：", ":::测一测\n", "答：", "：：：", "{{热线:110}}", "{{", "}}", "｛｛", "“", "”", "，", "。", "字",
    "汉字", "a", "www.a.cn", "http://a.cn", "a@b.cn", "\\", "&amp;", "&#0;", "\0", "\u{1BC9F}",
    "\u{FE0F}", "👍",
    "[^1]", "[^1]: ", "[r]: ", "[r]", "- [x] ", "\u{3000}", "　", "·", "…", "\u{10FFFF}", "é",
    "e\u{301}",
  ]

  /// How many seeds are tried: 40, or as many as `BANBAO_FUZZ_SEEDS` says for a long run with a sanitizer.
  static let seeds: Range<UInt64> = {
    let wanted = ProcessInfo.processInfo.environment["BANBAO_FUZZ_SEEDS"].flatMap(UInt64.init)
    return 0..<(wanted ?? 40)
  }()

  @Test(arguments: seeds)
  func anyTextIsRead(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        text += Self.scraps.randomElement(using: &random) ?? ""
      }
      let slice = text.prefix(Int.random(in: 1...max(1, text.count), using: &random))
      text += String(repeating: String(slice), count: Int.random(in: 0...60, using: &random))
      check(text)
    }
  }

  /// What holds for every text: places inside the file, no trace of the reader's own characters, a bounded page.
  private func check(_ text: String) {
    for dialect in [Dialect.banbao, .gfm] {
      let source = SourceText(file: "a.md", text: text)
      let result = MarkdownReader(dialect: dialect).read(source)
      let written = HTMLWriter(dialect: dialect).html(result.value)
      #expect(written.utf8.count <= 20 * text.utf8.count + 65_536, "\(text.debugDescription)")
      for range in result.diagnostics.compactMap(\.range) {
        #expect(range.end.line <= source.lineCount, "\(text.debugDescription)")
        #expect(
          source.position(at: source.offset(of: range.start)) == range.start,
          "\(text.debugDescription)")
      }
      if !text.unicodeScalars.contains("\u{1BC9F}") {
        #expect(!written.unicodeScalars.contains("\u{1BC9F}"), "\(text.debugDescription)")
      }
      if dialect == .banbao, !result.diagnostics.hasErrors {
        #expect(!written.contains("<b>"), "\(text.debugDescription)")
      }
    }
    #expect(read(text).value == read(text).value)
  }

  @Test func plainDialectIsTheLibraryOnRandomTexts() {
    var random = SeededGenerator(seed: 2026)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...25, using: &random) {
        text += Self.scraps.randomElement(using: &random) ?? ""
      }
      let result = read(text, .gfm)
      guard result.diagnostics.isEmpty else { continue }
      let written = HTMLWriter(dialect: .gfm).html(result.value)
      #expect(written == LibraryRendering.html(text), "\(text.debugDescription)")
    }
  }
}
