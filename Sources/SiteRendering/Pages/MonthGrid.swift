import CampaignModel

/// A month as weeks of seven squares, Monday first.
enum MonthGrid {
  static func weeks(_ month: YearMonth, _ context: SiteContext) -> [WeekView] {
    let days = month.days
    guard let first = days.first else { return [] }
    let blank = DayCellView()
    var cells = Array(repeating: blank, count: first.weekday - 1)
    cells += days.map { cell($0, context) }
    while cells.count % 7 != 0 { cells.append(blank) }
    return stride(from: 0, to: cells.count, by: 7).map {
      WeekView(days: Array(cells[$0..<($0 + 7)]))
    }
  }

  private static func cell(_ date: CivilDate, _ context: SiteContext) -> DayCellView {
    let visits = context.visits.byDay[date] ?? []
    let named = visits.filter(context.visits.isPublic)
    var cell = DayCellView(date: context.date(date))
    cell.isToday = date == context.today
    cell.isWeekend = date.weekday >= 6
    cell.visits = named.map(context.visit)
    cell.hidden = visits.count - named.count
    if let special = context.visits.days[date] {
      cell.holiday = special.name
      cell.isOff = special.kind.isOff
      cell.isWorkday = !special.kind.isOff
    }
    return cell
  }
}
