import CampaignModel
import Markdown

/// What every page is made from: looked up once, shared by all threads, changed by none.
struct SiteContext: Sendable {
  let campaign: Campaign
  let options: SiteOptions
  let templates: TemplateSet
  let words: Words
  let index: CampaignIndex
  let visits: VisitIndex
  let coverage: OutreachCoverage
  let links: SiteLinks
  let contentLinks: ContentLinks
  let assets: SiteAssets
  /// By path in the site folder.
  let pictures: [String: SitePicture]
  let site: SiteView
  /// One per article, in the campaign's order.
  var cards: [RelativeFragment] = []
  var frame = PageFrame.empty
  /// What people call a kind of poster.
  let layoutTitles: [String: String]

  init(
    campaign: Campaign, plan: OutreachPlan, options: SiteOptions, templates: TemplateSet,
    words: Words, assets: SiteAssets, pictures: [String: SitePicture] = [:]
  ) {
    self.campaign = campaign
    self.options = options
    self.templates = templates
    self.words = words
    self.assets = assets
    index = CampaignIndex(campaign: campaign, asOf: options.asOf)
    visits = VisitIndex(campaign: campaign, plan: plan)
    coverage = OutreachCoverage(campaign.outreach, plan: plan, asOf: options.asOf)
    links = SiteLinks(site: campaign.site)
    contentLinks = ContentLinks(campaign: campaign, links: links)
    self.pictures = pictures
    layoutTitles = Dictionary(
      campaign.posterLayouts.map { ($0.kind, $0.title) }, uniquingKeysWith: { first, _ in first })
    let numbers = index.hotlines
    let contact = campaign.site.contact.hotline.flatMap { numbers[$0] }
    site = SiteView(
      site: campaign.site, contactHotline: contact.map { HotlineView(hotline: $0) },
      hasCalendar: !visits.isEmpty)
  }

  func page<Content: TemplateView>(
    _ template: TemplateName, root: String, _ content: Content
  ) -> [UInt8] {
    templates.render(template, Page(root: root, site: site, content: content))
  }

  // MARK: Small views

  func date(_ date: CivilDate) -> DateView { DateView(date, words: words) }

  func hotlines(_ ids: [String]) -> [HotlineView] {
    ids.compactMap { index.hotlines[$0] }.map { HotlineView(hotline: $0) }
  }

  var featuredHotlines: [HotlineView] {
    let featured = campaign.hotlines.filter(\.isFeatured)
    return (featured.isEmpty ? Array(campaign.hotlines.prefix(3)) : featured)
      .map { HotlineView(hotline: $0) }
  }

  func topic(_ id: String) -> TopicView? {
    index.topics[id].map { topic in
      TopicView(
        topic: topic, path: links.path(topic.address), count: index.byTopic[id]?.count ?? 0)
    }
  }

  func topics(current: String? = nil) -> [TopicView] {
    campaign.topics.compactMap { topic in
      var view = self.topic(topic.id)
      view?.isCurrent = topic.id == current
      return view
    }
  }

  func kind(_ kind: Article.Kind) -> String {
    switch kind {
    case .tip: words[.kindTip]
    case .story: words[.kindStory]
    case .result: words[.kindResult]
    case .alert: words[.kindAlert]
    case .notice: words[.kindNotice]
    }
  }

  func link(_ number: Int) -> LinkView {
    let article = index.article(number)
    return LinkView(title: article.title, path: links.path(article.address))
  }

  func pieces(_ numbers: some Sequence<Int>, root: String) -> [PieceView] {
    numbers.map { PieceView(html: cards[$0].html(root: root)) }
  }

  // MARK: Pictures

  /// The `srcset` of a picture's WebP files.
  func sizes(of picture: SitePicture, root: String) -> String {
    picture.sizes.map { "\(root)\(SiteLinks.encoded($0.path)) \($0.width)w" }
      .joined(separator: ", ")
  }

  // MARK: Posters

  /// An article's posters; `nil` when this run makes none for it.
  func poster(_ article: Article) -> PosterView? {
    poster(.article(article), title: article.displayTitle)
  }

  /// The posters of any subject, by layout; `nil` when this run makes none for it.
  func poster(_ subject: PosterSubject, title: String) -> PosterView? {
    let files =
      options.posters ? campaign.posterFiles(of: subject).filter { !$0.isShared } : []
    guard let first = files.first else { return nil }
    var layouts: [PosterLayoutView] = []
    for file in files {
      let sheet = SheetView(
        path: links.path(file.path), sheet: file.sheet.rawValue,
        label: words.sentence(
          .posterSheet,
          [
            "sheet": file.sheet.rawValue, "title": title,
            "layout": layoutTitles[file.layout] ?? file.layout,
          ]))
      if layouts.last?.layout == file.layout {
        layouts[layouts.count - 1].sheets.append(sheet)
      } else {
        layouts.append(
          PosterLayoutView(
            layout: file.layout, title: layoutTitles[file.layout] ?? file.layout, sheets: [sheet]))
      }
    }
    return PosterView(
      title: title, path: links.path(subject.address), file: links.path(first.path),
      preview: links.path(subject.address + PosterPreview.name),
      alt: words.sentence(.posterAlt, ["title": title]), layouts: layouts)
  }

  // MARK: Visits and months

  func visit(_ visit: PlannedVisit) -> VisitView {
    let venue = visits.venues[visit.venue]
    return VisitView(
      date: date(visit.date), venue: venue?.name ?? "", area: visits.areas[venue?.area ?? ""] ?? "",
      category: venue.map { words.venue($0.category) } ?? "",
      theme: visits.themes[visit.theme] ?? "",
      topic: index.topics[visit.theme] == nil ? "" : visit.theme,
      format: words.format(visit.format),
      isPast: visit.date < options.asOf)
  }

  func monthTile(_ month: YearMonth, address: String) -> MonthTileView {
    let theme = index.months[month]
    let current = options.asOf.yearMonth
    return MonthTileView(
      month: month, name: words.month(month), title: theme?.title ?? "",
      slogan: theme?.slogans.first ?? "",
      path: links.path(address), visits: visits.byMonth[month]?.count ?? 0,
      isCurrent: month == current, isPast: month < current,
      topics: (theme?.topics ?? []).compactMap { topic($0) })
  }

  static func calendarAddress(_ month: YearMonth) -> String { "calendar/\(month)/" }
}
