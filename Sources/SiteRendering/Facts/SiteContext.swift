import CampaignModel
import Markdown

/// What a page sees of the site: every look at something that not all pages share is noted, when notes are taken.
///
/// The facts themselves are out of reach, so that no page can depend on what it has not noted.
struct SiteContext: Sendable {
  /// Shared, so that a context is handed on for the price of a pointer.
  private final class Shelf: Sendable {
    let facts: SiteFacts

    init(_ facts: SiteFacts) { self.facts = facts }
  }

  private let shelf: Shelf
  private let reads: PageReads?
  private var facts: SiteFacts { _read { yield shelf.facts } }

  init(_ facts: SiteFacts) {
    shelf = Shelf(facts)
    reads = nil
  }

  /// The same facts for one page.
  /// - Parameter reads: `nil` where nothing is to be remembered of the page.
  func noting(_ reads: PageReads?) -> SiteContext { SiteContext(shelf, reads) }

  private init(_ shelf: Shelf, _ reads: PageReads?) {
    self.shelf = shelf
    self.reads = reads
  }

  private func note(_ kind: SiteFact.Kind, _ key: String = "") { reads?.note(kind, key) }

  // MARK: What every page reads; noted by `PageJob` once for all of them

  var site: Site { facts.campaign.site }
  var siteView: SiteView { facts.site }
  var links: SiteLinks { facts.links }
  var hasPosters: Bool { facts.options.posters }
  var hasCalendar: Bool { facts.site.hasCalendar }

  /// What people call a kind of poster.
  func layoutTitle(_ layout: String) -> String { facts.layoutTitles[layout] ?? layout }

  // MARK: The theme

  var words: Words { facts.words.noting(reads) }

  func render<View: TemplateView>(_ template: TemplateName, _ view: View) -> [UInt8] {
    note(.template, template.rawValue)
    guard let meter = facts.options.meter else { return facts.templates.render(template, view) }
    return meter.measure(template) { facts.templates.render(template, view) }
  }

  func page<Content: TemplateView>(
    _ template: TemplateName, root: String, _ content: Content
  ) -> [UInt8] {
    render(template, Page(root: root, site: siteView, content: content))
  }

  /// Stylesheets and scripts of a page of some body classes.
  func sheets(_ bodyClass: String) -> [SiteAssets.Linked] {
    note(.assets, bodyClass)
    return facts.assets.sheets(bodyClass: bodyClass)
  }

  func scripts(_ bodyClass: String) -> [SiteAssets.Linked] {
    note(.assets, bodyClass)
    return facts.assets.scripts(bodyClass: bodyClass)
  }

  func asset(_ name: String) -> String? {
    note(.asset, name)
    return facts.assets.path(name)
  }

  /// The frame round a page of a section.
  func frame(_ section: String) -> (header: RelativeFragment?, footer: RelativeFragment) {
    note(.frame, section)
    return (facts.frame.headers[section], facts.frame.footer)
  }

  // MARK: Articles, by their number in the campaign

  var articleNumbers: Range<Int> {
    note(.everyArticle)
    return facts.campaign.articles.indices
  }

  /// Those that have left an address.
  var movedArticles: [Int] {
    note(.everyArticle)
    return facts.index.moved
  }

  func article(_ number: Int) -> Article {
    reads?.note(.article, article: number)
    return facts.index.article(number)
  }

  func card(_ number: Int) -> RelativeFragment {
    reads?.note(.card, article: number)
    return facts.cards.isEmpty ? ArticleCards.card(number, noting(nil)) : facts.cards[number]
  }

  func link(_ number: Int) -> LinkView {
    reads?.note(.link, article: number)
    let article = facts.index.article(number)
    return LinkView(title: article.title, path: links.path(article.address))
  }

  func posters(_ number: Int) -> PosterView? {
    reads?.note(.poster, article: number)
    return poster(facts.index.article(number))
  }

  /// The newer and the older neighbour in the article's topic folder.
  func neighbours(of number: Int) -> (newer: Int?, older: Int?) {
    reads?.note(.around, article: number)
    let around = facts.index.around(number)
    guard let place = around.firstIndex(of: number) else { return (nil, nil) }
    return (
      place > around.startIndex ? around[place - 1] : nil,
      place < around.endIndex - 1 ? around[place + 1] : nil
    )
  }

