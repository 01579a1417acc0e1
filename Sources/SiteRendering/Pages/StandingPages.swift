import CampaignModel

/// The standing pages: `about/`, `cheated/` …
enum StandingPages {
  private static let outlineLeast = 3

  static func jobs(_ context: SiteContext) -> [PageJob] {
    context.pages.map { page in
      PageJob(address: page.address, source: page.file, section: page.address) {
        content(page.file, $0)
      }
    }
  }

  private static func content(_ file: String, _ context: SiteContext) -> PageContent {
    guard let page = context.standingPage(file) else {
      return PageContent(title: "", description: "", main: [])
    }
    let root = SiteLinks.root(of: page.address)
    let body = BodyWriter(context: context, root: root)
    let outline = body.outline(page.body)
    return PageContent(
      title: page.title, description: page.summary,
      crumbs: [LinkView(title: page.title, path: nil, isCurrent: true)], bodyClass: "page-standing",
      main: context.page(
        .standing, root: root,
        StandingView(
          title: page.title, summary: page.summary,
          outline: outline.count >= outlineLeast ? outline : [], body: body.html(page.body))),
      findings: body.findings(page.body))
  }
}
