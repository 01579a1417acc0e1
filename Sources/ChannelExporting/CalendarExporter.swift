package import CampaignModel
package import Diagnostics
package import FileTree

/// Writes the outreach calendar as feeds: `calendar/outreach.ics` of all public visits, `calendar/<venue>.ics` for each public venue with visits.
///
/// Only categories of the rules' `public` are named; contacts and telephone numbers of venues are never written.
package struct CalendarExporter: Sendable {
  package init() {}

  /// - Parameters:
  ///   - asOf: The day of publication.
  package func export(
    _ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate
  ) -> Reported<OutputTree> {
    var tree = OutputTree()
    guard !plan.visits.isEmpty else { return Reported(tree) }
    let all = CalendarEvents(campaign, plan: plan, asOf: asOf)
    let office = campaign.site.office
    func feed(_ name: String, _ events: [CalendarEvent]) -> [UInt8] {
      CalendarFeed(name: name, events: events, campaign: campaign, asOf: asOf).bytes
    }
    let source = "content/outreach/plan.csv"
    var findings = tree.add(
      path: "calendar/outreach.ics", bytes: feed("\(office)六进宣传日程", all.events),
      source: source)
    for (venue, events) in all.byVenue {
      findings += tree.add(
        path: "calendar/\(venue.id).ics", bytes: feed("\(venue.name)宣传日程", events),
        source: source)
    }
    return Reported(tree, findings)
  }
}
