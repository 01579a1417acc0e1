import CampaignModel

/// Articles by reader: `audiences/`, `audiences/elders/`.
enum AudiencePages {
  static func address(_ id: String) -> String { "audiences/\(id)/" }

  static func jobs(_ context: SiteContext) -> [PageJob] {
    let audiences = context.campaign.site.audiences
    guard !audiences.isEmpty else { return [] }
    let words = context.words
    let overview = ListingPages.overview(
      address: "audiences/", title: words[.audiencesTitle], summary: words[.audiencesSummary],
      tiles: audiences.map {
        TileView(
          title: $0.name, path: context.links.path(address($0.id)),
          count: context.index.byAudience[$0.id]?.count ?? 0)
      }, isCloud: false, source: "content/site.yaml")
    return [overview]
      + audiences.flatMap { audience in
        ListingPages.jobs(
          context, address: address(audience.id),
          numbers: context.index.byAudience[audience.id] ?? [],
          listing: ListingPages.Listing(
            title: words.sentence(.audienceTitle, ["name": audience.name]), name: audience.name,
            parent: LinkView(
              title: words[.audiencesTitle], path: context.links.path("audiences/"))),
          source: "content/site.yaml")
      }
  }
}
