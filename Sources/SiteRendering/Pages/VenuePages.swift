import CampaignModel

/// The six-into pages (六进): `venues/`, `venues/school/`.
enum VenuePages {
  static func address(_ category: VenueCategory) -> String { "venues/\(category.rawValue)/" }

  /// The one Han character of a category's sign.
  static func icon(_ category: VenueCategory) -> String { String(category.chinese.prefix(1)) }

  private static let visitsMost = 6

  static func jobs(_ context: SiteContext) -> [PageJob] {
    let overview = ListingPages.overview(
      address: "venues/", title: .venuesTitle, summary: .venuesSummary,
      source: "content/outreach/venues.csv"
    ) { context in
      VenueCategory.allCases.map { category in
        TileView(
          title: context.words.sentence(
            .venueTitle, ["name": context.words.venue(category)]),
          path: context.links.path(address(category)), count: context.count(.venue(category)),
          icon: icon(category))
      }
    }
    return [overview]
      + VenueCategory.allCases.flatMap { category in
        ListingPages.jobs(
          context, .venue(category), address: address(category),
          source: "content/outreach/venues.csv"
        ) { listing(category, $0) }
      }
  }

  private static func listing(
    _ category: VenueCategory, _ context: SiteContext
  ) -> ListingPages.Listing {
    let words = context.words
    let coming = context.visits.visits.filter {
      $0.date >= context.today && context.visits.category($0) == category
    }
    let isPublic = context.visits.publicCategories.contains(category)
    let visited = Set(context.visits.visits.map(\.venue))
    let venues = context.outreach.venues.filter {
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
