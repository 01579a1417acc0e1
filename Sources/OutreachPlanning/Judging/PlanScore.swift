package import CampaignModel

/// The judgement of a plan: hard rules broken, and how often each term of the objective counts.
///
/// A plain recount, kept apart from the planner's own bookkeeping so that each can test the other. Visits of unknown venues
/// or outside the horizon are violations and count in no term.
package struct PlanScore: Sendable {
  package var violations: [PlanViolation]
  package var terms: PlanTerms
  package var weights: PlanTerms

  /// The weighted sum of the terms; lower is better.
  package var objective: Int { terms.total(weights: weights) }

  package init(of plan: OutreachPlan, in problem: PlanningProblem) {
    violations = PlanViolation.all(in: plan, of: problem)
    weights = problem.weights
    terms = PlanTerms()
    let count = Recount(plan, problem)
    terms[.uncovered] = count.uncovered()
    terms[.coverage] = count.coverage()
    terms[.campaign] = count.campaigns()
    (terms[.rotation], terms[.repeat]) = count.venueSeries()
    (terms[.monthTheme], terms[.fit]) = count.themes()
    (terms[.week], terms[.area], terms[.team]) = count.bands()
    terms[.trip] = count.trips()
    count.changes(into: &terms)
  }
}

/// The terms counted from the rows, one by one.
private struct Recount {
  struct Row {
    var visit: PlannedVisit
    var venue: Venue
    var day: Int
  }

  let problem: PlanningProblem
  let rows: [Row]

  init(_ plan: OutreachPlan, _ problem: PlanningProblem) {
    self.problem = problem
    let venues = Dictionary(problem.venues.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let days = Dictionary(
      problem.days.enumerated().map { ($1.date, $0) }, uniquingKeysWith: { $1 })
    rows = plan.visits.compactMap { visit in
      guard let venue = venues[visit.venue], let day = days[visit.date] else { return nil }
      return Row(visit: visit, venue: venue, day: day)
    }
  }

  func uncovered() -> Int {
    var held: [VenueFormat: Int] = [:]
    for row in rows { held[VenueFormat(row.visit), default: 0] += 1 }
    return problem.venues.reduce(0) { sum, venue in
      sum
        + VisitFormat.allCases.reduce(0) {
          $0 + max(0, venue.required($1) - (held[VenueFormat(venue: venue.id, format: $1)] ?? 0))
        }
    }
  }

  func coverage() -> Int {
    problem.coverage.reduce(0) { sum, wanted in
      let met = rows.count {
        $0.visit.date.yearMonth == wanted.month && $0.venue.category == wanted.category
      }
      return sum + max(0, wanted.least - met)
    }
  }

  func campaigns() -> Int {
    problem.campaigns.reduce(0) { sum, campaign in
      let met = rows.count {
        campaign.counts(
          theme: $0.visit.theme, category: $0.venue.category, format: $0.visit.format,
          on: $0.visit.date)
      }
      return sum + max(0, campaign.least - met)
    }
  }

  /// Parts of the horizon without the venue's visit, and visits repeating a theme.
  func venueSeries() -> (rotation: Int, repeats: Int) {
    let byVenue = Dictionary(grouping: rows, by: \.venue.id)
    var rotation = 0
    var repeats = 0
    for venue in problem.venues {
      let mine = byVenue[venue.id] ?? []
      let parts = rotationParts(visits: venue.lessons + venue.stalls, days: problem.days.count)
      rotation += parts.count { part in !mine.contains { part.contains($0.day) } }
      repeats += mine.count - Set(mine.map(\.visit.theme)).count
    }
    return (rotation, repeats)
  }

  func themes() -> (offMonth: Int, fit: Int) {
    rows.reduce(into: (0, 0)) { sum, row in
      let planned = problem.monthThemes[row.visit.date.yearMonth]?.contains(row.visit.theme)
      if planned != true { sum.0 += 1 }
      sum.1 += problem.fit[row.venue.category]?[row.visit.theme] ?? 0
    }
  }

  func bands() -> (week: Int, area: Int, team: Int) {
    var perWeek: [String: Int] = [:]
    var perTeam: [String: Int] = [:]
    for row in rows {
      perWeek[row.visit.date.isoWeek, default: 0] += 1
      perTeam[row.visit.team, default: 0] += 1
    }
    let week = problem.weekBands.reduce(0) { $0 + $1.band.excess(perWeek[$1.week] ?? 0) }
    let team = problem.teamBands.reduce(0) { $0 + $1.band.excess(perTeam[$1.team] ?? 0) }
    let area = problem.areaBands.reduce(0) { sum, wanted in
      sum
        + wanted.band.excess(
          rows.count { $0.venue.area == wanted.area && wanted.span.contains($0.visit.date) })
    }
    return (week, area, team)
  }

  func trips() -> Int {
    Set(rows.map { Trip(date: $0.visit.date, team: $0.visit.team, area: $0.venue.area) }).count
  }

  func changes(into terms: inout PlanTerms) {
    var here: [VenueDay: PlannedVisit] = [:]
    for row in rows { here[VenueDay(row.visit)] = row.visit }
    for old in problem.previous {
      guard let new = here[VenueDay(old)] else {
        terms[.move] += 1
        continue
      }
      if new.team != old.team { terms[.changeTeam] += 1 }
      if new.theme != old.theme { terms[.changeTheme] += 1 }
      if new.format != old.format { terms[.changeFormat] += 1 }
    }
  }
}

/// The parts a venue's visits are to be spread over: the horizon cut into as many equal parts as it has visits, by day index.
func rotationParts(visits: Int, days: Int) -> [Range<Int>] {
  guard visits > 0 else { return [] }
  return (0..<visits).map { ($0 * days / visits)..<(($0 + 1) * days / visits) }
}

struct VenueFormat: Hashable {
  var venue: String
  var format: VisitFormat

  init(venue: String, format: VisitFormat) {
    self.venue = venue
    self.format = format
  }

  init(_ visit: PlannedVisit) { self.init(venue: visit.venue, format: visit.format) }
}

/// A venue on a day, by which two plans are compared.
struct VenueDay: Hashable {
  var venue: String
  var date: CivilDate

  init(_ visit: PlannedVisit) {
    venue = visit.venue
    date = visit.date
  }
}

private struct Trip: Hashable {
  var date: CivilDate
  var team: String
  var area: String
}
