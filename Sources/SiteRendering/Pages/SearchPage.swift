import CampaignModel

/// The page that searches, and lists the topics for who searches without script: `search/`.
enum SearchPage {
  static let address = "search/"

  static func jobs(_ context: SiteContext) -> [PageJob] {
    [
      PageJob(address: address, source: "content/site.yaml", section: address, make: content)
    ]
  }

  private static func content(_ context: SiteContext) -> PageContent {
    let words = context.words
    return PageContent(
      title: words[.searchTitle], description: words[.searchSummary],
      crumbs: [LinkView(title: words[.searchTitle], path: nil, isCurrent: true)],
      bodyClass: "page-search page-tiles",
      main: context.page(
        .search, root: SiteLinks.root(of: address),
        SearchView(
          title: words[.searchTitle], summary: words[.searchSummary],
          path: context.links.path(address), home: context.links.path(""),
          topics: context.topics())))
  }
}
