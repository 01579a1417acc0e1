import CampaignModel

/// Articles by tag: `tags/`, `tags/t-3f9a2c1b04/`.
enum TagPages {
  static func jobs(_ context: SiteContext) -> [PageJob] {
    let tags = context.index.tags
    guard !tags.isEmpty else { return [] }
    let words = context.words
    let common = tags.sorted {
      ($1.articles.count, $0.slug) < ($0.articles.count, $1.slug)
    }
    let overview = ListingPages.overview(
      address: "tags/", title: words[.tagsTitle], summary: words[.tagsSummary],
      tiles: common.map {
        TileView(
          title: $0.name, path: context.links.path($0.address), count: $0.articles.count)
      }, isCloud: true, source: "content")
    return [overview]
      + tags.flatMap { tag in
        ListingPages.jobs(
          context, address: tag.address, numbers: tag.articles,
          listing: ListingPages.Listing(
            title: words.sentence(.tagTitle, ["name": tag.name]), name: tag.name,
            parent: LinkView(title: words[.tagsTitle], path: context.links.path("tags/"))),
          source: "content")
      }
  }
}
