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
    let shown = campaign.outreach.rules?.publicCategories ?? []
    let venues = Dictionary(
      campaign.outreach.venues.filter { shown.contains($0.category) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var numbers: [Requirement: Int] = [:]
    var events: [CalendarEvent] = []
    func append(_ visit: PlannedVisit, _ venue: Venue, isCancelled: Bool) {
      let number = (numbers[Requirement(visit)] ?? 0) + 1
      numbers[Requirement(visit)] = number
      events.append(
        CalendarEvent(visit: visit, venue: venue, number: number, isCancelled: isCancelled))
    }
    for visit in plan.visits {
      if let venue = venues[visit.venue] { append(visit, venue, isCancelled: false) }
    }
    let planned = Set(plan.visits)
    let cancelled = campaign.outreach.held.filter {
      $0.status == .cancelled && !planned.contains($0.visit)
        && (0...Self.cancelledDays).contains(asOf.dayNumber - $0.visit.date.dayNumber)
    }
    for visit in OutreachPlan(visits: cancelled.map(\.visit)).visits {
      guard let venue = venues[visit.venue] else { continue }
      let wanted = visit.format == .lesson ? venue.lessons : venue.stalls
      if numbers[Requirement(visit)] ?? 0 < wanted { append(visit, venue, isCancelled: true) }
    }
    let known = Set(events.map(\.key))
    for uid in published.uids {
      guard let date = published.events[uid]?.date, date >= asOf,
        let dropped = Self.dropped(uid, on: date, host: campaign.calendarHost, venues),
        !known.contains(dropped.key)
      else { continue }
      events.append(dropped)
    }
    self.events = events
  }

  /// The event of a UID of ours, without what the plan knew of it; `nil` when its venue is no longer shown.
  private static func dropped(
    _ uid: String, on date: CivilDate, host: String, _ venues: [String: Venue]
  ) -> CalendarEvent? {
    guard uid.hasSuffix("@\(host)") else { return nil }
    var parts = uid.dropLast(host.count + 1).split(separator: "-", omittingEmptySubsequences: false)
    guard let number = parts.popLast().flatMap({ Int($0) }),
      let format = parts.popLast().flatMap({ VisitFormat(rawValue: String($0)) }),
      let venue = venues[parts.joined(separator: "-")]
    else { return nil }
    return CalendarEvent(
      visit: PlannedVisit(date: date, team: "", venue: venue.id, theme: "", format: format),
      venue: venue, number: number, isCancelled: true)
  }

  /// The events of each venue that has some, by venue id.
  var byVenue: [(venue: Venue, events: [CalendarEvent])] {
    Dictionary(grouping: events, by: \.venue.id).values.compactMap { events in
      events.first.map { ($0.venue, events) }
    }.sorted { $0.0.id.utf8.lexicographicallyPrecedes($1.0.id.utf8) }
  }
}

private struct Requirement: Hashable {
  var venue: String
  var format: VisitFormat

  init(_ visit: PlannedVisit) {
    venue = visit.venue
    format = visit.format
  }
}
