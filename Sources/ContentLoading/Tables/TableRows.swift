package import Diagnostics
import Markdown

/// The cells of a table with their places: RFC 4180, also with tabs or full-width commas between cells.
struct TableRows {
  struct Cell: Sendable, Hashable {
    /// Without quotes and outer white space.
    var text: String
    var span: Span
  }

  /// Rows with at least one filled cell; a row keeps its empty cells.
  private(set) var rows: [[Cell]] = []
  private(set) var findings: [Diagnostic] = []
  private let source: SourceText
  private let separators: Set<Unicode.Scalar>

  init(_ source: SourceText) {
    self.source = source
    separators = Self.separators(source)
    read()
  }

  /// What stands between the cells of the header: tabs when there are any, else commas of both widths.
  private static func separators(_ source: SourceText) -> Set<Unicode.Scalar> {
    let header = (1...source.lineCount).lazy.map { source.line($0) }.first { !$0.trimmed.isEmpty }
    guard let header, header.unicodeScalars.contains("\t") else { return [",", "，"] }
    return ["\t"]
  }

  private mutating func read() {
    var cursor = TableCursor(source)
    while !cursor.isAtEnd {
      let row = plainRow(&cursor) ?? Self.row(&cursor, separators, &findings)
      // A quote that never ends has taken the rest of the table in: that is told, and no cell missing behind it.
      if !cursor.endsInQuote, row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  /// A row that commas of half width alone divide into as many cells as the header has: spreadsheets save "，" inside a cell
  /// without quotes.
  private mutating func plainRow(_ cursor: inout TableCursor) -> [Cell]? {
    guard let header = rows.first, separators.contains(",") else { return nil }
    var (ahead, heard) = (cursor, findings)
    let row = Self.row(&ahead, [","], &heard)
    guard row.count == header.count else { return nil }
    (cursor, findings) = (ahead, heard)
    return row
  }

  private static func row(
    _ cursor: inout TableCursor, _ separators: Set<Unicode.Scalar>, _ findings: inout [Diagnostic]
  ) -> [Cell] {
    var row: [Cell] = []
    repeat {
      if let cell = cursor.cell(separators, &findings) { row.append(cell) }
    } while cursor.take(separators)
    cursor.endLine()
    return row
  }
}

/// The walk over a table's characters.
private struct TableCursor {
  private let file: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  /// The last cell read began with a quote that nothing closed.
  private(set) var endsInQuote = false

  init(_ source: SourceText) {
    file = source.file
    scalars = Array(source.text.unicodeScalars)
  }

  var isAtEnd: Bool { index >= scalars.count }
  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  private var place: SourcePosition { SourcePosition(line: line, column: column) }
  private var isAtLineEnd: Bool { current == nil || current == "\n" || current == "\r" }

  private mutating func advance() {
    if scalars[index] == "\n" || scalars[index] == "\r" && !isBeforeLineFeed {
      line += 1
      column = 1
    } else {
      column += 1
    }
    index += 1
  }

  private var isBeforeLineFeed: Bool { index + 1 < scalars.count && scalars[index + 1] == "\n" }

  mutating func take(_ separators: Set<Unicode.Scalar>) -> Bool {
    guard let current, separators.contains(current) else { return false }
    advance()
    return true
  }

  mutating func endLine() {
    guard let current else { return }
    let isPair = current == "\r" && isBeforeLineFeed
    advance()
    if isPair { advance() }
  }

  mutating func cell(
    _ separators: Set<Unicode.Scalar>, _ findings: inout [Diagnostic]
  ) -> TableRows.Cell? {
    while let current, current == " " || current == "\u{3000}" { advance() }
    let start = place
    if current == "\"" { return quoted(separators, start, &findings) }
    var text = String.UnicodeScalarView()
    while !isAtLineEnd, let current, !separators.contains(current) {
      text.append(current)
      advance()
    }
    let trimmed = String(text).trimmed
    let end = SourcePosition(
      line: start.line, column: start.column + trimmed.unicodeScalars.count)
    return TableRows.Cell(text: trimmed, span: Span(start: start, end: end))
  }

  private mutating func quoted(
    _ separators: Set<Unicode.Scalar>, _ start: SourcePosition, _ findings: inout [Diagnostic]
  ) -> TableRows.Cell {
    var text = String.UnicodeScalarView()
    advance()
    while true {
      guard let current else {
        findings.append(Self.openQuote(file, start))
        endsInQuote = true
        break
      }
      if current == "\"" {
        advance()
        guard self.current == "\"" else { break }
      }
      text.append(self.current ?? "\"")
      advance()
    }
    var end = place
    var extra = false
    while !isAtLineEnd, let current, !separators.contains(current) {
      if !current.isSpace { extra = true }
      text.append(current)
      advance()
    }
    if extra {
      end = place
      findings.append(Self.afterQuote(file, Span(start: start, end: end)))
    }
    return TableRows.Cell(text: String(text).trimmed, span: Span(start: start, end: end))
  }

  private static func openQuote(_ file: String, _ start: SourcePosition) -> Diagnostic {
    Diagnostic(
      .tableQuote, at: SourceRange(file: file, start: start, end: start),
      Bilingual(zh: "从这里开始的双引号没有配对", en: "The double quote that starts here is never closed"),
      remedy: Bilingual(
        zh: "在这一格的末尾补上英文双引号；格子里面的引号写两个", en: "Close it; a quote inside a cell is written twice"))
  }

  private static func afterQuote(_ file: String, _ span: Span) -> Diagnostic {
    Diagnostic(
      .tableQuote, at: span.range(in: file),
      Bilingual(
        zh: "这一格的引号已经结束，后面又有别的字", en: "There is more text behind this cell's closing quote"),
      remedy: Bilingual(
        zh: "整格放进一对英文双引号，里面的引号写两个或用中文引号",
        en: "Quote the whole cell, and write quotes inside twice"))
  }
}

extension Rule {
  package static let tableQuote = Rule(
    "table/quote", .error,
    title: Bilingual(zh: "表格里的英文双引号要成对", en: "Quotes in tables come in pairs"),
    why: Bilingual(
      zh: "少一个引号，后面的许多行会并成一格。", en: "With one missing, many rows run into one cell."))
}
