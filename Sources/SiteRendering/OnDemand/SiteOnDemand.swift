import CampaignModel
package import Diagnostics
package import FileTree
import Hashing
import Synchronization
import WorkSharing

/// A site whose pages are made when somebody looks: what a preview of many pages shows a moment after a change.
///
/// Every file is the very one `SiteRenderer.render` would make.
package final class SiteOnDemand: Sendable {
  private let context: SiteContext
  private let facts: SiteFacts
  private let source: String
  /// By path.
  private let pages: [String: PageJob]
  /// Feeds, the sitemap, stubs and the theme's files, by path; made when the first is asked for.
  private let others = Mutex<[String: OutputTree.File]?>(nil)
  private let jobs: [PageJob]

  /// Findings of all pages.
  package let findings: [Diagnostic]
  private let told: PageFindings

  init(_ facts: SiteFacts, jobs: [PageJob], source: String, earlier: SiteOnDemand?) {
    self.facts = facts
    self.jobs = jobs
    self.source = source
    context = SiteContext(facts)
    pages = Dictionary(
      jobs.map { (SiteLinks.file(of: $0.address), $0) }, uniquingKeysWith: { first, _ in first })
    told = PageFindings(facts, earlier: earlier?.told)
    findings = told.all
  }

  /// The file at a path, as it would be published; `nil` when the site has none there.
  package func file(at path: String) -> OutputTree.File? {
    if let page = pages[path] { return page.render(context).value }
    return others.withLock { others in
      if others == nil {
        others = Dictionary(
          SiteRenderer.others(facts, jobs, source: source).map { ($0.path, $0) },
          uniquingKeysWith: { first, _ in first })
      }
      return others?[path]
    }
  }
}

/// What is to be told of bodies on pages: links that lead nowhere. Kept for bodies that stand while the same pages can be led to.
struct PageFindings: Sendable {
  private let destinations: [String: String]
  private let byContent: [Digest: [Diagnostic]]
  /// In the order of the campaign.
  let all: [Diagnostic]

  init(_ facts: SiteFacts, earlier: PageFindings?) {
    let known = earlier?.destinations == facts.destinations ? earlier?.byContent ?? [:] : [:]
    let context = SiteContext(facts)
    let campaign = facts.campaign
    var bodies = campaign.articles.map { ($0.contentDigest, $0.body) }
    bodies += campaign.topics.map { ($0.contentDigest, $0.body) }
    bodies += campaign.months.map { ($0.contentDigest, $0.body) }
    bodies += campaign.pages.map { ($0.contentDigest, $0.body) }
    if let front = campaign.frontPage { bodies.append((front.contentDigest, front.body)) }
    var byContent: [Digest: [Diagnostic]] = [:]
    byContent.reserveCapacity(bodies.count)
    var all: [Diagnostic] = []
    for (digest, body) in bodies {
      let findings = known[digest] ?? BodyWriter(context: context, root: "").findings(body)
      byContent[digest] = findings
      if !findings.isEmpty { all += findings }
    }
    destinations = facts.destinations
    self.byContent = byContent
    self.all = all.ordered()
  }
}
