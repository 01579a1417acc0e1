import CampaignModel

/// `index.html`: this month's theme, alerts, numbers to call, stories, tips, next visits, latest posters.
enum FrontPage {
  private static let alertsMost = 4
  private static let tipsMost = 6
  private static let storiesMost = 3
  private static let resultsMost = 3
  private static let visitsMost = 5
  private static let postersMost = 4

  static func jobs(_ context: SiteContext) -> [PageJob] {
    [
      PageJob(
        address: "", source: context.frontPage?.file ?? "content/site.yaml", section: "",
        make: content)
    ]
  }

  private static func content(_ context: SiteContext) -> PageContent {
    let site = context.site
    let page = context.frontPage
    let root = SiteLinks.root(of: "")
    let path = context.links.path
    let body = BodyWriter(context: context, root: root)
    let month = context.today.yearMonth
    let theme = context.month(month)
    func newest(_ kind: Article.Kind, _ most: Int) -> [PieceView] {
      context.pieces(context.newest(.kind(kind)).prefix(most), root: root)
    }
    let posters = context.articleNumbers.lazy.compactMap(context.posters).prefix(postersMost)
    let view = FrontView(
      title: page?.title ?? site.title,
      slogan: page?.slogan ?? site.slogan ?? "",
      summary: page.map(\.summary) ?? site.description,
      body: page.map { body.html($0.body) } ?? [],
      month: theme.map { context.monthTile($0.month, address: $0.address) },
      monthSummary: theme?.summary ?? "", monthSlogans: theme?.slogans ?? [],
      art: context.art(month), alerts: newest(.alert, alertsMost),
      hotlines: context.featuredHotlines, hotlinesPath: path("hotlines/"),
      help: context.helpPage.map {
        LinkView(title: $0.title, path: path($0.address), note: $0.summary)
      },
      topics: context.topics(), tips: newest(.tip, tipsMost),
      stories: newest(.story, storiesMost), results: newest(.result, resultsMost),
      visits: context.visits.next(from: context.today, limit: visitsMost)
        .map(context.visit),
      calendarPath: !context.hasCalendar ? nil : path("calendar/"), posters: Array(posters),
      quiz: FrontQuiz.newest(context, root: root),
      postersPath: context.hasPosters ? path("posters/") : nil, monthsPath: path("months/"),
      today: context.date(context.today))
    return PageContent(
      title: site.title,
      description: page.map(\.summary) ?? site.description,
      bodyClass: "page-front page-board page-visits",
      subject: .site,
      main: context.page(.front, root: root, view),
      findings: page.map { body.findings($0.body) } ?? [])
  }
}
