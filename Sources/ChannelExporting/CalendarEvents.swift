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

/// The public events of a plan: visits to categories the office shows by name, and lately cancelled ones without a new day.
struct CalendarEvents {
  /// A cancelled event stays so long that every subscriber has seen it, in days.
  static let cancelledDays = 60

  let events: [CalendarEvent]

  init(_ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate) {
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
    self.events = events
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
