import CampaignModel

/// The plan's visits by month and by venue category, with what may be said of them in public.
struct VisitIndex: Sendable {
  /// Ordered by date.
  let visits: [PlannedVisit]
  let byMonth: [YearMonth: [PlannedVisit]]
  let byDay: [CivilDate: [PlannedVisit]]
  let venues: [String: Venue]
  let areas: [String: String]
  let themes: [String: String]
  let days: [CivilDate: SpecialDay]
  let publicCategories: Set<VenueCategory>

  init(campaign: Campaign, plan: OutreachPlan) {
    visits = plan.visits
    byMonth = Dictionary(grouping: plan.visits, by: \.date.yearMonth)
    byDay = Dictionary(grouping: plan.visits, by: \.date)
    let outreach = campaign.outreach
    venues = Dictionary(outreach.venues.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    areas = Dictionary(
      campaign.site.areas.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    var themes: [String: String] = [:]
    for topic in campaign.topics { themes[topic.id] = topic.displayTitle }
    for theme in outreach.rules?.themes ?? [] { themes[theme.id] = theme.name }
    self.themes = themes
    days = Dictionary(outreach.days.map { ($0.date, $0) }, uniquingKeysWith: { a, _ in a })
    publicCategories = outreach.rules?.publicCategories ?? [.community, .scenic]
  }

  /// Whether there is a calendar to show at all.
  var isEmpty: Bool { visits.isEmpty }

  var months: [YearMonth] { byMonth.keys.sorted() }

  /// A visit to a venue that is not listed is kept from the public.
  func isPublic(_ visit: PlannedVisit) -> Bool {
    venues[visit.venue].map { publicCategories.contains($0.category) } ?? false
  }

  func category(_ visit: PlannedVisit) -> VenueCategory? { venues[visit.venue]?.category }

  /// The next visits that may be named, from a day on.
  func next(from day: CivilDate, limit: Int) -> [PlannedVisit] {
    var found: [PlannedVisit] = []
    for visit in visits where visit.date >= day && isPublic(visit) {
      found.append(visit)
      if found.count == limit { break }
    }
    return found
  }
}
