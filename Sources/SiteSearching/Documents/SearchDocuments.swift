import CampaignModel
import WorkSharing

/// The documents of a campaign in their fixed order; among equals a search shows the later ones first.
///
/// Telephone numbers, pages and months come before articles, as they mention much and are about little of it; articles go from
/// old to new; the topics' own pages are last.
struct SearchDocuments: Sendable {
  private let campaign: Campaign
  private let bodies: BodyText
  private let known: KnownArticles?
  private let before: [SearchDocument]
  private let topics: [SearchDocument]

  /// - Parameter memory: Where articles that say the same as at an earlier run are taken from.
  init(_ campaign: Campaign, memory: SearchMemory? = nil) {
    let bodies = BodyText(
      hotlines: Dictionary(
        campaign.hotlines.map { ($0.id, (number: $0.number, name: $0.name)) },
        uniquingKeysWith: { first, _ in first }))
    let months = campaign.months.sorted { $0.month < $1.month }.map { Self.month($0, bodies) }
    let pages = campaign.pages.map { Self.page($0, address: $0.address, bodies) }
    let front = campaign.frontPage.map { [Self.page($0, address: "", bodies)] } ?? []
    before = campaign.hotlines.reversed().map(Self.hotline) + front + pages + months
    topics = campaign.topics.map { Self.topic($0, bodies) }
    known = memory?.articles(of: campaign)
    self.campaign = campaign
    self.bodies = bodies
  }

  var count: Int { before.count + campaign.articles.count + topics.count }

  /// The document of a number below `count`; an article's is made when it is asked for.
  subscript(number: Int) -> SearchDocument {
    let place = number - before.count
    if place < 0 { return before[number] }
    guard place < campaign.articles.count else { return topics[place - campaign.articles.count] }
    let index = campaign.articles.count - 1 - place
    return known?.document(index, campaign.articles[index])
      ?? Self.article(campaign.articles[index], bodies)
  }

  func all(jobs: Int) -> [SearchDocument] { orderedMap(Array(0..<count), jobs: jobs) { self[$0] } }

  private static func article(_ article: Article, _ bodies: BodyText) -> SearchDocument {
    var document = SearchDocument(
      kind: .article, address: article.address, title: article.title,
      date: article.date.description, topics: article.topics, points: article.points,
      summary: article.summary, body: bodies.text(article.body))
    document.words = article.tags + [article.slogan, article.shortTitle].compactMap(\.self)
    if let picture = article.picture { document.words.append(picture.alt) }
    return document
  }

  private static func month(_ month: MonthTheme, _ bodies: BodyText) -> SearchDocument {
    let days = month.days.map { "\($0.date.chinese) \($0.name) \($0.note)\n" }
    return SearchDocument(
      kind: .month, address: month.address,
      title: "\(month.month.year)年\(month.month.month)月 \(month.title)", topics: month.topics,
      points: month.slogans, summary: month.summary,
      body: Array(days.joined().utf8) + bodies.text(month.body))
  }

  private static func topic(_ topic: Topic, _ bodies: BodyText) -> SearchDocument {
    SearchDocument(
      kind: .topic, address: topic.address, title: topic.title, topics: [topic.id],
      points: topic.slogan.map { [$0] } ?? [], summary: topic.summary,
      body: bodies.text(topic.body))
  }

  private static func page(
    _ page: StandingPage, address: String, _ bodies: BodyText
  ) -> SearchDocument {
    SearchDocument(
      kind: .page, address: address, title: page.title,
      points: page.slogan.map { [$0] } ?? [], summary: page.summary,
      body: bodies.text(page.body))
  }

  private static func hotline(_ hotline: Hotline) -> SearchDocument {
    SearchDocument(
      kind: .hotline, address: "hotlines/#tel-\(hotline.id)",
      title: "\(hotline.number) \(hotline.name)", summary: hotline.does,
      body: Array(
        [hotline.callWhen, hotline.neverAsks, hotline.hours].filter { !$0.isEmpty }
          .joined(separator: "\n").utf8))
  }
}
