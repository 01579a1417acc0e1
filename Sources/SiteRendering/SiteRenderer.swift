package import CampaignModel
package import Diagnostics
package import FileTree
import WorkSharing

/// Turns a campaign and its plan into every file of `public/` but posters and calendars.
package struct SiteRenderer: Sendable {
  private let theme: Theme
  private let templates: Reported<TemplateSet?>
  private let words: Words
  /// What the manifest says the theme's files come from.
  private var source: String { "themes/\(theme.name)" }

  /// Checks and compiles a theme's templates once; faults in them come with each `render`.
  package init(theme: Theme) {
    self.theme = theme
    words = Words(theme.strings)
    var templates = TemplateSet.compile(theme)
    templates.diagnostics += ThemeColors(theme: theme).findings
    self.templates = templates
  }

  /// Faults of the theme's templates; `render` reports them too.
  package var findings: [Diagnostic] { templates.diagnostics }

  /// Renders all pages, feeds and assets.
  /// - Parameters:
  ///   - campaign: What is to be seen on the day (see `Campaign.live(on:)`).
  ///   - pictures: By path in the site folder; their files are not of this room.
  package func render(
    _ campaign: Campaign, plan: OutreachPlan, options: SiteOptions,
    pictures: [String: SitePicture] = [:]
  ) -> Reported<OutputTree> {
    render(campaign, plan: plan, options: options, pictures: pictures, recall: nil).map(\.tree)
  }

  /// The same, but for pages that read nothing that has changed: they are taken from the site as it stands.
  package func render(
    _ campaign: Campaign, plan: OutreachPlan, options: SiteOptions,
    pictures: [String: SitePicture] = [:], recall: SiteRecall?
  ) -> Reported<SiteOutput> {
    guard let compiled = templates.value else {
      return Reported(SiteOutput(), templates.diagnostics)
    }
    var facts = facts(campaign, plan, options, pictures, compiled)
    facts.cards = ArticleCards.make(facts)
    let sitePlan = SitePlan(SiteContext(facts))
    facts.frame = sitePlan.frame(facts)
    let jobs = sitePlan.jobs(SiteContext(facts))

    var findings = templates.diagnostics
    var output = SiteOutput()
    let making = PageMaking(facts, recall: recall)
    let pages = orderedMap(jobs, jobs: options.jobs, making.make)
    for page in pages { findings += output.tree.add(page.file.unwrap(into: &findings)) }
    output.recalled = pages.count { $0.isRecalled }
    if recall != nil { output.memory = Ahead(jobs: options.jobs) { making.memory(of: pages) } }
    for file in Self.others(facts, jobs, source: source) {
      findings += output.tree.add(file)
    }
    return Reported(output, findings.ordered())
  }

  /// The site with nothing rendered yet; `nil` when the templates cannot be used.
  /// - Parameter earlier: The site before the last change, whose findings need not be found again.
  package func onDemand(
    _ campaign: Campaign, plan: OutreachPlan, options: SiteOptions,
    pictures: [String: SitePicture] = [:], earlier: SiteOnDemand?
  ) -> Reported<SiteOnDemand?> {
    guard let compiled = templates.value else { return Reported(nil, templates.diagnostics) }
    var facts = facts(campaign, plan, options, pictures, compiled, earlier?.facts)
    let sitePlan = SitePlan(SiteContext(facts))
    facts.frame = sitePlan.frame(facts)
    let site = SiteOnDemand(facts, sitePlan, source: source, earlier: earlier)
    return Reported(site, (templates.diagnostics + site.findings).ordered())
  }

  private func facts(
    _ campaign: Campaign, _ plan: OutreachPlan, _ options: SiteOptions,
    _ pictures: [String: SitePicture], _ templates: TemplateSet, _ earlier: SiteFacts? = nil
  ) -> SiteFacts {
    SiteFacts(
      campaign: campaign, plan: plan, options: options, theme: theme, templates: templates,
      words: words, pictures: pictures, earlier: earlier)
  }

  /// Stubs, feeds, the sitemap and the theme's files: few, and made each time.
  static func others(
    _ facts: SiteFacts, _ jobs: [PageJob], source: String
  ) -> [OutputTree.File] {
    let context = SiteContext(facts)
    return RedirectPages.files(context) + AtomFeed.files(context)
      + Sitemap.files(context, jobs: jobs)
      + facts.assets.files.map {
        OutputTree.File(path: $0.path, bytes: $0.bytes, source: source)
      }
  }
}
