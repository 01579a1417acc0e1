import CampaignModel

/// The ledger itself: what is planned on the left, on the right what people fill in.
///
/// Its head and cells are those of `held.csv`: saved as CSV it is read back as it stands.
struct VisitSheet {
  static let name = "台账"

  /// Where columns stand, counted from 0.
  enum Place {
    static let (date, category, area, theme, status) = (0, 2, 4, 6, 10)
    static let (people, leaflets) = (12, 13)
  }

  let sheet: LedgerSheet

  init(_ rows: [LedgerRow], names: LedgerNames, asOf: CivilDate) {
    var sheet = LedgerSheet(name: Self.name, columns: Self.columns(rows, asOf: asOf))
    sheet.rows = rows.map { Self.cells($0, names) }
    sheet.spareRows = 20
    sheet.frozenColumns = 4
    sheet.rowHeight = 21
    sheet.filters = true
    sheet.isLandscape = true
    sheet.highlights = Self.highlights
    self.sheet = sheet
  }

  private static func columns(_ rows: [LedgerRow], asOf: CivilDate) -> [LedgerSheet.Column] {
    // A visit may be held some weeks before or after its day.
    let days = rows.map(\.visit.date) + [asOf]
    let span = DateSpan(
      from: (days.min() ?? asOf).adding(days: -92), to: (days.max() ?? asOf).adding(days: 92))
    return [
      .init("日期", width: 11), .init("星期", width: 4.5), .init("类别", width: 5),
      .init("场所", width: 20), .init("片区", width: 9), .init("形式", width: 7),
      .init("主题", width: 17), .init("队伍", width: 11), .init("联系人", width: 11),
      .init("电话", width: 12.5),
      .init("状态", width: 6, entry: .words(["已办", "改期", "取消"])),
      .init("实际日期", width: 11, entry: .dates(span)), .init("人数", width: 6, entry: .count),
      .init("发放份数", width: 8.5, entry: .count),
      .init("照片同意", width: 8.5, entry: .words(["是", "否"])),
      .init("备注", width: 22, entry: .text),
    ]
  }

  private static func cells(_ row: LedgerRow, _ names: LedgerNames) -> [LedgerSheet.Cell] {
    let (visit, venue, held) = (row.visit, row.venue, row.held)
    return [
      .date(visit.date), .text(weekdays[visit.date.weekday - 1]),
      text(venue?.category.chinese), .text(names.venue(visit.venue)),
      text(venue.map { names.area($0.area) }), .text(visit.format.chinese),
      .text(names.theme(visit.theme)), .text(names.team(visit.team)), text(venue?.contact),
      text(venue?.phone),
      text(held?.status.chinese),
      .empty, held?.people.map { .number($0) } ?? .empty,
      held?.leaflets.map { .number($0) } ?? .empty,
      text(held?.photosAllowed.map { $0 ? "是" : "否" }), text(held?.note),
    ]
  }

  private static func text(_ text: String?) -> LedgerSheet.Cell {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }

  private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]

  /// Done, called off, overdue, and a line where a month begins.
  private static let highlights: [LedgerSheet.Highlight] = [
    .init(condition: "=$K2=\"已办\"", look: .done),
    .init(condition: "=OR($K2=\"取消\",$K2=\"改期\")", look: .struck),
    .init(condition: "=AND($A2<>\"\",$A2<TODAY(),$K2=\"\")", look: .late),
    .init(
      condition: "=AND($A2<>\"\",ROW()>2,TEXT($A2,\"yyyymm\")<>TEXT($A1,\"yyyymm\"))",
      look: .newMonth),
  ]
}