  func related(to number: Int, limit: Int) -> [Int] {
    reads?.note(.around, article: number)
    for slug in article(number).tags.compactMap(facts.index.slug) {
      note(.listHead, ArticleListName.tag(slug).key)
    }
    return facts.index.related(to: number, limit: limit)
  }

  // MARK: Lists of articles

  /// The articles on a page of a list, from 0, and how the list is cut.
  func articles(_ list: ArticleListName, _ address: String, page: Int) -> (
    numbers: ArraySlice<Int>, paging: ListPaging
  ) {
    note(.listPage, "\(list.key)#\(page)")
    let paging = self.paging(list, address)
    let numbers = facts.index.lists[list] ?? []
    return (numbers[paging.places(page)], paging)
  }

  func paging(_ list: ArticleListName, _ address: String) -> ListPaging {
    ListPaging(total: count(list), size: site.pageSize, address: address)
  }

  /// At most `CampaignIndex.headMost`.
  func newest(_ list: ArticleListName) -> ArraySlice<Int> {
    note(.listHead, list.key)
    return facts.index.head(list)
  }

  func count(_ list: ArticleListName) -> Int {
    note(.listCount, list.key)
    return facts.index.lists[list]?.count ?? 0
  }

  /// In the order of their slugs.
  var tags: [CampaignIndex.TagEntry] {
    note(.tags)
    return facts.index.tags
  }

  func tagAddress(_ name: String) -> String? {
    guard let slug = facts.index.slug(ofTag: name) else { return nil }
    note(.tag, slug)
    return CampaignIndex.TagEntry(slug: slug, name: name, count: 0).address
  }

  func tagName(_ slug: String) -> String {
    note(.tag, slug)
    return facts.index.tagName(slug) ?? slug
  }

  // MARK: Topics, months, standing pages

  var topicIDs: [String] {
    note(.topics)
    return facts.campaign.topics.map(\.id)
  }

  /// Without its body.
  func topic(named id: String) -> Topic? {
    note(.topic, id)
    return facts.index.topics[id]
  }

  func topicBody(_ id: String) -> MarkdownDocument? {
    note(.topicBody, id)
    return facts.index.topics[id]?.body
  }

  /// Earliest first.
  var months: [MonthTheme] {
    note(.months)
    return facts.campaign.months.sorted { $0.month < $1.month }
  }

  func month(_ month: YearMonth) -> MonthTheme? {
    self.note(.month, "\(month)")
    return facts.index.months[month]
  }

  var pages: [StandingPage] { facts.campaign.pages }

  func standingPage(_ file: String) -> StandingPage? {
    note(.page, file)
    return facts.campaign.pages.first { $0.file == file }
  }

  /// The page "I have been cheated": the standing page with the slug `cheated`, named in every header.
  var helpPage: StandingPage? {
    note(.helpPage)
    return facts.campaign.pages.first { $0.slug == "cheated" }
  }

  var frontPage: StandingPage? {
    note(.frontPage)
    return facts.campaign.frontPage
  }

  // MARK: Numbers, outreach, days

  func hotline(_ id: String) -> Hotline? {
    note(.hotline, id)
    return facts.index.hotlines[id]
  }

  var hotlines: [Hotline] {
    note(.hotlines)
    return facts.campaign.hotlines
  }

  var today: CivilDate {
    note(.today)
    return facts.options.asOf
  }

  var visits: VisitIndex {
    note(.outreach)
    return facts.visits
  }

  var coverage: OutreachCoverage {
    note(.outreach)
    return facts.coverage
  }

  var outreach: Outreach {
    note(.outreach)
    return facts.campaign.outreach
  }

  // MARK: Links and pictures of bodies

  /// The address of the page a content file has become.
  func destination(_ path: String) -> String? {
    note(.destination, path)
    return facts.destinations.addresses[path]
  }

  func picture(_ path: String) -> SitePicture? {
    note(.picture, path)
    return facts.pictures[path]
  }

  // MARK: Posters

  /// The papers of the gallery's filter.
  var posterSheets: [PaperSize] {
    note(.everyArticle)
    return facts.papers
  }

  /// The files of a subject the page has read already; none when this run makes none.
  func posterFiles(of subject: PosterSubject) -> [PosterFile] {
    hasPosters ? facts.campaign.posterFiles(of: subject) : []
  }
}
