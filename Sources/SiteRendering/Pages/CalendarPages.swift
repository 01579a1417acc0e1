import CampaignModel

/// The outreach calendar: `calendar/`, `calendar/2026-11/`; none when there is no plan.
///
/// Only visits to categories the office made public are named; the others are counted.
enum CalendarPages {
  private static let nextMost = 8
  private static let file = "calendar/outreach.ics"

  static func jobs(_ context: SiteContext) -> [PageJob] {
    guard context.hasCalendar else { return [] }
    let months = context.visits.months
    let front = PageJob(
      address: "calendar/", source: "content/outreach/plan.csv", section: "calendar/", make: front)
    return [front]
      + months.indices.map { place in
        PageJob(
          address: SiteContext.calendarAddress(months[place]),
          source: "content/outreach/plan.csv", section: "calendar/"
        ) { month(months[place], $0) }
      }
  }

  private static func front(_ context: SiteContext) -> PageContent {
    let words = context.words
    let visits = context.visits
    var counts: [VenueCategory: Int] = [:]
    for visit in visits.visits {
      if let category = visits.category(visit) { counts[category, default: 0] += 1 }
    }
    return PageContent(
      title: words[.calendarTitle], description: words[.calendarSummary],
      crumbs: [LinkView(title: words[.calendarTitle], path: nil, isCurrent: true)],
      bodyClass: "page-calendar page-month-tiles page-tiles page-visits",
      main: context.page(
        .calendar, root: SiteLinks.root(of: "calendar/"),
        CalendarView(
          title: words[.calendarTitle], summary: words[.calendarSummary],
          visits: visits.next(from: context.today, limit: nextMost).map(context.visit),
          months: visits.months.map {
            context.monthTile($0, address: SiteContext.calendarAddress($0))
          },
          categories: VenueCategory.allCases.map { category in
            TileView(
              title: words.sentence(.venueTitle, ["name": words.venue(category)]),
              path: context.links.path(VenuePages.address(category)),
              count: counts[category] ?? 0, icon: VenuePages.icon(category))
          }, file: context.links.path(file), coveragePath: context.links.path(CoveragePage.address),
          areas: AreaPages.tiles(context))
      ))
  }

  private static func month(
    _ month: YearMonth, _ context: SiteContext
  ) -> PageContent {
    let months = context.visits.months
    let place = months.firstIndex(of: month) ?? 0
    let words = context.words
    let visits = context.visits.byMonth[month] ?? []
    let named = visits.filter(context.visits.isPublic)
    let address = SiteContext.calendarAddress(month)
    let title = words.sentence(.calendarMonthTitle, ["month": words.month(month)])
    func link(_ place: Int) -> LinkView? {
      guard months.indices.contains(place) else { return nil }
      return LinkView(
        title: words.month(months[place]),
        path: context.links.path(SiteContext.calendarAddress(months[place])))
    }
    let theme = context.month(month)
    let view = CalendarMonthView(
      title: title, summary: theme?.title ?? "", month: context.monthTile(month, address: address),
      weekdays: words.weekdays,
      weeks: MonthGrid.weeks(month, context), visits: named.map(context.visit),
      hidden: visits.count - named.count, total: visits.count, file: context.links.path(file),
      themePath: theme.map { context.links.path($0.address) }, previous: link(place - 1),
      next: link(place + 1))
    return PageContent(
      title: title, description: words[.calendarSummary],
      crumbs: [
        LinkView(title: words[.calendarTitle], path: context.links.path("calendar/")),
        LinkView(title: words.month(month), path: nil, isCurrent: true),
      ], bodyClass: "page-calendar-month page-visits",
      main: context.page(.calendarMonth, root: SiteLinks.root(of: address), view))
  }
}
