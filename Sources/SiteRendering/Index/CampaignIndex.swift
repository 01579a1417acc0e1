import CampaignModel

/// What pages look up in a campaign, gathered in one pass: nothing on a page then grows with the number of pages.
///
/// Articles are their numbers in `campaign.articles`, newest first everywhere.
struct CampaignIndex: Sendable {
  private var campaign: Campaign
  private(set) var lists: [ArticleListName: [Int]] = [:]
  /// In the order of their slugs.
  private(set) var tags: [TagEntry] = []
  /// Articles of the folder's own topic, the chain of previous and next.
  private var chains: [String: [Int]] = [:]
  private var placeInChain: [Int] = []
  private var slugs: [String: String] = [:]
  private var names: [String: String] = [:]
  /// Articles that have left an address.
  private(set) var moved: [Int] = []
  /// Articles that ask for other posters than the one before, so that among them every wish is found.
  private(set) var posterWishes: [Int] = []
  private(set) var topics: [String: Topic] = [:]
  private(set) var hotlines: [String: Hotline] = [:]
  private(set) var months: [YearMonth: MonthTheme] = [:]

  struct TagEntry: Sendable {
    let slug: String
    /// As first written.
    let name: String
    var count: Int

    var address: String { "tags/\(slug)/" }
  }

  /// - Parameter earlier: The index before the last change, whose lists hold as long as no article changes its place in one.
  init(campaign: Campaign, earlier: CampaignIndex? = nil) {
    if let earlier, Self.listAlike(campaign.articles, earlier.campaign.articles) {
      self = earlier
      self.campaign = campaign
    } else {
      self.campaign = campaign
      gather()
    }
    topics = Dictionary(campaign.topics.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    hotlines = Dictionary(campaign.hotlines.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    months = Dictionary(campaign.months.map { ($0.month, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Whether two lists of articles, in their order, belong to the same topics, readers, places, kinds and tags, ask for posters
  /// of the same kinds and have old addresses or none.
  private static func listAlike(_ articles: [Article], _ others: [Article]) -> Bool {
    articles.agrees(with: others) { one, other in
      one.topic == other.topic && one.topics == other.topics && one.audiences == other.audiences
        && one.venues == other.venues && one.kind == other.kind && one.tags == other.tags
        && one.aliases.isEmpty == other.aliases.isEmpty && one.asksForPosters(like: other)
    }
  }

  private mutating func gather() {
    placeInChain = Array(repeating: 0, count: campaign.articles.count)
    for (number, article) in campaign.articles.enumerated() {
      for topic in article.topics { append(number, to: .topic(topic)) }
      for audience in article.audiences { append(number, to: .audience(audience)) }
      for venue in article.venues { append(number, to: .venue(venue)) }
      append(number, to: .kind(article.kind))
      placeInChain[number] = Self.place(number, in: &chains[article.topic, default: []])
      for tag in article.tags { append(number, to: .tag(slug(ofNew: tag))) }
      if !article.aliases.isEmpty { moved.append(number) }
      if number == 0 || !article.asksForPosters(like: campaign.articles[number - 1]) {
        posterWishes.append(number)
      }
    }
    tags = names.map { TagEntry(slug: $0, name: $1, count: lists[.tag($0)]?.count ?? 0) }
      .sorted { $0.slug < $1.slug }
  }

  private mutating func slug(ofNew tag: String) -> String {
    if let slug = slugs[tag] { return slug }
    let slug = TagSlug.slug(tag)
    slugs[tag] = slug
    if names[slug] == nil { names[slug] = tag }
    return slug
  }

  /// An article that names something twice is listed once.
  private mutating func append(_ number: Int, to list: ArticleListName) {
    _ = Self.place(number, in: &lists[list, default: []])
  }

  /// Puts a number at the end, unless it stands there; gives its place.
  private static func place(_ number: Int, in list: inout [Int]) -> Int {
    if list.last != number { list.append(number) }
    return list.count - 1
  }

  func article(_ number: Int) -> Article { campaign.articles[number] }

  /// The topics in whose folders articles lie.
  var folders: some Sequence<String> { chains.keys }

  /// The slug of a tag as written; `nil` when no article has it.
  func slug(ofTag name: String) -> String? { slugs[name] }

  /// A tag as first written.
  func tagName(_ slug: String) -> String? { names[slug] }

  /// How many of a topic's neighbours an article's own are chosen from, on either side.
  private static let near = 6
  /// How many of a list's newest are looked at.
  static let headMost = 24

  func head(_ list: ArticleListName) -> ArraySlice<Int> {
    lists[list]?.prefix(Self.headMost) ?? []
  }

  /// An article with those around it in its topic's folder, newest first.
  func around(_ number: Int) -> ArraySlice<Int> {
    guard let chain = chains[campaign.articles[number].topic] else { return [] }
    let place = placeInChain[number]
    return chain[max(0, place - Self.near)..<min(chain.count, place + Self.near + 1)]
  }

  /// Up to `limit` articles close to one: most shared tags first, then those near it in its topic.
  ///
  /// Looks at the newest of each tag and those around it, however many there are.
  func related(to number: Int, limit: Int) -> [Int] {
    var points: [(number: Int, score: Int)] = []
    for slug in Set(campaign.articles[number].tags.compactMap { slugs[$0] }) {
      for other in head(.tag(slug)) { points.append((other, 4)) }
    }
    for other in around(number) { points.append((other, 2)) }
    points.sort { $0.number < $1.number }
    var scored: [(number: Int, score: Int)] = []
    for (other, score) in points where other != number {
      if scored.last?.number == other {
        scored[scored.count - 1].score += score
      } else {
        scored.append((other, score))
      }
    }
    return scored.sorted { ($1.score, $0.number) < ($0.score, $1.number) }.prefix(limit)
      .map(\.number)
  }
}

extension Article {
  /// Whether another article wishes the same layouts on the same papers.
  fileprivate func asksForPosters(like other: Article) -> Bool {
    posterLayouts == other.posterLayouts && posterSheets == other.posterSheets
  }
}
