import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import ContentLoading

/// The short way through simple YAML gives the very nodes of the full parser, or steps aside.
@Suite struct SimpleYAMLTests {
  static let samples = [
    "title: 退款诈骗\ndate: 2026-11-03\nkind: tip",
    "points:\n  - 一\n  - \"二: 三\"\nslogan: 'it''s'",
    "points:\n- 一\n- 二\nslogan: x",
    "poster:\n  layouts: [notice, \"a b\"]\n  sheets: [A4, A3]\n  optional: []",
    "areas:\n  - { id: a, name: 甲 }\n  - id: b\n    name: 乙\n    deep:\n      - x\n      - y: z",
    "# 注释\na: b\n\n  # 又一个\nc: d",
    "a: http://x.cn/?b=c\nd: 12:30\ne: -5\nf: ~\ng: null\nh:",
    "a: [b, [c, {d: e}], 'f']",
    "a: b # c\nd: e#f",
    "a: |\n  b\n  c\nd: >-\n  e\n  f",
    "a: b\n  c\nd: e",
    "- a\n- b: c\n  d: e\n-  f: g\n   h: i",
    "a : b", "\"a\": b", "? a\n: b", "a:\n    b: c\n    d: e\nf: g",
    "a: b: c", "a:\n  - b\n c: d", "a: [b", "a: b]\nc: }", "a: b,c", "a: {b: c, d: }",
    "- - a\n  - b",
    "a: \"b\\nc\"", "a: \"b\" c", "a: 'b\n  c'", "a: [b c , d]", "a: [b,]", "a: [,]",
    "a: {b, c: d}", "---\na: b", "a: b\n---\nc: d",
    "a: b\n...\n", "%YAML 1.1\n---\na: b", "a:\tb", "a: b\tc", "", "\n\n", "# nur", "a",
    "- a\nb: c", "a: b\n- c", "a:\n- b\n- c\nd: e",
    "a: [ { id: 1 }, { id: 2 } ]", "中文：甲", "a: b ", "a: -", "a: - b", "-", "- ", "a: ?", "a: :",
    "a: ::b", "a: [b: c]", "{a: b}", "[a, b]", "a: [x#y, z #w]",
  ]

  @Test(arguments: samples) func sameAsTheFullParser(_ text: String) { compare(text) }

  @Test func sameAsTheFullParserOnRandomLines() {
    var random = SeededGenerator(seed: 20_261_103)
    let pieces = [
      "a", "b", "中文", "key", ":", ": ", " ", "  ", "- ", "-", "\n", "\n", "\n  ", "\n- ", "[", "]",
      "{", "}",
      ", ", ",", "\"", "'", "#", " #", "：", "“", "~", "1", "2026-11-03", "|", ">", "?", "\\", "\t",
      "\r\n", "''", "@", "%", "`",
      "\u{85}", "\u{2028}", "...", "---",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      compare(text)
    }
  }

  private func compare(_ text: String) {
    let source = SourceText(file: "x.yaml", text: text)
    let block = YAMLBlock(source, bytes: 0..<source.bytes.count)
    guard YAMLLimit.forbidden(block) == nil, case .node(let simple) = SimpleYAML.read(block) else {
      return
    }
    let full = YamsComposing.read(block)
    // A repeated key is a finding of the mapping's reader on the short way, of Yams on the long one.
    if full.diagnostics.contains(where: { $0.rule == .yamlDuplicateKey }) { return }
    #expect(
      full.diagnostics.isEmpty, "\(text.debugDescription) \(full.diagnostics.map(\.message.en))")
    #expect(simple.map(normalised) == full.value.map(normalised), "\(text.debugDescription)")
  }

  /// Blank values have no place of their own.
  private func normalised(_ node: YAMLNode) -> YAMLNode {
    var node = node
    switch node.content {
    case .scalar(let text, .plain) where text.isEmpty:
      node.span.start = node.span.end
      node.span = .init(start: .init(line: 0, column: 0), end: .init(line: 0, column: 0))
    case .scalar: break
    case .list(let items): node.content = .list(items.map(normalised))
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { .init(key: normalised($0.key), value: normalised($0.value)) })
    }
    return node
  }
}
