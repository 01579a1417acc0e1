import CampaignModel
import Diagnostics

/// What is to be told of bodies on pages: links that lead nowhere.
///
/// Kept for the bodies that stand, as long as links can lead to the same pages.
struct PageFindings: Sendable {
  private let destinations: PageDestinations
  private let articles: [Article]
  /// Of each of `articles`.
  private let found: [[Diagnostic]]
  /// By file and place.
  let all: [Diagnostic]

  init(_ facts: SiteFacts, earlier: PageFindings?) {
    let campaign = facts.campaign
    let writer = BodyWriter(context: SiteContext(facts), root: "")
    var found = [[Diagnostic]](repeating: [], count: campaign.articles.count)
    var new = Array(campaign.articles.indices)
    if let earlier, earlier.destinations === facts.destinations,
      let changed = campaign.articles.places(changedSince: earlier.articles)
    {
      (found, new) = (earlier.found, changed)
    }
    for place in new { found[place] = writer.findings(campaign.articles[place].body) }
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
