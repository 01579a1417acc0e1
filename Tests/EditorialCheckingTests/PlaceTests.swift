import CampaignModel
import Diagnostics
import Markdown
import Testing

@testable import EditorialChecking

@Suite struct PlaceTests {
  /// Reads the first finding of blocks.
  private func place(_ blocks: [Block]) throws -> SourceRange {
    let found = EditorialChecker().check(campaign([try article(.tip, blocks)]))
    return try #require(found.first?.range)
  }

  private func span(_ line: Int, _ columns: Range<Int>, to last: Int? = nil) -> Span {
    Span(
      start: SourcePosition(line: line, column: columns.lowerBound),
      end: SourcePosition(line: last ?? line, column: columns.upperBound))
  }

  @Test func columnsBehindMarks() throws {
    // **先挂断**，打{{热线:110}}，[看这里](a.md)再找13812345678
    let inlines: [Inline] = [
      .strong([.text("先挂断")]), .text("，打"), .hotline(id: "110"), .text("，"),
      .link(destination: "a.md", title: "", [.text("看这里")]), .text("再找13812345678"),
    ]
    let source = "**先挂断**，打{{热线:110}}，[看这里](a.md)再找13812345678"
    let block = Block(.paragraph(inlines), span: span(9, 1..<(source.unicodeScalars.count + 1)))
    let found = try place([block])
    #expect(found.start == SourcePosition(line: 9, column: source.unicodeScalars.count - 10))
    #expect(found.end == SourcePosition(line: 9, column: source.unicodeScalars.count + 1))
  }

  @Test func headings() throws {
    let text = "找13812345678"
    let block = Block(
      .heading(level: 2, id: "x", [.text(text)]), span: span(9, 1..<(text.count + 4)))
    #expect(try place([block]).start.column == 5)
  }

  @Test func unknownWidthGivesTheBlock() throws {
    // An entity makes the source longer than the text.
    let block = Block(.paragraph([.text("A&B 13812345678")]), span: span(9, 1..<30))
    #expect(try place([block]) == span(9, 1..<30).range(in: "content/anti-fraud/test.md"))
  }

  @Test func linesOfParagraphs() throws {
    let block = Block(
      .paragraph([.text("mail to us"), .softBreak, .text("or 13812345678")]),
      span: span(9, 1..<15, to: 10))
    #expect(try place([block]).start == SourcePosition(line: 10, column: 4))
  }

  @Test func rowsOfTables() throws {
    let table = Table(
      alignments: [.none], header: [[.text("名称")]],
      rows: [[[.text("甲")]], [[.text("13812345678")]]])
    let block = Block(.table(table), span: span(9, 1..<10, to: 12))
    #expect(try place([block]).start.line == 12)
  }

  @Test func linesOfDialogues() throws {
    let lines = [
      Directive.Line(speaker: "骗子", text: [.text("你好")]),
      Directive.Line(speaker: "我", text: [.text("打13812345678")]),
    ]
    let directive = Directive(role: .dialogue, title: [], content: .dialogue(lines))
    let block = Block(.directive(directive), span: span(9, 1..<4, to: 12))
    #expect(try place([block]).start.line == 11)
  }

  @Test func everyPartIsRead() throws {
    let number = Block(.paragraph([.text("13812345678")]))
    let parts: [Block] = [
      Block(.quote([number])),
      Block(.list(List(isTight: true, items: [List.Item(blocks: [number])]))),
      Block(.code(info: "", text: "13812345678")),
      Block(.table(Table(alignments: [.none], header: [[.text("13812345678")]], rows: []))),
      Block(.directive(Directive(role: .tip, title: [.text("13812345678")], content: .blocks([])))),
      Block(.directive(Directive(role: .webOnly, title: [], content: .blocks([number])))),
      Block(
        .directive(
          Directive(
            role: .quiz, title: [],
            content: .quiz(
              Directive.Quiz(
                question: [], options: [List.Item(blocks: [number])], answer: []))))),
      Block(.paragraph([.link(destination: "tel:13812345678", title: "", [.text("打")])])),
      Block(.paragraph([.emphasis([.strikethrough([.code("13812345678")])])])),
      Block(.paragraph([.image(source: "a.png", title: "", alt: [.text("13812345678")])])),
      Block(.paragraph([.text("138"), .strong([.text("12345678")])])),
    ]
    for part in parts {
      let found = EditorialChecker().check(campaign([try article(.tip, [part])]))
      #expect(found.map(\.rule) == [.mobileNumber], "\(part)")
    }
    let noted = EditorialChecker().check(
      campaign([
        try article(.tip, []) {
          $0.body.footnotes = [Footnote(label: "1", blocks: [number], references: 1)]
        }
      ]))
    #expect(noted.map(\.rule) == [.mobileNumber])
  }

  @Test(arguments: [(0, 7), (1, 7), (2, 8)])
  func columnsOfFrontMatter(quotes: Int, column: Int) throws {
    // title: 打13812345678 with no quote, something else, and quotes around it.
    let text = "打13812345678"
    let found = try findings(in: "正文") {
      $0.title = text
      $0.places["title"] = SourceRange(
        file: $0.file, start: SourcePosition(line: 2, column: 6),
        end: SourcePosition(line: 2, column: 6 + text.count + quotes))
    }
    let start = quotes == 1 ? 6 : column
    #expect(found.first?.range?.start == SourcePosition(line: 2, column: start))
  }

  @Test func frontMatterKeysAreRead() throws {
    let changes: [(inout Article) -> Void] = [
      { $0.title = "13812345678" }, { $0.shortTitle = "13812345678" },
      { $0.summary = "13812345678" }, { $0.points = ["13812345678"] },
      { $0.slogan = "13812345678" }, { $0.poster?.headline = "13812345678" },
      { $0.picture = Article.Picture(path: "a.png", alt: "13812345678") },
    ]
    for change in changes {
      #expect(try findings(in: "正文", change: change).map(\.rule) == [.mobileNumber])
    }
  }

  /// Any text, however odd, is read without a crash, and every place lies in its paragraph.
  @Test func oddTexts() throws {
    let pieces = [
      "1", "3812345678", "X", "**", "【", "】", "王", "某", "岁", "12", "-", " ", "+", "96110", "（", "）",
      "冀", "A", "号楼", "单元", "年", "月", "日", "居民", "叫", "欧", "阳", "\u{200B}", "😀", "〇", "6222", "小学",
      "班",
      "110105", "19491231", "002", "x", "亲自", "国徽", ".", "0310", "電", "。", "％", "𠀀",
    ]
    var state: UInt64 = 20_261_121
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<2000 {
      let text = (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
      let kind = Article.Kind.allCases[next(Article.Kind.allCases.count)]
      for finding in try findings(in: text, kind) {
        guard let range = finding.range, range.start.line == line else { continue }
        #expect(range.start.column >= 1 && range.end.column <= text.unicodeScalars.count + 1)
      }
    }
  }
}
