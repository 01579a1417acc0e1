import CampaignModel

/// What pages look up in a campaign, gathered in one pass: nothing on a page then grows with the number of pages.
///
/// Articles are their numbers in `campaign.articles`, newest first everywhere.
struct CampaignIndex: Sendable {
  let campaign: Campaign
  let asOf: CivilDate
  private(set) var byTopic: [String: [Int]] = [:]
  private(set) var byAudience: [String: [Int]] = [:]
  private(set) var byVenue: [VenueCategory: [Int]] = [:]
  private(set) var byKind: [Article.Kind: [Int]] = [:]
  /// In the order of their slugs.
  private(set) var tags: [TagEntry] = []
  /// Articles of the folder's own topic, the chain of previous and next.
  private var chains: [String: [Int]] = [:]
  private var placeInChain: [Int] = []
  private var tagsBySlug: [String: Int] = [:]
  let topics: [String: Topic]
  let hotlines: [String: Hotline]
  let months: [YearMonth: MonthTheme]

  struct TagEntry: Sendable {
    let slug: String
    let name: String
    var articles: [Int]

    var address: String { "tags/\(slug)/" }
  }

  init(campaign: Campaign, asOf: CivilDate) {
    self.campaign = campaign
    self.asOf = asOf
    topics = Dictionary(campaign.topics.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    hotlines = Dictionary(campaign.hotlines.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    months = Dictionary(campaign.months.map { ($0.month, $0) }, uniquingKeysWith: { a, _ in a })
    placeInChain = Array(repeating: 0, count: campaign.articles.count)
    var entries: [String: TagEntry] = [:]
    for (number, article) in campaign.articles.enumerated() {
      for topic in Set(article.topics) { byTopic[topic, default: []].append(number) }
      for audience in Set(article.audiences) { byAudience[audience, default: []].append(number) }
      for venue in Set(article.venues) { byVenue[venue, default: []].append(number) }
      byKind[article.kind, default: []].append(number)
      placeInChain[number] = chains[article.topic, default: []].count
      chains[article.topic, default: []].append(number)
      for tag in article.tags {
        let slug = TagSlug.slug(tag)
        var entry = entries[slug] ?? TagEntry(slug: slug, name: tag, articles: [])
        if entry.articles.last != number { entry.articles.append(number) }
        entries[slug] = entry
      }
    }
    tags = entries.values.sorted { $0.slug < $1.slug }
    for (place, tag) in tags.enumerated() { tagsBySlug[tag.slug] = place }
  }

  func article(_ number: Int) -> Article { campaign.articles[number] }

  func tag(_ name: String) -> TagEntry? { tagsBySlug[TagSlug.slug(name)].map { tags[$0] } }

  /// The newer neighbour of an article in its topic folder.
  func newer(than number: Int) -> Int? { neighbour(of: number, by: -1) }

  /// The older neighbour of an article in its topic folder.
  func older(than number: Int) -> Int? { neighbour(of: number, by: 1) }

  private func neighbour(of number: Int, by step: Int) -> Int? {
    guard let chain = chains[campaign.articles[number].topic] else { return nil }
    let place = placeInChain[number] + step
    return chain.indices.contains(place) ? chain[place] : nil
  }

  /// Up to `limit` articles close to one: most shared tags first, then those near it in its topic.
  ///
  /// Looks at the 24 newest of each tag and the 12 around it in the topic, however many there are.
  func related(to number: Int, limit: Int) -> [Int] {
    let article = campaign.articles[number]
    var scores: [Int: Int] = [:]
    for tag in Set(article.tags) {
      for other in self.tag(tag)?.articles.prefix(24) ?? [] { scores[other, default: 0] += 4 }
    }
    if let chain = chains[article.topic] {
      let place = placeInChain[number]
      for other in chain[max(0, place - 6)..<min(chain.count, place + 7)] {
        scores[other, default: 0] += 2
      }
    }
    scores[number] = nil
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
  }
}
