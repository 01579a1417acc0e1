package import CampaignModel

/// The plan as a table: `date,team,venue,theme,format`, UTF-8, LF, rows by date.
package struct PlanTable: Sendable {
  package static let header = "date,team,venue,theme,format"

  package let plan: OutreachPlan

  package init(_ plan: OutreachPlan) { self.plan = plan }

  package var text: String {
    plan.visits.reduce(into: Self.header + "\n") { text, visit in
      let cells = [
        visit.date.description, visit.team, visit.venue, visit.theme, visit.format.rawValue,
      ]
      text += cells.map(csvCell).joined(separator: ",") + "\n"
    }
  }

  package var bytes: [UInt8] { Array(text.utf8) }
}
