import CampaignModel
import Diagnostics
import Hashing

/// What was found when a campaign was checked last, so that the next check reads only what says something else now.
///
/// A check with a memory finds what a check without finds, in the same order.
package struct EditorialMemory: Sendable {
  /// What all articles were read against.
  var context: EditorialContext?
  /// The findings of each article, by its digest.
  var articles: [Digest: [Diagnostic]] = [:]
  /// The words of topics, months, pages and tables, and what was found in them.
  var outside: (words: WordsOutsideArticles, findings: [Diagnostic])?

  package init() {}

  /// The context of a campaign: the one kept when it still holds, else a new one, and all findings are forgotten.
  mutating func context(of campaign: Campaign, _ wordings: [Wording]) -> EditorialContext {
    let facts = EditorialFacts(campaign, wordings: wordings)
    if let context, context.facts == facts { return context }
    self = EditorialMemory()
    let context = EditorialContext(facts)
    self.context = context
    return context
  }

  /// Drops what belongs to articles gone by, once they are more than those there are.
  mutating func forget(allBut articles: [Article]) {
    guard self.articles.count > 2 * articles.count + 100 else { return }
    let present = Set(articles.map(\.contentDigest))
    self.articles = self.articles.filter { present.contains($0.key) }
  }
}

/// All that editors read outside articles, to tell whether it is the same as before.
struct WordsOutsideArticles: Sendable, Equatable {
  private let pages: [Digest]
  private let site: Site
  private let hotlines: [Hotline]
  private let boards: [Board]

  init(_ campaign: Campaign) {
    pages =
      campaign.topics.map(\.contentDigest) + campaign.months.map(\.contentDigest)
      + campaign.pages.map(\.contentDigest) + [campaign.frontPage?.contentDigest ?? .none]
    site = campaign.site
    hotlines = campaign.hotlines
    boards = campaign.boards
  }

  /// Whether every page is known by what it says.
  func isKnown(in campaign: Campaign) -> Bool {
    !pages.dropLast().contains(.none) && campaign.frontPage?.contentDigest != Digest.none
  }
}
