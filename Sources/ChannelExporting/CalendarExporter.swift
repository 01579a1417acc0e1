package import CampaignModel
package import Diagnostics
package import FileTree

/// Writes the outreach calendar as feeds: `calendar/outreach.ics` of all public visits, `calendar/area-<area>.ics` of each area's,
/// `calendar/<venue>.ics` of each public venue's.
///
/// Only categories of the rules' `public` are named; contacts and telephone numbers of venues are never written.
package struct CalendarExporter: Sendable {
  package init() {}

  /// - Parameters:
  ///   - published: `calendar/outreach.ics` as it stands; from it moved visits are raised and dropped ones cancelled.
  ///   - asOf: The day of publication.
  package func export(
    _ campaign: Campaign, plan: OutreachPlan, published: [UInt8]? = nil, asOf: CivilDate
  ) -> Reported<OutputTree> {
    var tree = OutputTree()
    guard !plan.visits.isEmpty else { return Reported(tree) }
    let published = published.map(PublishedFeed.init) ?? PublishedFeed()
    let all = CalendarEvents(campaign, plan: plan, published: published, asOf: asOf)
    let office = campaign.site.office
    func feed(_ name: String, _ events: [CalendarEvent]) -> [UInt8] {
      CalendarFeed(name: name, events: events, campaign: campaign, published: published, asOf: asOf)
        .bytes
    }
    let source = "content/outreach/plan.csv"
    var findings = tree.add(
      path: "calendar/outreach.ics", bytes: feed("\(office)六进宣传日程", all.events),
      source: source)
    for area in campaign.site.areas {
      let events = all.events.filter { $0.venue.area == area.id }
      guard !events.isEmpty else { continue }
      findings += tree.add(
        path: "calendar/area-\(area.id).ics", bytes: feed("\(area.name)宣传日程", events),
        source: source)
    }
    for (venue, events) in all.byVenue {
      findings += tree.add(
        path: "calendar/\(venue.id).ics", bytes: feed("\(venue.name)宣传日程", events),
        source: source)
    }
    return Reported(tree, findings)
  }
}
