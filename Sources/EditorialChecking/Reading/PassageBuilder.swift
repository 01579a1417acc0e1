import Diagnostics
import Markdown

/// Turns titles and document trees into passages, in reading order.
struct PassageBuilder {
  let lexicon: Lexicon
  let file: String
  private(set) var passages: [Passage] = []
  /// Of all passages together.
  private(set) var signs: PassageSigns = []

  init(lexicon: Lexicon, file: String) {
    self.lexicon = lexicon
    self.file = file
  }

  /// Adds a text of the front matter; columns are exact when the value stands in one line, quoted or not.
  mutating func add(_ text: String?, _ role: Passage.Role, at range: SourceRange?) {
    guard let text, !text.isEmpty else { return }
    var start = range?.start ?? SourcePosition(line: 1, column: 1)
    var isExact = false
    if let range, range.start.line == range.end.line {
      let marks = range.end.column - range.start.column - text.unicodeScalars.count
      isExact = marks == 0 || marks == 2
      start.column += marks == 2 ? 1 : 0
    }
    var collector = InlineCollector(lexicon, start: start)
    collector.append(text)
    let place = PassagePlace(
      file: file, whole: range ?? .top(of: file), anchors: isExact ? collector.anchors : [])
    finish(collector, role, place)
  }

  mutating func add(_ document: MarkdownDocument) {
    for block in document.blocks { add(block, .prose) }
    for note in document.footnotes {
      for block in note.blocks { add(block, .prose) }
    }
  }

  private mutating func add(_ block: Block, _ role: Passage.Role) {
    switch block.kind {
    case .paragraph(let inlines): add(inlines, role, block.span, indent: 0)
    case .heading(let level, _, let inlines):
      add(inlines, .heading, block.span, indent: level + 1)
    case .quote(let blocks):
      for inner in blocks { add(inner, role) }
    case .list(let list):
      for item in list.items {
        for inner in item.blocks { add(inner, role) }
      }
    case .code(_, let text):
      add(text, .code, at: block.span?.range(in: file))
    case .table(let table): add(table, block.span)
    case .thematicBreak: break
    case .html(let text): add(text, .code, at: block.span?.range(in: file))
    case .directive(let directive): add(directive, block.span)
    }
  }

  /// Rows of a table stand one to a line, the marks line after the header.
  private mutating func add(_ table: Table, _ span: Span?) {
    let isExact = span.map { $0.end.line - $0.start.line == table.rows.count + 1 } ?? false
    func line(_ offset: Int) -> Span? {
      guard isExact, let span else { return span }
      return Self.line(span.start.line + offset, of: span)
    }
    for cell in table.header { add(cell, .tableHeader, line(0), indent: nil) }
    for (index, row) in table.rows.enumerated() {
      for cell in row { add(cell, .prose, line(index + 2), indent: nil) }
    }
  }

  private mutating func add(_ directive: Directive, _ span: Span?) {
    add(directive.title, .blockTitle, span.map { Self.line($0.start.line, of: $0) }, indent: nil)
    switch directive.content {
    case .blocks(let blocks):
      let role: Passage.Role = directive.role == .slogan ? .sloganBlock : .prose
      for block in blocks { add(block, role) }
    case .dialogue(let lines):
      let isExact = span.map { $0.end.line - $0.start.line == lines.count + 1 } ?? false
      for (index, line) in lines.enumerated() {
        add(
          line.text, .dialogue,
          isExact ? span.map { Self.line($0.start.line + 1 + index, of: $0) } : span, indent: nil)
      }
    case .quiz(let quiz):
      for block in quiz.question { add(block, .prose) }
      for item in quiz.options {
        for block in item.blocks { add(block, .prose) }
      }
      for block in quiz.answer { add(block, .prose) }
    case .hotlines: break
    }
  }

  /// - Parameters:
  ///   - indent: Characters between the span's start and the text; `nil` when the text's column is not known.
  private mutating func add(
    _ inlines: [Inline], _ role: Passage.Role, _ span: Span?, indent: Int?
  ) {
    guard !inlines.isEmpty else { return }
    var start = span?.start ?? SourcePosition(line: 1, column: 1)
    start.column += indent ?? 0
    var collector = InlineCollector(lexicon, start: start)
    collector.collect(inlines)
    let whole = span?.range(in: file) ?? .top(of: file)
    let isExact = indent != nil && span?.end == collector.position
    let place = PassagePlace(
      file: file, whole: whole, anchors: isExact ? collector.anchors : [])
    let asides = collector.asides
    finish(collector, role, place)
    for aside in asides { add(aside.text, aside.role, at: whole) }
  }

  private mutating func finish(
    _ collector: InlineCollector, _ role: Passage.Role, _ place: PassagePlace
  ) {
    guard !collector.scalars.isEmpty else { return }
    let passage = Passage(role, collector, place, lexicon: lexicon)
    passages.append(passage)
    signs.formUnion(passage.signs)
  }

  /// One line of a block whose inner columns are not known.
  private static func line(_ line: Int, of span: Span) -> Span {
    let column = span.start.column
    let start = SourcePosition(line: line, column: column)
    return Span(start: start, end: line == span.end.line ? span.end : start)
  }
}
