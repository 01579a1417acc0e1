import CampaignModel
import Hashing
import Markdown

/// The digest of each fact a page may have read: equal digests mean that the page reads the same.
struct FactDigests: Sendable {
  private let facts: SiteFacts
  private let context: SiteContext
  /// Of the tables the plan is made from.
  private let tables: Digest
  /// Of the articles, by file.
  let numbers: [String: Int]
  /// By what lists are ordered and pages named: date and file.
  private let places: [Digest]

  init(_ facts: SiteFacts, tables: Digest) {
    self.facts = facts
    context = SiteContext(facts)
    self.tables = tables
    let all = facts.campaign.articles
    numbers = Dictionary(
      all.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    places = all.map { article in
      Self.digest {
        $0.add(article.date.dayNumber)
        $0.add(article.file)
      }
    }
  }

  /// The digest of a fact; that of nothing when there is no such thing any more.
  func digest(of fact: SiteFact) -> Digest {
    Self.digest { write(fact, to: &$0) }
  }

  private static func digest(_ write: (inout DigestWriter) -> Void) -> Digest {
    var writer = DigestWriter()
    write(&writer)
    return writer.digest
  }

  private func write(_ fact: SiteFact, to writer: inout DigestWriter) {
    let key = fact.key
    let campaign = facts.campaign
    switch fact.kind {
    case .site: site(&writer)
    case .today: writer.add("\(facts.options.asOf)")
    case .word: writer.add(facts.words.text(key))
    case .template:
      if let name = TemplateName(rawValue: key) { facts.templates.write(name, to: &writer) }
    case .frame:
      writer.add(facts.frame.headers[key]?.html(root: RelativeFragment.mark) ?? [])
      writer.add(facts.frame.footer.html(root: RelativeFragment.mark))
    case .assets:
      for asset in facts.assets.sheets(bodyClass: key) + facts.assets.scripts(bodyClass: key) {
        writer.add([asset.path, asset.integrity])
      }
    case .asset: writer.add(facts.assets.path(key))
    case .article, .card, .link, .poster, .around:
      if let number = numbers[key] { article(fact.kind, number, &writer) }
    case .everyArticle: for article in campaign.articles { whole(article, &writer) }
    case .listPage, .listHead, .listCount: list(fact.kind, key, &writer)
    case .tags:
      for tag in facts.index.tags {
        writer.add([tag.slug, tag.name])
        writer.add(tag.count)
      }
    case .tag: writer.add(facts.index.tagName(key))
    case .topic: if let topic = facts.index.topics[key] { self.topic(topic, &writer) }
    case .topicBody: if let topic = facts.index.topics[key] { writer.add(topic.contentDigest) }
    case .topics: writer.add(campaign.topics.map(\.id))
    case .month: month(campaign.months.first { "\($0.month)" == key }, &writer)
    case .months: for theme in campaign.months { writer.add([theme.title, theme.address]) }
    case .page: page(campaign.pages.first { $0.file == key }, &writer)
    case .helpPage: page(context.helpPage, &writer)
    case .frontPage: page(campaign.frontPage, &writer)
    case .hotline: writer.add(facts.index.hotlines[key].map { "\($0)" })
    case .hotlines: writer.add("\(campaign.hotlines)")
    case .outreach: outreach(&writer)
    case .destination: writer.add(facts.destinations.addresses[key])
    case .picture: writer.add(facts.pictures[key].map { "\($0)" })
    }
  }

  private func site(_ writer: inout DigestWriter) {
    writer.add("\(facts.campaign.site)")
    writer.add(facts.site.contactHotline.map { "\($0.hotline)" })
    writer.add(facts.site.hasCalendar)
    writer.add(facts.options.posters)
    for (layout, title) in facts.layoutTitles.sorted(by: { $0.key < $1.key }) {
      writer.add([layout, title])
    }
  }

  private func article(_ kind: SiteFact.Kind, _ number: Int, _ writer: inout DigestWriter) {
    let article = facts.campaign.articles[number]
    switch kind {
    case .card: writer.add(context.card(number).html(root: RelativeFragment.mark))
    case .link: writer.add([article.title, article.address])
    case .poster:
      writer.add(article.displayTitle)
      posters(article, &writer)
    case .around: for other in facts.index.around(number) { writer.add(places[other]) }
    default: whole(article, &writer)
    }
  }

  private func whole(_ article: Article, _ writer: inout DigestWriter) {
    writer.add(article.contentDigest)
    posters(article, &writer)
  }

  /// Which sheets there are is settled with the theme's layouts.
  private func posters(_ article: Article, _ writer: inout DigestWriter) {
    guard facts.options.posters else { return }
    for file in facts.campaign.posterFiles(of: article) {
      writer.add([file.path, file.layout, file.sheet.rawValue])
    }
  }

  private func list(_ kind: SiteFact.Kind, _ key: String, _ writer: inout DigestWriter) {
    let parts = key.split(separator: "#", maxSplits: 1)
    guard let first = parts.first, let name = ArticleListName(key: first) else { return }
    let numbers = facts.index.lists[name] ?? []
    if kind != .listHead { writer.add(numbers.count) }
    if kind == .listHead {
      for number in facts.index.head(name) { writer.add(places[number]) }
    } else if kind == .listPage, let page = parts.last.flatMap({ Int($0) }) {
      let paging = ListPaging(
        total: numbers.count, size: facts.campaign.site.pageSize, address: "")
      for number in numbers[paging.places(page)] { writer.add(places[number]) }
    }
  }

  private func topic(_ topic: Topic, _ writer: inout DigestWriter) {
    var bare = topic
    bare.body = MarkdownDocument(file: topic.file)
    bare.contentDigest = Digest(of: [])
    writer.add("\(bare)")
  }

  /// With its body, which the digest of its content stands for.
  private func month(_ month: MonthTheme?, _ writer: inout DigestWriter) {
    guard var bare = month else { return }
    bare.body = MarkdownDocument(file: bare.file)
    writer.add("\(bare)")
  }

  private func page(_ page: StandingPage?, _ writer: inout DigestWriter) {
    guard var bare = page else { return }
    bare.body = MarkdownDocument(file: bare.file)
    writer.add("\(bare)")
  }

  /// The plan follows from its tables, the themes of months and topics, and the day.
  private func outreach(_ writer: inout DigestWriter) {
    let campaign = facts.campaign
    writer.add(tables)
    for month in campaign.months { writer.add(month.contentDigest) }
    for topic in campaign.topics { writer.add(topic.contentDigest) }
    writer.add("\(campaign.site)")
    writer.add("\(facts.options.asOf)")
    writer.add(facts.visits.visits.count)
  }
}
