import CampaignModel

/// Articles by tag: `tags/`, `tags/t-3f9a2c1b04/`.
enum TagPages {
  static func jobs(_ context: SiteContext) -> [PageJob] {
    let tags = context.tags
    guard !tags.isEmpty else { return [] }
    return [
      ListingPages.overview(
        address: "tags/", title: .tagsTitle, summary: .tagsSummary, isCloud: true,
        source: "content", tiles: tiles)
    ]
      + tags.flatMap { tag in
        ListingPages.jobs(context, .tag(tag.slug), address: tag.address, source: "content") {
          listing(tag.slug, $0)
        }
      }
  }

  /// The most used first.
  private static func tiles(_ context: SiteContext) -> [TileView] {
    context.tags.sorted { ($1.count, $0.slug) < ($0.count, $1.slug) }.map {
      TileView(title: $0.name, path: context.links.path($0.address), count: $0.count)
    }
  }

  private static func listing(_ slug: String, _ context: SiteContext) -> ListingPages.Listing {
    let name = context.tagName(slug)
    return ListingPages.Listing(
      title: context.words.sentence(.tagTitle, ["name": name]), name: name,
      parent: LinkView(title: context.words[.tagsTitle], path: context.links.path("tags/")))
  }
}
