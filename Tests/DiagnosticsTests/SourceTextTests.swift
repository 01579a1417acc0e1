import Diagnostics
import Testing

@Suite struct SourceTextTests {
  @Test func offsetsAndPositionsAreInverse() {
    let source = SourceText(file: "a", text: "一二\r\n\n三🀄x\n")
    for offset in 0...source.bytes.count
    where offset == source.bytes.count || source.bytes[offset] & 0xC0 != 0x80 {
      let position = source.position(at: offset)
      let line = source.lineRange(position.line)
      if offset <= line.upperBound { #expect(source.offset(of: position) == offset) }
    }
    #expect(source.position(at: 3) == SourcePosition(line: 1, column: 2))
    #expect(source.line(1) == "一二")
    #expect(source.line(3) == "三🀄x")
    #expect(source.line(99) == "")
  }

  @Test(arguments: [
    ("tiltle", "title"), ("sumary", "summary"), ("expries", "expires"), ("标提", "标题"),
  ]) func closeWordsAreOffered(typed: String, meant: String) {
    let known = ["title", "summary", "expires", "date", "标题", "日期"]
    #expect(closestWord(to: typed, among: known) == meant)
  }

  @Test(arguments: ["zzzz", "", "q"]) func farWordsAreNot(typed: String) {
    #expect(closestWord(to: typed, among: ["title", "summary"]) == nil)
  }
}
