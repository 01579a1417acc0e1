import CampaignModel
import Diagnostics
import Hashing
import Markdown

/// What is to be told of bodies on pages: links that lead nowhere.
///
/// Kept for the bodies that stand, as long as links can lead to the same pages.
struct PageFindings: Sendable {
  private let destinations: [String: String]
  private let byContent: [Digest: [Diagnostic]]
  /// By file and place.
  let all: [Diagnostic]

  init(_ facts: SiteFacts, earlier: PageFindings?) {
    let known = earlier?.destinations == facts.destinations ? earlier?.byContent ?? [:] : [:]
    let context = SiteContext(facts)
    let campaign = facts.campaign
    var byContent: [Digest: [Diagnostic]] = [:]
    byContent.reserveCapacity(campaign.articles.count)
    var all: [Diagnostic] = []
    func add(_ digest: Digest, _ body: MarkdownDocument) {
      let findings = known[digest] ?? BodyWriter(context: context, root: "").findings(body)
      byContent[digest] = findings
      if !findings.isEmpty { all += findings }
    }
    for article in campaign.articles { add(article.contentDigest, article.body) }
    for topic in campaign.topics { add(topic.contentDigest, topic.body) }
    for month in campaign.months { add(month.contentDigest, month.body) }
    for page in campaign.pages { add(page.contentDigest, page.body) }
    if let front = campaign.frontPage { add(front.contentDigest, front.body) }
    destinations = facts.destinations
    self.byContent = byContent
    self.all = all.ordered()
  }
}
