package import CampaignModel
package import Diagnostics
package import FileTree
import Synchronization

/// A site whose pages are made when somebody looks: what a preview of many pages shows a moment after a change.
///
/// Every file is the very one `SiteRenderer.render` would make.
package final class SiteOnDemand: Sendable {
  let facts: SiteFacts
  private let context: SiteContext
  let articles: ArticlePaths
  /// All but articles, by path.
  private let pages: [String: PageJob]
  /// The theme's files and the stubs at old addresses, by path.
  private let fixed: OutputTree
  private let plan: SitePlan
  /// Feeds and the sitemap, by path; made when the first is asked for.
  private let lists = Mutex<[String: OutputTree.File]?>(nil)
  private let told: PageFindings

  /// Findings of all pages.
  package let findings: [Diagnostic]

  init(_ facts: SiteFacts, _ plan: SitePlan, source: String, earlier: SiteOnDemand?) {
    self.plan = plan
    self.facts = facts
    context = SiteContext(facts)
    let articles = ArticlePaths.of(facts.campaign.articles, earlier: earlier)
    self.articles = articles
    let pages = Dictionary(
      plan.outsideArticles.map { (SiteLinks.file(of: $0.address), $0) },
      uniquingKeysWith: { first, _ in first })
    self.pages = pages
    told = PageFindings(facts, earlier: earlier?.told)
    var findings = told.all
    var fixed = OutputTree()
    for stub in RedirectPages.files(context) {
      let page =
        pages[stub.path]?.source
        ?? articles.numbers[stub.path].map { facts.campaign.articles[$0].file }
      if let page, fixed[stub.path] == nil {
        // A page and a stub at one address: said as where both are written.
        _ = fixed.add(path: stub.path, bytes: [], source: page)
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
    if let page = pages[path] ?? articlePage(path) { return page.render(context).value }
    if let file = fixed[path] { return file }
    guard path.hasSuffix(".xml") || path.hasSuffix(".txt") else { return nil }
    return lists.withLock { lists in
      if lists == nil {
        let files = AtomFeed.files(context) + Sitemap.files(context, jobs: plan.jobs(context))
        lists = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      }
      return lists?[path]
    }
  }

  /// The article in whose folder a file lies.
  /// - Parameter path: Of the file: `anti-fraud/refund-scam/code.svg`.
  package func article(beside path: String) -> Article? {
    let folder = path.prefix(
      upTo: path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)
    return articles.numbers[SiteLinks.file(of: String(folder))].map { facts.campaign.articles[$0] }
  }

  private func articlePage(_ path: String) -> PageJob? {
    articles.numbers[path].map { ArticlePages.job($0, context) }
  }
}
