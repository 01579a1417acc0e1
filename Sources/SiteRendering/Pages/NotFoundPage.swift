import CampaignModel

/// `404.html`, which a server shows for any address that leads nowhere.
enum NotFoundPage {
  static let address = "404.html"

  static func jobs(_ context: SiteContext) -> [PageJob] {
    [
      PageJob(
        address: address, source: "content/site.yaml", section: "", isListed: false, make: content)
    ]
  }

  private static func content(_ context: SiteContext) -> PageContent {
    PageContent(
      title: context.words[.notFoundTitle], description: "", bodyClass: "page-not-found",
      main: context.page(
        .notFound, root: context.links.basePath,
        NotFoundView(
          home: context.links.path(""), hotlinesPath: context.links.path("hotlines/"),
          topics: context.topics())))
  }
}
