import CampaignModel

/// The articles' own pages.
enum ArticlePages {
  static func jobs(_ context: SiteContext) -> [PageJob] {
    context.articleNumbers.map { job($0, context) }
  }

  static func job(_ number: Int, _ context: SiteContext) -> PageJob {
    let article = context.article(number)
    return PageJob(
      address: article.address, source: article.file, section: article.topic,
      changed: article.updated ?? article.date
    ) { content(number, $0) }
  }

  /// Headings from which on a page gets a table of contents.
  private static let outlineLeast = 3
  private static let relatedMost = 3

  private static func content(_ number: Int, _ context: SiteContext) -> PageContent {
    let article = context.article(number)
    let neighbours = context.neighbours(of: number)
    let root = SiteLinks.root(of: article.address)
    let body = BodyWriter(context: context, root: root)
    let outline = body.outline(article.body)
    let topic = context.topic(article.topic)
    let view = ArticleView(
      article: article, kind: context.kind(article.kind), topic: topic,
      date: context.date(article.date), updated: article.updated.map(context.date),
      expires: article.expires.map(context.date),
      reading: context.words.sentence(
        .readingTime, ["n": String(article.reading.minutes)]),
      picture: picture(article, root: root, context),
      outline: outline.count >= outlineLeast ? outline : [], body: body.html(article.body),
      hotlines: context.hotlines(article.hotlines), poster: context.poster(article),
      share: ShareText.text(article, context), address: context.links.absolute(article.address),
      code: context.hasPosters ? context.links.path(article.address + ShareCode.name) : nil,
      tags: article.tags.compactMap { name in
        context.tagAddress(name).map { LinkView(title: name, path: context.links.path($0)) }
      },
      audiences: context.site.audiences.filter { article.audiences.contains($0.id) }
        .map {
          LinkView(title: $0.name, path: context.links.path(AudiencePages.address($0.id)))
        },
      venues: article.venues.map {
        LinkView(title: context.words.venue($0), path: context.links.path(VenuePages.address($0)))
      },
      related: context.pieces(
        context.related(to: number, limit: relatedMost), root: root),
      newer: neighbours.newer.map(context.link),
      older: neighbours.older.map(context.link))
    var crumbs: [LinkView] = []
    if let topic { crumbs.append(LinkView(title: topic.topic.displayTitle, path: topic.path)) }
    crumbs.append(LinkView(title: article.displayTitle, path: nil, isCurrent: true))
    return PageContent(
      title: article.title, description: article.summary, crumbs: crumbs,
      bodyClass: "page-article t-\(article.topic)",
      metas: GovernmentMeta.article(article, context), subject: .article(article),
      main: context.page(.article, root: root, view),
      findings: body.findings(article.body))
  }

  private static func picture(
    _ article: Article, root: String, _ context: SiteContext
  ) -> PictureView? {
    guard let wanted = article.picture, let made = context.picture(wanted.path) else {
      return nil
    }
    return PictureView(
      src: root + SiteLinks.encoded(made.fallback.path), alt: wanted.alt,
      width: made.fallback.width, height: made.fallback.height,
      sizes: context.sizes(of: made, root: root))
  }
}
