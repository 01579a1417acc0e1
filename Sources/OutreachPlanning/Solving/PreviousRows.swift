import CampaignModel

/// The rows of the plan in force, by venue: what it costs to leave each.
struct PreviousRows: Sendable {
  struct Row: Sendable {
    var day: Int32
    var team: Int32
    var theme: Int32
    var format: Int32
  }

  /// Venue: positions in `rows`.
  let atVenue: NumberLists
  let rows: [Row]
  /// Rows that no plan can keep (an unknown venue, a day outside): a cost that is always there.
  let lost: Int

  init(
    _ problem: PlanningProblem, days: [PlanningProblem.Day], venues: [Venue],
    teams: [OutreachTeam], themes: [String: Int32]
  ) {
    let dayNumber = Dictionary(
      days.enumerated().map { ($1.date, Int32($0)) }, uniquingKeysWith: { a, _ in a })
    let venueNumber = numbering(venues.map(\.id))
    let teamNumber = numbering(teams.map(\.id))
    var lists = Array(repeating: [Int32](), count: venues.count)
    var rows: [Row] = []
    var lost = 0
    for visit in OutreachPlan(visits: problem.previous).visits {
      guard let venue = venueNumber[visit.venue], let day = dayNumber[visit.date] else {
        lost += 1
        continue
      }
      lists[Int(venue)].append(Int32(rows.count))
      rows.append(
        Row(
          day: day, team: teamNumber[visit.team] ?? -1, theme: themes[visit.theme] ?? -1,
          format: Int32(PlanningTables.number(visit.format))))
    }
    atVenue = NumberLists(lists)
    self.rows = rows
    self.lost = lost
  }
}
