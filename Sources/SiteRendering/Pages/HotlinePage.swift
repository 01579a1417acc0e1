import CampaignModel

/// All telephone numbers with what each does and never asks: `hotlines/`.
enum HotlinePage {
  static func jobs(_ context: SiteContext) -> [PageJob] {
    [
      PageJob(
        address: "hotlines/", source: "content/hotlines.yaml", section: "hotlines/", make: content)
    ]
  }

  private static func content(_ context: SiteContext) -> PageContent {
    let words = context.words
    return PageContent(
      title: words[.hotlinesTitle], description: words[.hotlinesSummary],
      crumbs: [LinkView(title: words[.hotlinesTitle], path: nil, isCurrent: true)],
      bodyClass: "page-hotlines",
      main: context.page(
        .hotlines, root: SiteLinks.root(of: "hotlines/"),
        HotlinesView(
          title: words[.hotlinesTitle], summary: words[.hotlinesSummary],
          hotlines: context.hotlines.map { HotlineView(hotline: $0) },
          poster: context.poster(.office, title: words[.hotlinesTitle]))))
  }
}
