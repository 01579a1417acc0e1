import CampaignModel

/// The six-into pages (六进): `venues/`, `venues/school/`.
enum VenuePages {
  static func address(_ category: VenueCategory) -> String { "venues/\(category.rawValue)/" }

  /// The one Han character of a category's sign.
  static func icon(_ category: VenueCategory) -> String { String(category.chinese.prefix(1)) }

  private static let visitsMost = 6

  static func jobs(_ context: SiteContext) -> [PageJob] {
    let words = context.words
    let overview = ListingPages.overview(
      address: "venues/", title: words[.venuesTitle], summary: words[.venuesSummary],
      tiles: VenueCategory.allCases.map { category in
        TileView(
          title: words.sentence(.venueTitle, ["name": words.venue(category)]),
          path: context.links.path(address(category)),
          count: context.index.byVenue[category]?.count ?? 0, icon: icon(category))
      }, isCloud: false, source: "content/outreach/venues.csv")
    return [overview]
      + VenueCategory.allCases.flatMap { category in
        ListingPages.jobs(
          context, address: address(category), numbers: context.index.byVenue[category] ?? [],
          listing: listing(category, context), source: "content/outreach/venues.csv")
      }
  }

  private static func listing(
    _ category: VenueCategory, _ context: SiteContext
  ) -> ListingPages.Listing {
    let words = context.words
    let coming = context.visits.visits.filter {
      $0.date >= context.options.asOf && context.visits.category($0) == category
    }
    let isPublic = context.visits.publicCategories.contains(category)
    let visited = Set(context.visits.visits.map(\.venue))
    let venues = context.campaign.outreach.venues.filter {
      isPublic && $0.category == category && visited.contains($0.id)
    }
    return ListingPages.Listing(
      title: words.sentence(.venueTitle, ["name": words.venue(category)]),
      name: words.venue(category),
      icon: icon(category),
      parent: LinkView(title: words[.venuesTitle], path: context.links.path("venues/")),
      visits: isPublic ? coming.prefix(visitsMost).map(context.visit) : [],
      hiddenVisits: isPublic ? 0 : coming.count,
      venues: venues.map {
        VenueView(
          name: $0.name, area: context.visits.areas[$0.area] ?? "",
          calendar: context.links.path("calendar/\($0.id).ics"))
      })
  }
}
