package import CampaignModel

/// A hard rule broken by a plan.
package struct PlanViolation: Sendable, Hashable {
  /// Hard rules, by their codes in the planning format.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case unknownValue = "unknown_value"
    case pinnedMissing = "pinned_missing"
    case beforeAsOf = "before_as_of"
    case venueClosed = "venue_closed"
    case teamOff = "team_off"
    case teamArea = "team_area"
    case teamSkill = "team_skill"
    case themeForbidden = "theme_forbidden"
    case teamCap = "team_cap"
    case stallKits = "stall_kits"
    case themeCap = "theme_cap"
    case overRequired = "over_required"
    case minGap = "min_gap"
  }

  package var code: Code
  /// The visit, or the last of those that are together too many.
  package var visit: PlannedVisit
  /// How many there are, and how many are allowed, for rules that count; days apart and days needed for gaps.
  package var found = 0
  package var allowed = 0

  init(_ code: Code, _ visit: PlannedVisit, found: Int = 0, allowed: Int = 0) {
    self.code = code
    self.visit = visit
    self.found = found
    self.allowed = allowed
  }

  static func all(in plan: OutreachPlan, of problem: PlanningProblem) -> [PlanViolation] {
    var inspection = PlanInspection(problem)
    return inspection.inspect(plan)
  }
}

/// One pass over a plan, counting what is limited.
private struct PlanInspection {
  private let problem: PlanningProblem
  private let days: [CivilDate: Int]
  private let venues: [String: Venue]
  private let teams: [String: OutreachTeam]
  private let caps: [String: Int]
  private let pinned: Set<PlannedVisit>
  private var found: [PlanViolation] = []
  private var known: [PlannedVisit] = []

  init(_ problem: PlanningProblem) {
    self.problem = problem
    days = Dictionary(problem.days.enumerated().map { ($1.date, $0) }, uniquingKeysWith: { $1 })
    venues = Dictionary(problem.venues.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    teams = Dictionary(problem.teams.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    caps = Dictionary(problem.themes.map { ($0.id, $0.dailyCap) }, uniquingKeysWith: { $1 })
    pinned = Set(problem.pinned)
  }

  mutating func inspect(_ plan: OutreachPlan) -> [PlanViolation] {
    let seen = Set(plan.visits)
    for visit in OutreachPlan(visits: pinned.subtracting(seen).map(\.self)).visits {
      found.append(PlanViolation(.pinnedMissing, visit))
    }
    for visit in plan.visits { inspect(visit) }
    found += excesses(.teamCap, by: { "\($0.date) \($0.team)" }) { teams[$0.team]?.cap ?? 0 }
    found += excesses(.stallKits, by: { $0.format == .stall ? "\($0.date)" : nil }) { _ in
      problem.stallKits
    }
    found += excesses(.themeCap, by: { "\($0.date) \($0.theme)" }) {
      let cap = caps[$0.theme] ?? 0
      return cap == 0 ? .max : cap
    }
    found += excesses(.overRequired, by: { "\($0.venue) \($0.format.rawValue)" }) {
      venues[$0.venue]?.required($0.format) ?? 0
    }
    inspectGaps()
    return found
  }

  private mutating func inspect(_ visit: PlannedVisit) {
    guard let index = days[visit.date], let venue = venues[visit.venue],
      let team = teams[visit.team], caps[visit.theme] != nil
    else {
      found.append(PlanViolation(.unknownValue, visit))
      return
    }
    known.append(visit)
    guard !pinned.contains(visit) else { return }
    let day = problem.days[index]
    if let asOf = problem.asOf, visit.date <= asOf { found.append(.init(.beforeAsOf, visit)) }
    if !day.isOpen(venue) { found.append(.init(.venueClosed, visit)) }
    if !day.isWorked(by: team) { found.append(.init(.teamOff, visit)) }
    if !team.areas.contains(venue.area) { found.append(.init(.teamArea, visit)) }
    if !team.themes.contains(visit.theme) || !team.formats.contains(visit.format) {
      found.append(.init(.teamSkill, visit))
    }
    if problem.fit[venue.category]?[visit.theme] == nil {
      found.append(.init(.themeForbidden, visit))
    }
  }

  /// Each group of visits larger than allowed; `nil` is in no group.
  private func excesses(
    _ code: PlanViolation.Code, by group: (PlannedVisit) -> String?,
    _ allowed: (PlannedVisit) -> Int
  ) -> [PlanViolation] {
    var counts: [String: (count: Int, last: PlannedVisit)] = [:]
    for visit in known {
      guard let key = group(visit) else { continue }
      counts[key] = ((counts[key]?.count ?? 0) + 1, visit)
    }
    return counts.sorted { $0.key < $1.key }.compactMap { _, entry in
      let most = allowed(entry.last)
      guard entry.count > most else { return nil }
      return PlanViolation(code, entry.last, found: entry.count, allowed: most)
    }
  }

  private mutating func inspectGaps() {
    let outside = problem.carried.filter { days[$0.date] == nil }
    let history = Set((pinned + outside).map(VenueDay.init))
    let known = known + outside
    for (id, visits) in Dictionary(grouping: known, by: \.venue).sorted(by: { $0.key < $1.key }) {
      guard let venue = venues[id] else { continue }
      let series = visits.sorted { $0.date < $1.date }
      for (a, b) in zip(series, series.dropFirst()) {
        let apart = b.date.dayNumber - a.date.dayNumber
        let bothPinned =
          history.contains(VenueDay(a)) && history.contains(VenueDay(b)) && a.date != b.date
        if apart < venue.minGap, !bothPinned {
          found.append(PlanViolation(.minGap, b, found: apart, allowed: venue.minGap))
        }
      }
    }
  }
}
