/// The plan beside what came of it, visit by visit, as of a day.
package struct OutreachCoverage: Sendable {
  /// What became of a planned visit.
  package enum State: Sendable, Hashable, CaseIterable {
    case held
    /// Its day has passed and nobody has written down what happened.
    case unrecorded
    /// Called off, and the plan has no other visit in its place.
    case cancelled
    case coming
  }

  /// One visit with its place; `venue` is `nil` when the tables no longer list it.
  package struct Entry: Sendable, Hashable {
    package var visit: PlannedVisit
    package var venue: Venue?
    package var state: State
  }

  /// By day, then venue.
  package let entries: [Entry]

  /// A recorded row and a planned one are the same visit when day, venue and format agree; a visit held without having been
  /// planned counts as planned, a postponed one only with its new day.
  package init(_ outreach: Outreach, plan: OutreachPlan, asOf: CivilDate) {
    let venues = Dictionary(
      outreach.venues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let status = Dictionary(
      outreach.held.map { (Key($0.visit), $0.status) }, uniquingKeysWith: { _, last in last })
    var entries: [Entry] = []
    func append(_ visit: PlannedVisit, _ state: State) {
      entries.append(Entry(visit: visit, venue: venues[visit.venue], state: state))
    }
    for visit in plan.visits {
      switch status[Key(visit)] {
      case .held: append(visit, .held)
      case .cancelled: append(visit, .cancelled)
      case .moved: break
      case nil: append(visit, visit.date < asOf ? .unrecorded : .coming)
      }
    }
    let planned = Set(plan.visits.map(Key.init))
    var seen = planned
    for held in outreach.held where seen.insert(Key(held.visit)).inserted {
      switch held.status {
      case .held: append(held.visit, .held)
      case .cancelled: append(held.visit, .cancelled)
      case .moved: break
      }
    }
    self.entries = entries.sorted {
      ($0.visit.date, $0.visit.venue, $0.visit.format.rawValue)
        < ($1.visit.date, $1.visit.venue, $1.visit.format.rawValue)
    }
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

extension OutreachCoverage {
  /// How many visits are in each state.
  package struct Count: Sendable, Hashable {
    package var held = 0
    package var unrecorded = 0
    package var cancelled = 0
    package var coming = 0

    package init() {}

    package init(_ entries: some Sequence<Entry>) {
      for entry in entries {
        switch entry.state {
        case .held: held += 1
        case .unrecorded: unrecorded += 1
        case .cancelled: cancelled += 1
        case .coming: coming += 1
        }
      }
    }

    /// All that were planned, whatever came of them.
    package var planned: Int { held + unrecorded + cancelled + coming }
    /// How many more the rules want, when those called off do not count.
    package func missing(of wanted: Int) -> Int { max(0, wanted - planned + cancelled) }
    /// Planned and not held although the day has passed, or called off.
    package var missed: Int { unrecorded + cancelled }
  }

  /// The months from the first visit, or the rules' first day, to the last, without gaps.
  package func months(_ rules: OutreachRules?) -> [YearMonth] {
    let known = entries.map(\.visit.date.yearMonth)
    let bounds = known + (rules.map { [$0.span.from.yearMonth, $0.span.to.yearMonth] } ?? [])
    guard var month = bounds.min(), let last = bounds.max() else { return [] }
    var months: [YearMonth] = []
    while month <= last {
      months.append(month)
      month = month.next
    }
    return months
  }

  /// A venue, when it was last visited and when it will be next.
  package struct Waiting: Sendable, Hashable {
    package var venue: Venue
    package var last: CivilDate?
    package var next: CivilDate?

    /// Days since the last visit; `nil` for a venue nobody has visited.
    package func days(asOf: CivilDate) -> Int? { last.map { asOf.dayNumber - $0.dayNumber } }
  }

  /// The venues by how long they have waited: never visited first, then by the last visit, then by id.
  package func waiting(_ venues: [Venue]) -> [Waiting] {
    var last: [String: CivilDate] = [:]
    var next: [String: CivilDate] = [:]
    for entry in entries {
      let (venue, date) = (entry.visit.venue, entry.visit.date)
      if entry.state == .held { last[venue] = date }
      if entry.state == .coming { next[venue] = min(next[venue] ?? date, date) }
    }
    return venues.map { Waiting(venue: $0, last: last[$0.id], next: next[$0.id]) }
      .sorted {
        ($0.last?.dayNumber ?? .min, $0.next?.dayNumber ?? .max, $0.venue.id)
          < ($1.last?.dayNumber ?? .min, $1.next?.dayNumber ?? .max, $1.venue.id)
      }
  }
}
