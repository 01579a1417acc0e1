import Diagnostics
import Markdown
import Testing

/// The limits of a text, and texts made to break parsers.
@Suite struct LimitTests {
  static func codes(_ text: String) -> [String] { read(text).diagnostics.map(\.rule.code) }

  @Test func bodyLength() {
    let most = String(repeating: "a", count: 128 * 1024)
    #expect(Self.codes(most).isEmpty)
    #expect(Self.codes(most + "a") == ["markdown/body-length"])
    #expect(read(most + "a").value.blocks.isEmpty)
  }

  @Test(arguments: ["> ", "- ", "1. "])
  func nestingOfMarks(_ mark: String) {
    #expect(Self.codes(String(repeating: mark, count: 32) + "a").isEmpty)
    #expect(Self.codes(String(repeating: mark, count: 33) + "a") == ["markdown/nesting"])
  }

  @Test func nestingByIndentation() {
    let list = { (depth: Int) in
      (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    }
    #expect(Self.codes(list(32)).isEmpty)
    #expect(Self.codes(list(33)) == ["markdown/nesting"])
  }

  @Test func nestingOfEmphasis() {
    let stars = String(repeating: "*", count: 200)
    #expect(Self.codes("\(stars)a\(stars)") == ["markdown/nesting"])
  }

  @Test func nestingOfBlocks() {
    let blocks = { (depth: Int) in
      String(repeating: ":::提示\n", count: depth) + "a\n" + String(repeating: ":::\n", count: depth)
    }
    #expect(Self.codes(blocks(32)).isEmpty)
    #expect(Self.codes(blocks(33)).first == "markdown/nesting")
  }

  @Test func deepCodeIsNoNesting() {
    let code =
      "```\n" + (0..<60).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + "```\n"
    #expect(Self.codes(code).isEmpty)
    #expect(
      Self.codes("* * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *")
        .isEmpty)
  }

  static func table(columns: Int, rows: Int) -> String {
    let row = { (cell: String) in "|" + String(repeating: cell + "|", count: columns) + "\n" }
    return row("a") + row("-") + String(repeating: row("b"), count: rows - 1)
  }

  @Test func tableSize() {
    #expect(Self.codes(Self.table(columns: 100, rows: 100)).isEmpty)
    #expect(Self.codes(Self.table(columns: 101, rows: 2)) == ["markdown/table-size"])
    #expect(Self.codes(Self.table(columns: 100, rows: 101)) == ["markdown/table-size"])
    #expect(Self.codes(Self.table(columns: 10, rows: 1001)) == ["markdown/table-size"])
  }

  @Test func referenceExpansion() {
    let definition = "[1]: http://a.cn/" + String(repeating: "x", count: 2000) + "\n\n"
    #expect(Self.codes(definition + String(repeating: "[1] ", count: 10)).isEmpty)
    #expect(
      Self.codes(definition + String(repeating: "[1] ", count: 500)) == [
        "markdown/reference-expansion"
      ])
  }
}

/// The pathological set of the facts, and its like at the limit of the body: always an answer, never a long one.
@Suite(.timeLimit(.minutes(5))) struct PathologicalTests {
  static let count = 50_000

  static func times(_ text: String, _ count: Int = count) -> String {
    String(repeating: text, count: count)
  }

  /// As many of a piece as 40 KB hold: the tests run unoptimised; the full 128 KB are for optimised runs.
  static func full(_ piece: String, after start: String = "", before end: String = "") -> String {
    start + times(piece, (40_000 - start.utf8.count - end.utf8.count) / piece.utf8.count) + end
  }

  static let known: [String] = [
    "a" + times("<!--"), "a" + times("<?"), "a" + times("<!D "), "a" + times("<![CDATA["),
    times("![[]()", count / 2), "[1]: " + times("\0", 20_000) + "\n\n" + times("[1] ", 5000),
    times("a|") + "\n" + times("-|"), "|a|b|\n|-|-|\n" + times("|a"),
    times("a|", 3000) + "\n" + times("-|", 3000) + "\n" + times("a\n", 3000),
    times("*") + "a" + times("*"), times("> "), times("[") + "a" + times("]"),
    (0..<1500).map { times("  ", $0) + "- a\n" }.joined(),
    (0..<500).map { "e" + times("`", $0) }.joined(),
    (0..<40_000).map { "[\($0)]: u\n" }.joined(), times("_a@"),
  ]

  static let atTheLimit: [String] =
    [
      "<!--", "<?", "<!D ", "<![CDATA[", "![[]()", "![a]()", "[", "[a", "[a](", "[a](b", "[]", "[^",
      "*a ", "a**b", "*a_", "**字“", "_a ", "*a**a ", "~~a ", "a~~", "`a``", "<a ", "<a href=\"",
      "<",
      "&", "\"", "&lt;", "* ", "- a\n", "-\n", "1. ", "# a\n", "#\n", "a\n=\n", "***\n", "|-|\n",
      "a|b\n-|-|-\n", "-|-\n", "a\n|-\n", ":-\n", "```\n", ":::tip\n:::\n", ":::tip\n", ":::\n",
      "- :::tip\n", ":::对话\n我：a\n:::\n", ":::测一测\n", "{{热线:1}}", "{{", "{{热线", "｛｛", "www.",
      "www.a.b ", "http://", "http://a ", "a@", "a.a@b.c ", "\\{", "\n", "\r", "a\r", "\0", "\t",
      "-\t", "字", "字\n", "a\n", "[a]: b\n", "[a]: b \"\n", ">a\n", "> a\n\n", "<!-- a -->",
      "<!-- a -->\n", "<b>", "<div>\n\n", "- [ ] a\n", "a\\\n", "[a](b)", "|a|b|\n|-|-|\n|c|d|\n\n",
    ].map { full($0) } + [
      full("[^1] ", before: "\n\n[^1]: x\n"), full("[a]", after: "[a]: b\n\n"),
      full("(", after: "http://a.b/"), full(")", after: "http://a.b/"),
      full("&a;", after: "http://a.b/"), full("a\n", after: times("> ", 30)),
      times(times("> ", 31) + "a\n", 600), full("[a", before: "]: b"),
      (0..<5000).map { "## \($0)\n" }.joined(), times("![", 900) + "a" + times("](b)", 900),
      (0..<1800).map { "[^\($0)]\n\n[^\($0)]: a\n\n" }.joined(),
    ]

  @Test(arguments: [Dialect.banbao, .gfm])
  func alwaysAnswers(_ dialect: Dialect) {
    for text in Self.known + Self.atTheLimit {
      let result = read(text, dialect)
      let written = HTMLWriter(dialect: dialect).html(result.value)
      #expect(written.utf8.count <= 20 * text.utf8.count + 65_536, "\(text.prefix(20))")
    }
  }
}
