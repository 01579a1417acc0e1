import CampaignModel

/// What a visit's ids are called on the office's papers.
struct VisitWords {
  private let campaign: Campaign
  private let venues: [String: Venue]
  private let areas: [String: String]
  private let teams: [String: String]

  init(_ campaign: Campaign) {
    self.campaign = campaign
    venues = Dictionary(
      campaign.outreach.venues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    areas = Dictionary(
      campaign.site.areas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    teams = Dictionary(
      campaign.outreach.teams.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func venue(_ visit: PlannedVisit) -> Venue? { venues[visit.venue] }

  func area(_ visit: PlannedVisit) -> String {
    venues[visit.venue].map { areas[$0.area] ?? $0.area } ?? ""
  }

  /// `青石社区广场（青石社区）`
  func place(_ visit: PlannedVisit) -> String {
    let area = area(visit)
    return (venues[visit.venue]?.name ?? visit.venue) + (area.isEmpty ? "" : "（\(area)）")
  }

  func team(_ id: String) -> String { teams[id] ?? id }

  func what(_ visit: PlannedVisit) -> String { "\(visit.format.chinese)·\(theme(visit.theme))" }

  func theme(_ id: String) -> String {
    campaign.topic(id)?.displayTitle
      ?? campaign.outreach.rules?.themes.first { $0.id == id }?.name ?? id
  }

  func contact(_ visit: PlannedVisit) -> String {
    let venue = venues[visit.venue]
    return [venue?.contact ?? "", venue?.phone ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  static func weekday(_ day: CivilDate) -> String {
    ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1]
  }
}
