package enum VisitFormat: String, Sendable, Hashable, CaseIterable {
  case lesson, stall

  package var chinese: String { self == .lesson ? "一堂课" : "一条街" }
}

/// One visit of a plan.
package struct PlannedVisit: Sendable, Hashable {
  package var date: CivilDate
  package var team: String
  package var venue: String
  package var theme: String
  package var format: VisitFormat

  package init(date: CivilDate, team: String, venue: String, theme: String, format: VisitFormat) {
    self.date = date
    self.team = team
    self.venue = venue
    self.theme = theme
    self.format = format
  }
}

/// One visit as it turned out.
package struct HeldVisit: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable, CaseIterable { case held, moved, cancelled }

  package var visit: PlannedVisit
  package var status: Status
  package var people: Int?
  package var leaflets: Int?
  /// Whether those in the photographs agreed to be shown; `nil` when nobody asked.
  package var photosAllowed: Bool?
  /// What else to know; for a visit put off or called off, why.
  package var note: String

  package init(
    visit: PlannedVisit, status: Status, people: Int?, leaflets: Int? = nil,
    photosAllowed: Bool? = nil, note: String
  ) {
    self.visit = visit
    self.status = status
    self.people = people
    self.leaflets = leaflets
    self.photosAllowed = photosAllowed
    self.note = note
  }
}

/// A calendar of visits, ordered by date, then venue.
package struct OutreachPlan: Sendable, Hashable {
  package var visits: [PlannedVisit]

  package init(visits: [PlannedVisit] = []) {
    self.visits = visits.sorted {
      ($0.date, $0.venue, $0.team, $0.theme) < ($1.date, $1.venue, $1.team, $1.theme)
    }
  }
}
