import CXlsxWriter
import CampaignModel

/// Writes one sheet: cells, heads, how it stands on a screen and on paper.
struct SheetDrawing {
  let page: UnsafeMutablePointer<lxw_worksheet>
  let sheet: LedgerSheet
  let looks: WorkbookLooks
  /// What the library refused, in its own words.
  private(set) var faults: [String] = []

  init(
    page: UnsafeMutablePointer<lxw_worksheet>, sheet: LedgerSheet, looks: WorkbookLooks
  ) {
    self.page = page
    self.sheet = sheet
    self.looks = looks
  }

  private var lastColumn: UInt16 { UInt16(clamping: max(0, sheet.columns.count - 1)) }
  private var lastRow: UInt32 { UInt32(clamping: sheet.lastRow) }
  private var headRows: UInt32 { UInt32(clamping: sheet.headRows) }
  /// The last row of data, without those to spare.
  private var lastFilled: UInt32 { lastRow - min(lastRow, UInt32(clamping: sheet.spareRows)) }

  mutating func draw(_ about: WorkbookAbout) {
    for (index, column) in sheet.columns.enumerated() {
      let place = UInt16(clamping: index)
      check(worksheet_set_column(page, place, place, column.width, nil))
    }
    heads()
    for (index, cells) in sheet.rows.enumerated() { row(index, cells) }
    for index in 0..<sheet.spareRows {
      row(sheet.rows.count + index, sheet.columns.map { _ in .empty })
    }
    entries()
    highlights()
    setUp(about)
  }

  mutating func check(_ error: lxw_error) {
    if error != LXW_NO_ERROR {
      faults.append("\(sheet.name)：" + String(cString: lxw_strerror(error)))
    }
  }

  private mutating func heads() {
    guard headRows > 0 else { return }
    for group in sheet.groups {
      let (first, last) = (group.columns.lowerBound, group.columns.upperBound - 1)
      check(
        worksheet_merge_range(
          page, 0, UInt16(clamping: first), 0, UInt16(clamping: last), group.title, looks[.group]))
    }
    for (index, column) in sheet.columns.enumerated() {
      let place = UInt16(clamping: index)
      let look = looks[column.entry == nil ? .planHead : .entryHead]
      if headRows == 2, !sheet.groups.contains(where: { $0.columns.contains(index) }) {
        check(worksheet_merge_range(page, 0, place, 1, place, column.title, look))
      } else {
        check(worksheet_write_string(page, headRows - 1, place, column.title, look))
      }
    }
    if sheet.groups.isEmpty { check(worksheet_set_row(page, 0, 24, nil)) }
  }

  private mutating func row(_ index: Int, _ cells: [LedgerSheet.Cell]) {
    let line = headRows + UInt32(clamping: index)
    let isTotal = sheet.hasTotal && isLastOfTable(index)
    if let height = sheet.rowHeight ?? (headRows == 0 ? Self.height(of: cells, in: sheet) : nil) {
      check(worksheet_set_row(page, line, height, nil))
    }
    for (column, cell) in cells.enumerated() where column < sheet.columns.count {
      write(cell, line, UInt16(clamping: column), sheet.columns[column], isTotal)
    }
  }

  /// Of running text, which not every program makes room for: lines of Han characters, two columns' characters wide each.
  private static func height(of cells: [LedgerSheet.Cell], in sheet: LedgerSheet) -> Double {
    switch cells.first {
    case .title: 30
    case .text(let text):
      18 * (Double(text.unicodeScalars.count) * 2 / (sheet.columns.first?.width ?? 80)).rounded(.up)
    default: 18
    }
  }

  /// The sum stands before an empty row, or at the end.
  private func isLastOfTable(_ index: Int) -> Bool {
    let end = sheet.rows.firstIndex { $0.isEmpty } ?? sheet.rows.count
    return index == end - 1
  }

  private mutating func write(
    _ cell: LedgerSheet.Cell, _ line: UInt32, _ place: UInt16, _ column: LedgerSheet.Column,
    _ isTotal: Bool
  ) {
    // Words outside of a table: a guide, a note below it.
    let isFree = headRows == 0 || (sheet.rows.contains([]) && !isTableRow(line))
    let look = looks[isFree ? (cell.isTitle ? .title : .plain) : cell.look(in: column, isTotal)]
    switch cell {
    case .empty: check(worksheet_write_blank(page, line, place, look))
    case .text(let text), .title(let text):
      // Below a table words run on over the columns beside them.
      let running = isFree && headRows > 0 ? nil : look
      check(worksheet_write_string(page, line, place, text, running))
    case .date(let date): check(worksheet_write_number(page, line, place, date.serial, look))
    case .month(let month):
      check(worksheet_write_number(page, line, place, month.firstDay.serial, look))
    case .number(let number): check(worksheet_write_number(page, line, place, Double(number), look))
    case .formula(let formula, let value):
      check(
        worksheet_write_formula_num(page, line, place, "=" + formula, look, Double(value)))
    }
  }

  private func isTableRow(_ line: UInt32) -> Bool {
    let end = sheet.rows.firstIndex { $0.isEmpty } ?? sheet.rows.count
    return Int(line) < sheet.headRows + end
  }

  private mutating func setUp(_ about: WorkbookAbout) {
    if headRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(page, headRows, UInt16(clamping: sheet.frozenColumns))
    }
    if sheet.filters {
      check(worksheet_autofilter(page, headRows - 1, 0, max(lastFilled, headRows), lastColumn))
    }
    if sheet.isLandscape { worksheet_set_landscape(page) }
    // 9 is A4.
    worksheet_set_paper(page, 9)
    worksheet_set_margins(page, 0.5, 0.4, 0.75, 0.6)
    worksheet_fit_to_pages(page, 1, 0)
    check(worksheet_print_area(page, 0, 0, lastRow, lastColumn))
    if headRows > 0 { check(worksheet_repeat_rows(page, 0, headRows - 1)) }
    let head =
      "&L\(Self.plain(about.office))&C&\"-,Bold\"&14\(Self.plain(about.title))　\(sheet.name)"
      + "&R截至 \(about.date)"
    check(worksheet_set_header(page, headRows > 0 ? head : ""))
    check(worksheet_set_footer(page, "&C第 &P 页，共 &N 页"))
  }

  /// An ampersand of a head begins a command, two are one.
  private static func plain(_ text: String) -> String { text.replacing("&", with: "&&") }
}

extension LedgerSheet.Cell {
  fileprivate var isTitle: Bool {
    if case .title = self { true } else { false }
  }

  fileprivate func look(in column: LedgerSheet.Column, _ isTotal: Bool) -> WorkbookLooks.Look {
    if isTotal { return isNumber ? .totalNumber : .totalText }
    switch (self, column.entry) {
    case (.date, nil): return .date
    case (.month, _): return .month
    case (.number, nil), (.formula, _): return .number
    case (_, .dates): return .entryDate
    case (_, .count): return .entryNumber
    case (_, .words): return .entryText
    case (_, .text): return .entryWrapped
    case (.date, _): return .date
    case (.number, _): return .number
    case (.empty, nil), (.text, nil), (.title, nil): return .wrapped
    }
  }

  private var isNumber: Bool {
    switch self {
    case .number, .formula: true
    case .empty, .text, .title, .date, .month: false
    }
  }
}

extension CivilDate {
  /// The day as spreadsheets count it: day 25,569 of the 1900 date system is 1970-01-01.
  var serial: Double { Double(dayNumber + 25_569) }
}
