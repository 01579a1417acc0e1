import CampaignModel

extension PlanState {
  /// The state of a given plan; rows that name nothing of the problem, or exceed what is wanted, have no slot and are left out.
  init(_ problem: PlanningProblem, holding plan: OutreachPlan) {
    let tables = PlanningTables(problem)
    self.init(
      tables, VisitSlots(tables, pinned: problem.pinned), holding: plan, of: problem)
  }

  init(
    _ tables: PlanningTables, _ slots: VisitSlots, holding plan: OutreachPlan,
    of problem: PlanningProblem
  ) {
    self.init(tables, slots)
    let venues = numbering(tables.venues.map(\.id))
    let teams = numbering(tables.teams.map(\.id))
    let themes = numbering(tables.themes.map(\.id))
    let days = Dictionary(
      tables.days.enumerated().map { ($1.date, $0) }, uniquingKeysWith: { a, _ in a })
    let pinned = Set(problem.pinned)
    for visit in plan.visits where !pinned.contains(visit) {
      guard let venue = venues[visit.venue].map(Int.init), let team = teams[visit.team],
        let theme = themes[visit.theme], let day = days[visit.date]
      else { continue }
      let format = PlanningTables.number(visit.format)
      let slot = (Int(slots.first[venue])..<Int(slots.first[venue + 1])).first {
        !isPlaced($0) && slots.format[$0] == format
      }
      if let slot { add(slot, day: day, team: Int(team), theme: Int(theme)) }
    }
  }
}
