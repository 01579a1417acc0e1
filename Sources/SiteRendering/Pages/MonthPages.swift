import CampaignModel

/// The year of themes and each month's page: `months/`, `months/2026-11/`.
enum MonthPages {
  private static let cardsMost = 12
  private static let postersMost = 6

  static func jobs(_ context: SiteContext) -> [PageJob] {
    let months = context.months
    let list = PageJob(
      address: "months/", source: "content/months", section: "months/", make: list)
    return [list]
      + months.indices.map { place in
        PageJob(
          address: months[place].address, source: months[place].file, section: "months/"
        ) { content(months[place].month, $0) }
      }
  }

  private static func list(_ context: SiteContext) -> PageContent {
    let words = context.words
    let tiles = context.months.map { context.monthTile($0.month, address: $0.address) }
    let years = Dictionary(grouping: tiles, by: \.month.year).sorted { $0.key < $1.key }
    return PageContent(
      title: words[.monthsTitle], description: words[.monthsSummary],
      crumbs: [LinkView(title: words[.monthsTitle], path: nil, isCurrent: true)],
      bodyClass: "page-months page-month-tiles",
      main: context.page(
        .months, root: SiteLinks.root(of: "months/"),
        MonthsView(
          title: words[.monthsTitle], summary: words[.monthsSummary],
          years: years.map { MonthYearView(year: $0.key, months: $0.value) })))
  }

  private static func content(
    _ month: YearMonth, _ context: SiteContext
  ) -> PageContent {
    guard let theme = context.month(month) else {
      return PageContent(title: "", description: "", main: [])
    }
    let months = context.months
    let place = months.firstIndex { $0.month == month } ?? 0
    let words = context.words
    let root = SiteLinks.root(of: theme.address)
    let body = BodyWriter(context: context, root: root)
    let numbers = articles(theme, context)
    let visits = context.visits.byMonth[theme.month] ?? []
    let named = visits.filter(context.visits.isPublic)
    func link(_ place: Int) -> LinkView? {
      guard months.indices.contains(place) else { return nil }
      let other = months[place]
      return LinkView(
        title: other.title, path: context.links.path(other.address), note: words.month(other.month))
    }
    let view = MonthView(
      month: context.monthTile(theme.month, address: theme.address), title: theme.title,
      summary: theme.summary, art: context.art(theme.month), slogans: theme.slogans,
      days: theme.days.sorted { $0.date < $1.date }.map {
        PublicityDayView(date: context.date($0.date), name: $0.name, note: $0.note)
      },
      body: body.html(theme.body), cards: context.pieces(numbers.prefix(cardsMost), root: root),
      poster: context.poster(.month(theme), title: theme.title),
      posters: Array(
        numbers.lazy.compactMap(context.posters).prefix(postersMost)),
      visits: named.map(context.visit), hiddenVisits: visits.count - named.count,
      calendarPath: visits.isEmpty
        ? nil : context.links.path(SiteContext.calendarAddress(theme.month)),
      previous: link(place - 1), next: link(place + 1))
    return PageContent(
      title: words.sentence(
        .monthTitle, ["month": words.month(theme.month), "title": theme.title]),
      description: theme.summary,
      crumbs: [
        LinkView(title: words[.monthsTitle], path: context.links.path("months/")),
        LinkView(title: words.month(theme.month), path: nil, isCurrent: true),
      ], bodyClass: "page-month page-board page-visits",
      metas: GovernmentMeta.column(
        name: words[.monthsTitle], description: theme.summary, type: words[.monthsTitle]),
      main: context.page(.month, root: root, view), findings: body.findings(theme.body))
  }

  /// The newest articles of the month's topics, a round from each topic in turn.
  private static func articles(_ theme: MonthTheme, _ context: SiteContext) -> [Int] {
    let lists = theme.topics.map { context.newest(.topic($0)).prefix(cardsMost) }
    var found: [Int] = []
    for round in 0..<cardsMost {
      for list in lists {
        guard let number = list.dropFirst(round).first, !found.contains(number) else { continue }
        found.append(number)
      }
    }
    return found
  }
}
