package import Diagnostics
import FileTree
import Markdown

/// A CSV table against its columns: each row becomes a mapping of column to cell, read with the getters of `StrictMapping`.
struct StrictTable {
  private(set) var rows: [StrictMapping] = []
  private(set) var findings: [Diagnostic] = []

  /// - Parameters:
  ///   - columns: All columns, English and Chinese.
  ///   - required: Columns whose header must be there and whose cells must be filled.
  ///   - isWanted: Rows it says no to are passed over.
  init(
    _ file: SourceFile, columns: KeyTable, required: [String],
    isWanted: (StrictMapping) -> Bool = { _ in true }
  ) {
    let source = TableText.read(file).unwrap(into: &findings)
    guard !findings.hasErrors else { return }
    let table = TableRows(source)
    findings += table.findings
    guard let header = table.rows.first else {
      findings.append(Self.empty(file.path, columns))
      return
    }
    let names = header.map { readHeader($0, file.path, columns, header) }
    for key in required where !names.contains(key) {
      findings.append(Self.missingColumn(key, columns, at: header[0].span.range(in: file.path)))
    }
    for row in table.rows.dropFirst() {
      var mapping = mapping(row, names, header, file.path, columns)
      guard isWanted(mapping) else { continue }
      for key in required where names.contains(key) && !mapping.has(key) {
        mapping.findings.append(Self.missingCell(key, columns, at: mapping.place))
      }
      rows.append(mapping)
    }
  }

  private mutating func readHeader(
    _ cell: TableRows.Cell, _ file: String, _ columns: KeyTable, _ header: [TableRows.Cell]
  ) -> String? {
    guard !cell.text.isEmpty else { return nil }
    let range = cell.span.range(in: file)
    guard let name = columns.name(of: cell.text) else {
      findings.append(StrictMappingFault.unknown(cell.text, at: range, keys: columns))
      return nil
    }
    if let first = header.first(where: { columns.name(of: $0.text) == name }), first != cell {
      findings.append(
        StrictMappingFault.duplicate(cell.text, at: range, first: first.span.start))
      return nil
    }
    return name
  }

  private mutating func mapping(
    _ row: [TableRows.Cell], _ names: [String?], _ header: [TableRows.Cell], _ file: String,
    _ columns: KeyTable
  ) -> StrictMapping {
    var entries: [YAMLNode.Entry] = []
    for (index, cell) in row.enumerated() where !cell.text.isEmpty {
      guard index < names.count, !header[index].text.isEmpty else {
        findings.append(Self.cellWithoutColumn(cell, file))
        continue
      }
      guard let name = names[index] else { continue }
      entries.append(
        YAMLNode.Entry(
          key: YAMLNode(.scalar(name, .plain), span: cell.span),
          value: YAMLNode(.scalar(cell.text, .plain), span: cell.span)))
    }
    let start = row[0].span.start
    return StrictMapping(
      YAMLNode(.mapping(entries), span: Span(start: start, end: start)), file: file, keys: columns)
  }

  private static func missingColumn(
    _ key: String, _ columns: KeyTable, at range: SourceRange
  ) -> Diagnostic {
    let chinese = columns.chinese(key)
    return Diagnostic(
      .tableColumn, at: range,
      Bilingual(zh: "表头少了“\(chinese)”（\(key)）这一列", en: "The column `\(key)` is missing"),
      remedy: Bilingual(
        zh: "第一行写：\(columns.keys.map(\.chinese).joined(separator: ","))",
        en: "The first row is: \(columns.keys.map(\.name).joined(separator: ","))"))
  }

  private static func missingCell(
    _ key: String, _ columns: KeyTable, at range: SourceRange
  ) -> Diagnostic {
    let chinese = columns.chinese(key)
    return Diagnostic(
      .tableCell, at: range,
      Bilingual(zh: "这一行没有填“\(chinese)”", en: "`\(key)` is empty in this row"),
      remedy: Bilingual(zh: "填上这一格；整行不用就删掉", en: "Fill it in, or remove the row"))
  }

  private static func cellWithoutColumn(_ cell: TableRows.Cell, _ file: String) -> Diagnostic {
    Diagnostic(
      .tableColumn, at: cell.span.range(in: file),
      Bilingual(
        zh: "“\(cell.text.clipped)”这一格超出了表头的列",
        en: "`\(cell.text.clipped)` stands beyond the columns of the header"),
      remedy: Bilingual(
        zh: "格子里有逗号时，给整格加上英文双引号；多出来的格子删掉",
        en: "Quote cells that hold a comma, or remove the cell"))
  }

  private static func empty(_ file: String, _ columns: KeyTable) -> Diagnostic {
    Diagnostic(
      .tableColumn, at: .top(of: file),
      Bilingual(zh: "这个表格是空的", en: "This table is empty"),
      remedy: Bilingual(
        zh: "第一行写：\(columns.keys.map(\.chinese).joined(separator: ","))",
        en: "The first row is: \(columns.keys.map(\.name).joined(separator: ","))"))
  }
}

extension Rule {
  package static let tableColumn = Rule(
    "table/column", .error,
    title: Bilingual(zh: "表格第一行是列名，每格在它的列里", en: "The first row names the columns"),
    why: Bilingual(
      zh: "少一个逗号或多一个逗号，后面的格子就都错了一列。",
      en: "One comma more or less shifts every cell behind it."))

  package static let tableCell = Rule(
    "table/empty-cell", .error,
    title: Bilingual(zh: "必填的格子要填", en: "Required cells are filled"),
    why: Bilingual(
      zh: "缺了这一格，排日程或打印清单就没有依据。", en: "Calendar and print lists need it."))
}
