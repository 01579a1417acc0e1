import CampaignModel
import Diagnostics
import Hashing

/// What was found when a campaign was checked last, so that the next check reads only what says something else now.
///
/// A check with a memory finds what a check without finds, in the same order.
package struct EditorialMemory: Sendable {
  /// What all articles were read against.
  var context: EditorialContext?
  /// The articles checked last, and whether drafts were among them.
  private var articles: [Article] = []
  private var drafts = false
  /// The findings in each of the articles.
  var found: [[Diagnostic]] = []
  /// The words of topics, months, pages and tables, and what was found in them.
  var outside: (words: WordsOutsideArticles, findings: [Diagnostic])?
  private let recalled: CleanArticles?

  /// - Parameter recalled: Articles in which an earlier run has found nothing.
  package init(recalling recalled: CleanArticles? = nil) { self.recalled = recalled }

  /// The articles of the last check in which nothing was found; `nil` before there was one.
  package var clean: CleanArticles? {
    context.map { context in
      let clean = zip(articles, found).lazy.filter { article, found in
        found.isEmpty && (drafts || !article.isDraft) && article.contentDigest != .none
      }
      return CleanArticles(facts: context.facts.digest, articles: Set(clean.map(\.0.contentDigest)))
    }
  }

  /// The context of a campaign: the one kept when it still holds, else a new one, and all findings are forgotten.
  mutating func context(of campaign: Campaign, _ wordings: [Wording]) -> EditorialContext {
    let facts = EditorialFacts(campaign, wordings: wordings)
    if let context, context.facts == facts { return context }
    self = EditorialMemory(recalling: recalled)
    let context = EditorialContext(facts)
    self.context = context
    return context
  }

  /// Takes over what was found in articles that say the same as at the last check.
  /// - Parameter drafts: Whether drafts are read too.
  /// - Returns: The places of those that are to be read now.
  mutating func take(_ articles: [Article], drafts: Bool) -> [Int] {
    defer { (self.articles, self.drafts) = (articles, drafts) }
    if drafts == self.drafts, let changed = articles.places(changedSince: self.articles) {
      for place in changed { found[place] = [] }
      return changed.filter { drafts || !articles[$0].isDraft }
    }
    let known = knownFindings
    let read = articles.indices.filter { drafts || !articles[$0].isDraft }
    found = Array(repeating: [], count: articles.count)
    for place in read { found[place] = known[articles[place].contentDigest] ?? [] }
    let clean = recalledHere
    return read.filter {
      let digest = articles[$0].contentDigest
      return known[digest] == nil && !clean.contains(digest)
    }
  }

  /// The articles an earlier run read against the same.
  private var recalledHere: Set<Digest> {
    guard let recalled, recalled.facts == context?.facts.digest else { return [] }
    return recalled.articles
  }

  /// By the articles' digests; without drafts unless they were read.
  private var knownFindings: [Digest: [Diagnostic]] {
    var known: [Digest: [Diagnostic]] = [:]
    for (article, found) in zip(articles, found) where drafts || !article.isDraft {
      if article.contentDigest != .none { known[article.contentDigest] = found }
    }
    return known
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
