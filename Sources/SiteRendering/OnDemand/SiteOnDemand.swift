import CampaignModel
package import Diagnostics
package import FileTree
import Synchronization

/// A site whose pages are made when somebody looks: what a preview of many pages shows a moment after a change.
///
/// Every file is the very one `SiteRenderer.render` would make.
package final class SiteOnDemand: Sendable {
  let facts: SiteFacts
  private let context: SiteContext
  /// By path.
  private let pages: [String: PageJob]
  /// The theme's files and the stubs at old addresses, by path.
  private let fixed: OutputTree
  private let jobs: [PageJob]
  /// Feeds and the sitemap, by path; made when the first is asked for.
  private let lists = Mutex<[String: OutputTree.File]?>(nil)
  private let told: PageFindings

  /// Findings of all pages.
  package let findings: [Diagnostic]

  init(_ facts: SiteFacts, jobs: [PageJob], source: String, earlier: SiteOnDemand?) {
    self.jobs = jobs
    self.facts = facts
    context = SiteContext(facts)
    let pages = Dictionary(
      jobs.map { (SiteLinks.file(of: $0.address), $0) }, uniquingKeysWith: { first, _ in first })
    self.pages = pages
    told = PageFindings(facts, earlier: earlier?.told)
    var findings = told.all
    var fixed = OutputTree()
    for stub in RedirectPages.files(context) {
      if let page = pages[stub.path], fixed[stub.path] == nil {
        // A page and a stub at one address: said as where both are written.
        _ = fixed.add(path: stub.path, bytes: [], source: page.source)
      }
      findings += fixed.add(stub)
    }
    for file in facts.assets.files {
      findings += fixed.add(path: file.path, bytes: file.bytes, source: source)
    }
    self.fixed = fixed
    self.findings = findings
  }

  /// The file at a path, as it would be published; `nil` when the site has none there.
  package func file(at path: String) -> OutputTree.File? {
    if let page = pages[path] { return page.render(context).value }
    if let file = fixed[path] { return file }
    guard path.hasSuffix(".xml") || path.hasSuffix(".txt") else { return nil }
    return lists.withLock { lists in
      if lists == nil {
        let files = AtomFeed.files(context) + Sitemap.files(context, jobs: jobs)
        lists = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      }
      return lists?[path]
    }
  }
}
