import CampaignModel

/// Articles by reader: `audiences/`, `audiences/elders/`.
enum AudiencePages {
  static func address(_ id: String) -> String { "audiences/\(id)/" }

  static func jobs(_ context: SiteContext) -> [PageJob] {
    let audiences = context.site.audiences
    guard !audiences.isEmpty else { return [] }
    return [
      ListingPages.overview(
        address: "audiences/", title: .audiencesTitle, summary: .audiencesSummary,
        source: "content/site.yaml"
      ) { context in
        context.site.audiences.map {
          TileView(
            title: $0.name, path: context.links.path(address($0.id)),
            count: context.count(.audience($0.id)))
        }
      }
    ]
      + audiences.flatMap { audience in
        ListingPages.jobs(
          context, .audience(audience.id), address: address(audience.id),
          source: "content/site.yaml"
        ) { listing(audience, $0) }
      }
  }

  /// The name comes from `site.yaml`, which every page reads.
  private static func listing(
    _ audience: Site.Audience, _ context: SiteContext
  ) -> ListingPages.Listing {
    let words = context.words
    return ListingPages.Listing(
      title: words.sentence(.audienceTitle, ["name": audience.name]), name: audience.name,
      parent: LinkView(title: words[.audiencesTitle], path: context.links.path("audiences/")))
  }
}
