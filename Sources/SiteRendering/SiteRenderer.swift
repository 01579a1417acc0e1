package import CampaignModel
package import Diagnostics
package import FileTree
import WorkSharing

/// Turns a campaign and its plan into every file of `public/` but posters and calendars.
package struct SiteRenderer: Sendable {
  private let theme: Theme
  private let templates: Reported<TemplateSet?>

  /// Checks and compiles a theme's templates once; faults in them come with each `render`.
  package init(theme: Theme) {
    self.theme = theme
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
    guard let compiled = templates.value else {
      return Reported(OutputTree(), templates.diagnostics)
    }
    var context = SiteContext(
      campaign: campaign, plan: plan, options: options, templates: compiled,
      words: Words(theme.strings), assets: SiteAssets(theme: theme, campaign: campaign),
      pictures: pictures)
    context.cards = ArticleCards.make(context)
    let jobs = Self.jobs(context)
    context.frame = PageFrame.make(context, sections: Set(jobs.map(\.section)))

    var findings = templates.diagnostics
    var tree = OutputTree()
    for page in Self.pages(jobs, context) { findings += tree.add(page.unwrap(into: &findings)) }
    let rest =
      RedirectPages.files(context) + AtomFeed.files(context)
      + Sitemap.files(context, jobs: jobs)
      + context.assets.files.map {
        OutputTree.File(path: $0.path, bytes: $0.bytes, source: "themes/\(theme.name)")
      }
    for file in rest { findings += tree.add(file) }
    return Reported(tree, findings.ordered())
  }

  /// Every page of the site, in the order of the site's plan.
  private static func jobs(_ context: SiteContext) -> [PageJob] {
    FrontPage.jobs(context) + TopicPages.jobs(context) + ArticlePages.jobs(context)
      + MonthPages.jobs(context) + CalendarPages.jobs(context) + AreaPages.jobs(context)
      + CoveragePage.jobs(context) + PosterPages.jobs(context)
      + HotlinePage.jobs(context) + AudiencePages.jobs(context) + VenuePages.jobs(context)
      + TagPages.jobs(context) + StandingPages.jobs(context) + SearchPage.jobs(context)
      + NotFoundPage.jobs(context)
  }

  private static func pages(
    _ jobs: [PageJob], _ context: SiteContext
  ) -> [Reported<OutputTree.File>] {
    orderedMap(jobs, jobs: context.options.jobs) { $0.render(context) }
  }
}
