import CampaignModel
import Diagnostics

/// What is to be told of bodies on pages: links that lead nowhere.
///
/// Kept for the bodies that stand, as long as links can lead to the same pages.
struct PageFindings: Sendable {
  private let destinations: [String: String]
  private let articles: [Article]
  /// Of each of `articles`.
  private let found: [[Diagnostic]]
  /// By file and place.
  let all: [Diagnostic]

  init(_ facts: SiteFacts, earlier: PageFindings?) {
    let campaign = facts.campaign
    let writer = BodyWriter(context: SiteContext(facts), root: "")
    let known = earlier.flatMap { $0.destinations == facts.destinations ? $0 : nil }
    let found = campaign.articles.indices.map { place in
      let article = campaign.articles[place]
      if let known, place < known.articles.count, known.articles[place].isIdentical(to: article) {
        return known.found[place]
      }
      return writer.findings(article.body)
    }
    var all = found.flatMap(\.self)
    let bodies =
      campaign.topics.map(\.body) + campaign.months.map(\.body) + campaign.pages.map(\.body)
      + [campaign.frontPage?.body].compactMap(\.self)
    for body in bodies { all += writer.findings(body) }
    destinations = facts.destinations
    articles = campaign.articles
    self.found = found
    self.all = all.ordered()
  }
}
