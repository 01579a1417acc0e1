import CampaignModel
import Diagnostics
import PosterComposing
import PosterImposing
import WorkSharing

/// The office's wall calendars: `calendar/2026-12-a3.pdf` and `-a4.pdf` of each month with visits.
struct WallPrinting: Sendable {
  let workshop: PosterWorkshop
  let jobs: Int

  /// - Parameter plan: The visits to come.
  func papers(_ plan: OutreachPlan) -> Reported<[OutreachPrinting.Paper]> {
    // Indoors every place is called by its name.
    var inside = workshop.campaign
    inside.outreach.rules?.publicCategories = Set(VenueCategory.allCases)
    let months = Set(plan.visits.map(\.date.yearMonth)).sorted()
    let composer = workshop.composer(.mono, on: WallCalendar.paper).with(inside)
    let campaign = inside
    let made = orderedMap(months, jobs: jobs) { month in
      let theme = Self.theme(of: month, in: campaign)
      return composer.compose(
        .month(theme), layout: WallCalendar.layout, sheet: WallCalendar.paper
      ).map { sheets in
        sheets.prefix(1).flatMap { sheet in
          let calendar = WallCalendar(campaign: campaign, month: month, plan: workshop.plan)
          return WallCalendar.papers.map { paper in
            OutreachPrinting.Paper(
              path: "calendar/\(month)-\(paper.rawValue.lowercased()).pdf",
              document: calendar.document(
                sheet, on: paper, setting: workshop.setting, date: workshop.asOf))
          }
        }
      }
    }
    var findings: [Diagnostic] = []
    return Reported(made.flatMap { $0.unwrap(into: &findings) }, findings)
  }

  /// The month's theme, or a plain one where nobody has written it, with every observance that begins in the month.
  private static func theme(of month: YearMonth, in campaign: Campaign) -> MonthTheme {
    var theme =
      campaign.months.first { $0.month == month }
      ?? MonthTheme(month: month, file: "content/outreach/plan.csv", title: "六进宣传日程")
    for observance in campaign.outreach.observances {
      guard let span = observance.begins(in: month),
        !theme.days.contains(where: { $0.name.hasPrefix(observance.name) })
      else { continue }
      theme.days.append(
        MonthTheme.Day(
          date: span.from, name: span.from == span.to ? observance.name : observance.name + "开始"))
    }
    return theme
  }
}
