/// The office's tables for the six-into calendar: `content/outreach/`.
package struct Outreach: Sendable {
  package var rules: OutreachRules?
  package var venues: [Venue] = []
  package var teams: [OutreachTeam] = []
  package var days: [SpecialDay] = []
  /// Days and seasons of publicity, in the table's order.
  package var observances: [Observance] = []
  /// The plan in force: `plan.csv`.
  package var plan: [PlannedVisit] = []
  package var held: [HeldVisit] = []

  package init() {}
}
