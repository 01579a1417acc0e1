import CampaignModel

/// A line of the ledger: a visit planned, held without a plan, or both, with what was written down about it.
struct LedgerRow {
  var visit: PlannedVisit
  var venue: Venue?
  var held: HeldVisit?

  /// Every planned visit and every recorded one, a visit that is both once; by day, then venue.
  static func all(_ outreach: Outreach, plan: OutreachPlan) -> [LedgerRow] {
    let venues = Dictionary(
      outreach.venues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var records = Dictionary(grouping: outreach.held, by: { Key($0.visit) })
    var rows: [LedgerRow] = []
    func append(_ visit: PlannedVisit, _ held: HeldVisit?) {
      rows.append(LedgerRow(visit: visit, venue: venues[visit.venue], held: held))
    }
    for visit in plan.visits {
      let held = records[Key(visit)]?.first
      if held != nil { records[Key(visit)]?.removeFirst() }
      // What was written down is what happened: another team may have gone.
      append(held?.visit ?? visit, held)
    }
    for held in records.values.joined() { append(held.visit, held) }
    return rows.sorted { $0.key < $1.key }
  }

  private var key: (CivilDate, String, String, String, String) {
    (visit.date, visit.venue, visit.format.rawValue, visit.team, held?.note ?? "")
  }

  private struct Key: Hashable {
    var date: CivilDate
    var venue: String
    var format: VisitFormat

    init(_ visit: PlannedVisit) {
      (date, venue, format) = (visit.date, visit.venue, visit.format)
    }
  }
}
