import Diagnostics
import Markdown
import Testing

/// Words, counts and places of a document.
@Suite struct ValueTests {
  @Test func plainText() {
    let text =
      "# 题\n\n甲**乙**`丙`[丁](a.md)\\\n![戊](p.png) {{热线:110}}\n\n- 己\n- 庚\n\n| 辛 | 壬 |\n|--|--|\n| 癸 | 子 |\n\n:::对话\n骗子：丑\n:::\n"
    #expect(read(text).value.plainText == "题\n甲乙丙丁 戊 110\n己\n庚\n辛 壬\n癸 子\n骗子：丑")
  }

  @Test func counts() {
    let counts = read("反诈App在2026年 don't-stop，Wi-Fi 好。").value.counts
    #expect(counts == WordCounts(han: 5, words: 4))
  }

  @Test func firstParagraphs() {
    let document = read("## 题\n\n甲\n\n> 乙\n\n丙\n\n丁\n").value
    #expect(document.firstParagraphs(2) == [[.text("甲")], [.text("丙")]])
  }

  @Test func spansCountInTheFile() {
    let source = SourceText(file: "a.md", text: "---\n标题: 甲\n---\n\n## 题**“甲”**乙\n\n段落\n二\n")
    let offset = "---\n标题: 甲\n---\n".utf8.count
    let document = MarkdownReader().read(source, from: offset).value
    #expect(document.blocks.map(\.span?.start.line) == [5, 7])
    #expect(document.blocks[0].span?.end == SourcePosition(line: 5, column: 13))
    #expect(document.blocks[1].span?.end == SourcePosition(line: 8, column: 2))
  }

  /// Carriage returns of every kind leave lines and columns right.
  @Test(arguments: ["\n", "\r\n"])
  func lineEnds(_ end: String) {
    let text = ["字", "", "> 甲**“乙”**丙<b>丁", "", ":::提示", "字", ":::", "<i>"].joined(separator: end)
    let found = read(text).diagnostics.compactMap(\.range?.start)
    #expect(found == [SourcePosition(line: 3, column: 12), SourcePosition(line: 8, column: 1)])
  }

  @Test func loneCarriageReturnsEndLinesForTheLibraryOnly() {
    let found = read("字\r\r<b>\r\r字<i>\n\n<u>").diagnostics.compactMap(\.range?.start)
    #expect(
      found == [
        SourcePosition(line: 1, column: 4), SourcePosition(line: 1, column: 10),
        SourcePosition(line: 3, column: 1),
      ])
  }

  @Test func longLinesHaveRightColumns() {
    let filler = String(repeating: "字", count: 3000)
    let text = MarkedText("\(filler)[甲](⟦a.md⟧)\(filler)**“乙”**[丙](⟦b.md⟧)\(filler)⟦{{热线:110}}⟧")
    let document = read(text.text).value
    #expect(document.links.map(\.span) + document.hotlineReferences.map(\.span) == text.marks)
  }

  /// The library keeps a table for the whole process, which readers of texts with `~` must not change under each other.
  @Test func readersDoNotDisturbEachOther() async {
    let long = String(repeating: "~~甲~~ **“乙”**丙\n\n", count: 300)
    let expected = html(long)
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<40).allSatisfy { _ in
            task % 2 == 0 ? html(long) == expected : html("~~甲~~") == "<p><del>甲</del></p>\n"
          }
        }
      }
      for await same in group { #expect(same) }
    }
  }
}
