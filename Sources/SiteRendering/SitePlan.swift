/// Every page of the site; those of articles, by far the most, are made from the facts when they are wanted.
struct SitePlan: Sendable {
  private let beforeArticles: [PageJob]
  private let behindArticles: [PageJob]

  init(_ context: SiteContext) {
    beforeArticles = FrontPage.jobs(context) + TopicPages.jobs(context)
    behindArticles =
      MonthPages.jobs(context) + CalendarPages.jobs(context) + AreaPages.jobs(context)
      + CoveragePage.jobs(context) + PosterPages.jobs(context)
      + HotlinePage.jobs(context) + AudiencePages.jobs(context) + VenuePages.jobs(context)
      + TagPages.jobs(context) + StandingPages.jobs(context) + SearchPage.jobs(context)
      + NotFoundPage.jobs(context)
  }

  var outsideArticles: [PageJob] { beforeArticles + behindArticles }

  /// All, in the order of the site's plan.
  func jobs(_ context: SiteContext) -> [PageJob] {
    beforeArticles + ArticlePages.jobs(context) + behindArticles
  }

  /// The header and footer of each section that has pages.
  func frame(_ facts: SiteFacts) -> PageFrame {
    PageFrame.make(
      SiteContext(facts),
      sections: Set(outsideArticles.map(\.section)).union(facts.index.folders))
  }
}
