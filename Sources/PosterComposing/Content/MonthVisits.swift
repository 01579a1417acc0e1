import CampaignModel

/// The visits of a month in words for the public: places that may be named by name, others by their kind.
struct MonthVisits: Sendable {
  /// Ordered by date.
  let shown: [PlannedVisit]
  private let venues: [String: Venue]
  private let themes: [String: String]
  private let named: Set<VenueCategory>

  init(month: YearMonth, plan: OutreachPlan, campaign: Campaign) {
    let outreach = campaign.outreach
    let venues = Dictionary(outreach.venues.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    self.venues = venues
    // A visit to a venue that is not listed is kept from the public.
    shown = plan.visits.filter { $0.date.yearMonth == month && venues[$0.venue] != nil }
    var themes: [String: String] = [:]
    for theme in outreach.rules?.themes ?? [] { themes[theme.id] = theme.name }
    // A topic's short title, for the cells of a calendar.
    for topic in campaign.topics { themes[topic.id] = topic.displayTitle }
    self.themes = themes
    named = outreach.rules?.publicCategories ?? [.community, .scenic]
  }

  /// `青石社区`, or `一所学校` of a place that is not named in public.
  func place(of visit: PlannedVisit) -> String {
    guard let venue = venues[visit.venue] else { return "" }
    return named.contains(venue.category) ? venue.name : "进\(venue.category.chinese)"
  }

  func theme(of visit: PlannedVisit) -> String { themes[visit.theme] ?? "" }

  /// Those anyone may come to.
  var open: [PlannedVisit] { shown.filter(isOpen) }

  func isOpen(_ visit: PlannedVisit) -> Bool {
    venues[visit.venue].map { named.contains($0.category) } ?? false
  }
}
