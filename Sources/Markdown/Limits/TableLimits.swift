package import Diagnostics

/// Tables of too many columns or cells, found by their line of dashes.
enum TableLimits {
  static func faults(in text: LimitedText) -> [Diagnostic] {
    var scan = TableScan(text: text)
    text.forEachLine { scan.read($0) }
    scan.finish()
    return scan.faults
  }
}

private struct TableScan {
  let text: LimitedText
  var faults: [Diagnostic] = []
  /// The line before, which would be the header.
  private var previous: Range<Int>?
  private var columns = 0
  private var rows = 0
  private var dashes: Range<Int> = 0..<0
  /// Cells the library fills in for short rows, in all tables.
  private var filled = 0

  init(text: LimitedText) { self.text = text }

  mutating func read(_ line: Range<Int>) {
    guard faults.isEmpty else { return }
    if text.isBlank(line) {
      finish()
      previous = nil
      return
    }
    if let count = Self.dashColumns(line, text.bytes), let header = previous {
      finish()
      columns = count
      dashes = line
      rows = 1
      let widest = max(count, cells(in: header))
      if widest > SafetyLimits.tableColumns { report(wide: widest, at: header) }
    } else if columns > 0 {
      rows += 1
      let width = cells(in: line)
      filled += max(0, columns - width)
      if width > SafetyLimits.tableColumns { report(wide: width, at: line) }
    }
    previous = line
  }

  mutating func finish() {
    let cells = columns * rows
    if faults.isEmpty, cells > SafetyLimits.tableCells || filled > SafetyLimits.tableCells {
      faults.append(.tooManyCells(max(cells, filled), at: text.range(dashes)))
    }
    columns = 0
    rows = 0
  }

  private mutating func report(wide count: Int, at line: Range<Int>) {
    let start = line.lowerBound..<min(line.lowerBound + 40, line.upperBound)
    faults.append(.tooManyColumns(count, at: text.range(start)))
  }

  private func cells(in line: Range<Int>) -> Int {
    var count = 0
    for index in line where text.bytes[index] == ASCII.pipe { count += 1 }
    return max(1, count - 1)
  }

  /// The columns of a line made of `|`, `-`, `:`, spaces and quote marks only; `nil` for other lines.
  private static func dashColumns(
    _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var columns = 0
    var inDashes = false
    for index in line {
      switch bytes[index] {
      case ASCII.dash:
        if !inDashes { columns += 1 }
        inDashes = true
      case ASCII.pipe, ASCII.colon, ASCII.space, ASCII.tab, ASCII.greater: inDashes = false
      default: return nil
      }
    }
    return columns > 0 ? columns : nil
  }
}

extension Diagnostic {
  fileprivate static func tooManyColumns(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableSize, at: range,
      Bilingual(
        zh: "表格有 \(count) 列，最多 \(SafetyLimits.tableColumns) 列",
        en: "The table has \(count) columns, more than \(SafetyLimits.tableColumns)"),
      remedy: Bilingual(zh: "分成几个表格，或把行和列对调", en: "Make several tables, or swap rows and columns"))
  }

  fileprivate static func tooManyCells(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableSize, at: range,
      Bilingual(
        zh: "表格有 \(count) 个格子，最多 \(SafetyLimits.tableCells) 个",
        en: "The table has \(count) cells, more than \(SafetyLimits.tableCells)"),
      remedy: Bilingual(
        zh: "分成几个表格；数据很多时，作为附件放在文章旁边",
        en: "Make several tables; put large data beside the text as a file"))
  }
}

extension Rule {
  package static let tableSize = Rule(
    "markdown/table-size", .error,
    title: Bilingual(
      zh: "表格最多 100 列、10000 格", en: "A table has at most 100 columns and 10,000 cells"),
    why: Bilingual(
      zh: "再大的表格在手机上看不了；有的写法还会让程序卡死。",
      en: "Larger tables cannot be read on a phone, and some would stall the program."))
}
