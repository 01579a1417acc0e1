import CampaignModel

/// Plan and reality in counts: `calendar/coverage/`.
enum CoveragePage {
  static let address = "calendar/coverage/"

  static func jobs(_ context: SiteContext) -> [PageJob] {
    guard context.hasCalendar else { return [] }
    return [
      PageJob(
        address: address, source: "content/outreach/plan.csv", section: "calendar/", make: page)
    ]
  }

  private static func page(_ context: SiteContext) -> PageContent {
    let words = context.words
    let entries = context.coverage.entries
    let rules = context.outreach.rules
    let months = context.coverage.months(rules)
    let categories = VenueCategory.allCases.map { category in
      let entries = entries.filter { $0.venue?.category == category }
      let byMonth = Dictionary(grouping: entries, by: \.visit.date.yearMonth)
      let cells = months.map { month in
        let count = OutreachCoverage.Count(byMonth[month] ?? [])
        let wanted = rules?.coverage[category] ?? 0
        return CoverageCellView(count: count, missing: count.missing(of: wanted))
      }
      return CoverageRowView(
        name: words.venue(category), cells: cells,
        total: CoverageCellView(
          count: .init(entries), missing: cells.reduce(0) { $0 + $1.missing }))
    }
    let view = CoverageView(
      title: words[.coverageTitle], summary: words[.coverageSummary],
      date: context.date(context.today),
      total: CoverageCellView(
        count: .init(entries), missing: categories.reduce(0) { $0 + $1.total.missing }),
      months: heads(months, context), categories: categories,
      areas: rows(context.site.areas.map { ($0.id, $0.name) }, entries) { $0.venue?.area },
      themes: rows(themes(context), entries) { $0.visit.theme })
    return PageContent(
      title: words[.coverageTitle], description: words[.coverageSummary],
      crumbs: [
        LinkView(title: words[.calendarTitle], path: context.links.path("calendar/")),
        LinkView(title: words[.coverageTitle], path: nil, isCurrent: true),
      ], bodyClass: "page-coverage",
      main: context.page(.calendarCoverage, root: SiteLinks.root(of: address), view))
  }

  /// The year stands over its first month only.
  private static func heads(
    _ months: [YearMonth], _ context: SiteContext
  ) -> [CoverageMonthView] {
    months.enumerated().map { place, month in
      let isFirst = place == 0 || month.month == 1
      return CoverageMonthView(
        year: isFirst ? "\(month.year)" : "", number: month.month,
        name: context.words.month(month),
        path: context.visits.byMonth[month] == nil
          ? nil : context.links.path(SiteContext.calendarAddress(month)),
        isCurrent: month == context.today.yearMonth)
    }
  }

  private static func rows(
    _ groups: [(id: String, name: String)], _ entries: [OutreachCoverage.Entry],
    by group: (OutreachCoverage.Entry) -> String?
  ) -> [CoverageRowView] {
    let byGroup = Dictionary(grouping: entries) { group($0) ?? "" }
    return groups.compactMap { id, name in
      byGroup[id].map {
        CoverageRowView(name: name, cells: [], total: CoverageCellView(count: .init($0)))
      }
    }
  }

  /// Themes in the order of the rules, then those only visits name.
  private static func themes(_ context: SiteContext) -> [(id: String, name: String)] {
    let listed = (context.outreach.rules?.themes ?? []).map(\.id)
    let known = Set(listed)
    let others = Set(context.coverage.entries.map(\.visit.theme)).subtracting(known).sorted()
    return (listed + others).map { ($0, context.visits.themes[$0] ?? $0) }
  }
}
