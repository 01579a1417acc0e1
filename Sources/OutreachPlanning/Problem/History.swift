import CampaignModel
package import Diagnostics

extension PlanningProblem {
  /// Sorts the rows of the plan in force and of `held.csv` into what is fixed, what is preferred and what is only kept.
  ///
  /// A row up to the day of planning took place unless `held.csv` says it moved or was cancelled. A horizon narrower than the
  /// rules' wants what the rows outside leave over, or its share of the days when there is no plan yet.
  mutating func takeHistory(_ outreach: Outreach, rulesSpan: DateSpan, span: DateSpan)
    -> [Diagnostic]
  {
    var findings: [Diagnostic] = []
    var undone: Set<VenueDay> = []
    var held: [VenueDay: PlannedVisit] = [:]
    for row in outreach.held {
      switch row.status {
      case .held: held[VenueDay(row.visit)] = row.visit
      case .moved, .cancelled: undone.insert(VenueDay(row.visit))
      }
    }
    let past = outreach.plan.filter { visit in
      asOf.map { visit.date <= $0 } == true && held[VenueDay(visit)] == nil
        && !undone.contains(VenueDay(visit))
    }
    let known = KnownIDs(self)
    for visit in OutreachPlan(visits: past + held.values).visits {
      if span.contains(visit.date), known.names(visit) {
        pinned.append(visit)
      } else {
        carried.append(visit)
      }
    }
    for visit in outreach.plan where asOf.map({ visit.date > $0 }) ?? true {
      guard held[VenueDay(visit)] == nil, !undone.contains(VenueDay(visit)) else { continue }
      if !span.contains(visit.date) {
        carried.append(visit)
      } else if known.names(visit) {
        previous.append(visit)
      } else {
        findings.append(.dropped(visit, unknown: known.firstUnknown(visit)))
      }
    }
    lowerDemand(rulesSpan: rulesSpan, span: span, hasPlan: !(outreach.plan + held.values).isEmpty)
    return findings
  }

  private mutating func lowerDemand(rulesSpan: DateSpan, span: DateSpan, hasPlan: Bool) {
    var outside: [VenueFormat: Int] = [:]
    for visit in carried where rulesSpan.contains(visit.date) {
      outside[VenueFormat(visit), default: 0] += 1
    }
    let whole = rulesSpan.to.dayNumber - rulesSpan.from.dayNumber + 1
    func wanted(_ venue: Venue, _ format: VisitFormat) -> Int {
      let all = venue.required(format)
      if hasPlan {
        return max(0, all - (outside[VenueFormat(venue: venue.id, format: format)] ?? 0))
      }
      return days.count >= whole ? all : (all * days.count * 2 + whole) / (whole * 2)
    }
    for index in venues.indices {
      venues[index].lessons = wanted(venues[index], .lesson)
      venues[index].stalls = wanted(venues[index], .stall)
    }
  }
}

/// The ids a row must use to take part in planning.
private struct KnownIDs {
  let venues: Set<String>
  let teams: Set<String>
  let themes: Set<String>

  init(_ problem: PlanningProblem) {
    venues = Set(problem.venues.map(\.id))
    teams = Set(problem.teams.map(\.id))
    themes = Set(problem.themes.map(\.id))
  }

  func names(_ visit: PlannedVisit) -> Bool {
    venues.contains(visit.venue) && teams.contains(visit.team) && themes.contains(visit.theme)
  }

  func firstUnknown(_ visit: PlannedVisit) -> String {
    if !venues.contains(visit.venue) { return visit.venue }
    return teams.contains(visit.team) ? visit.theme : visit.team
  }
}

extension Diagnostic {
  fileprivate static func dropped(_ visit: PlannedVisit, unknown: String) -> Diagnostic {
    Diagnostic(
      .planRowDropped, at: .top(of: "content/outreach/plan.csv"),
      Bilingual(
        zh: "日程里 \(visit.date.chinese)的场次写着名单里没有的 `\(unknown)`，这一场不再排",
        en: "The visit of \(visit.date) names `\(unknown)`, which is in no table; it is not kept"),
      remedy: Bilingual(
        zh: "如果是写错了编号，改过来再排；如果场所或队伍已撤销，不用管",
        en: "Mend the id if it is misspelt; nothing to do if the venue or team is gone"))
  }
}

extension Rule {
  package static let planRowDropped = Rule(
    "plan/row-dropped", .warning,
    title: Bilingual(zh: "日程里的编号要在名单里", en: "Rows of the plan use ids of the tables"),
    why: Bilingual(
      zh: "场所或队伍撤销后，以后的场次排不了；已经办过的仍然保留。",
      en: "Visits to come of a venue or team that is gone cannot stand; those held are kept."))
}
