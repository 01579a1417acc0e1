import CampaignModel

/// One visit as an event of a feed.
struct CalendarEvent {
  var visit: PlannedVisit
  var venue: Venue
  /// Which of the venue's visits in this format it is, from 1: the identity that stays when the day moves.
  var number: Int
  var isCancelled = false

  /// The part of the UID before the site's host.
  var key: String { "\(venue.id)-\(visit.format.rawValue)-\(number)" }
}

/// The public events of a plan: visits to categories the office shows by name, lately cancelled ones without a new day, and
/// those of the last feed that the plan has dropped, until their day has passed.
struct CalendarEvents {
  /// A cancelled event stays so long that every subscriber has seen it, in days.
  static let cancelledDays = 60

  let events: [CalendarEvent]

  init(_ campaign: Campaign, plan: OutreachPlan, published: PublishedFeed, asOf: CivilDate) {
    let outreach = campaign.outreach
    let shown = outreach.rules?.publicCategories ?? []
    let venues = Dictionary(
      outreach.venues.filter { shown.contains($0.category) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let planned = Set(plan.visits)
    let cancelled = outreach.held.filter {
      $0.status == .cancelled && !planned.contains($0.visit)
        && (0...Self.cancelledDays).contains(asOf.dayNumber - $0.visit.date.dayNumber)
    }
    let current = Dictionary(grouping: plan.visits, by: Requirement.init)
    let off = Dictionary(
      grouping: OutreachPlan(visits: cancelled.map(\.visit)).visits, by: Requirement.init)
    let numbers = RequirementNumbers(published, host: campaign.calendarHost, venues: venues)
    // A day whose visit did not take place may have got another.
    let undone = Dictionary(
      grouping: outreach.held.filter { $0.status != .held }, by: { Requirement($0.visit) }
    ).mapValues { Set($0.map(\.visit.date)) }
    var events: [CalendarEvent] = []
    for requirement in Set(current.keys).union(off.keys) {
      guard let venue = venues[requirement.venue] else { continue }
      let wanted = requirement.format == .lesson ? venue.lessons : venue.stalls
      let visits = current[requirement] ?? []
      let all = visits + (off[requirement] ?? []).prefix(max(0, wanted - visits.count))
      let given = numbers.numbers(for: all, of: requirement) {
        $0 >= asOf || undone[requirement]?.contains($0) == true
      }
      for (index, visit) in all.enumerated() {
        events.append(
          CalendarEvent(
            visit: visit, venue: venue, number: given[index], isCancelled: index >= visits.count))
      }
    }
    let known = Set(events.map(\.key))
    for uid in published.uids {
      guard let date = published.events[uid]?.date, date >= asOf,
        let name = EventName(uid: uid, host: campaign.calendarHost),
        let venue = venues[name.requirement.venue]
      else { continue }
      let dropped = CalendarEvent(
        visit: PlannedVisit(
          date: date, team: "", venue: venue.id, theme: "", format: name.requirement.format),
        venue: venue, number: name.number, isCancelled: true)
      if !known.contains(dropped.key) { events.append(dropped) }
    }
    self.events = events.sorted {
      ($0.isCancelled ? 1 : 0, $0.visit.date, $0.key) < (
        $1.isCancelled ? 1 : 0, $1.visit.date, $1.key
      )
    }
  }

  /// The events of each venue that has some, by venue id.
  var byVenue: [(venue: Venue, events: [CalendarEvent])] {
    Dictionary(grouping: events, by: \.venue.id).values.compactMap { events in
      events.first.map { ($0.venue, events) }
    }.sorted { $0.0.id.utf8.lexicographicallyPrecedes($1.0.id.utf8) }
  }
}
