import CampaignModel
import Testing

@testable import OutreachPlanning

/// The planner's own bookkeeping against the plain recount.
@Suite struct PlanStateTests {
  @Test(arguments: 1...10) func deltasAgreeWithFullRecount(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let tables = PlanningTables(problem)
    var state = PlanState(tables, VisitSlots(tables, pinned: problem.pinned))
    #expect(state.objective == PlanScore(of: state.plan, in: problem).objective)
    var random = TestRandom(seed)
    for _ in 0..<100 {
      guard !state.slots.free.isEmpty else { return }
      let slot = Int(state.slots.free[random.below(state.slots.free.count)])
      if state.isPlaced(slot) {
        state.remove(slot)
      } else {
        let duties = Array(state.slots.duties[state.dutyList(slot)])
        guard !duties.isEmpty else { continue }
        let duty = Int(duties[random.below(duties.count)])
        let day = duty / tables.teamCount
        let team = duty % tables.teamCount
        guard state.hasRoom(slot, day: day, team: team),
          let found = state.cheapest(slot, day: day, team: team)
        else { continue }
        let before = state.objective
        let delta = state.add(slot, day: day, team: team, theme: found.theme)
        #expect(delta == found.cost)
        #expect(state.objective == before + delta)
      }
      #expect(state.objective == PlanScore(of: state.plan, in: problem).objective)
    }
  }

  @Test(arguments: 1...10) func movingCostsWhatRemovingAndAddingCost(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let tables = PlanningTables(problem)
    var state = PlanState(tables, VisitSlots(tables, pinned: problem.pinned))
    state.keepPrevious()
    state.construct()
    var random = TestRandom(seed &+ 99)
    var tried = 0
    for _ in 0..<4_000 where !state.slots.free.isEmpty {
      let slot = Int(state.slots.free[random.below(state.slots.free.count)])
      let duties = Array(state.slots.duties[state.dutyList(slot)])
      guard state.isPlaced(slot), !duties.isEmpty else { continue }
      let duty = Int(duties[random.below(duties.count)])
      let (day, team) = (duty / tables.teamCount, duty % tables.teamCount)
      if state.day[slot] == day, state.team[slot] == team { continue }
      guard state.hasRoom(slot, day: day, team: team) else { continue }
      let foreseen = state.change(moving: slot, to: day, team)
      let (oldDay, oldTeam, oldTheme) = (state.day[slot], state.team[slot], state.theme[slot])
      let removed = state.remove(slot)
      let found = state.cheapest(slot, day: day, team: team)
      #expect(foreseen?.cost == found.map { removed + $0.cost })
      #expect(foreseen?.theme == found?.theme)
      tried += 1
      if let found, random.chance(50) {
        state.add(slot, day: day, team: team, theme: found.theme)
      } else {
        state.add(slot, day: Int(oldDay), team: Int(oldTeam), theme: Int(oldTheme))
      }
    }
    #expect(tried > 20 || state.slots.free.count < 10)
    #expect(state.objective == PlanScore(of: state.plan, in: problem).objective)
  }

  /// Each kind of move by itself, accepted and refused: the books agree with a full recount, and no rule breaks.
  @Test(arguments: 1...8) func everyKindOfMoveKeepsTheBooks(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let tables = PlanningTables(problem)
    var start = PlanState(tables, VisitSlots(tables, pinned: problem.pinned))
    start.keepPrevious()
    start.construct()
    let broken = PlanScore(of: start.plan, in: problem).violations.count
    let kinds: [(inout Annealing, Int) -> Void] = [
      { $0.relocate($1) }, { $0.swap($1) }, { $0.exchangeDuties($1) }, { $0.changeTheme($1) },
      { $0.passOn($1) }, { $0.turn($1) }, { $0.gather($1) }, { $0.eject($1) },
    ]
    for kind in kinds {
      var annealing = Annealing(start, seed: seed)
      for number in 0..<600 {
        let free = annealing.state.slots.free
        guard !free.isEmpty else { return }
        let slot = Int(free[annealing.random.below(free.count)])
        guard annealing.state.isPlaced(slot) else { continue }
        kind(&annealing, slot)
        guard number % 100 == 99 else { continue }
        let score = PlanScore(of: annealing.state.plan, in: problem)
        #expect(score.objective == annealing.state.objective)
        #expect(score.violations.count <= broken)
      }
    }
  }

  /// The list of loose visits, kept by single steps, against its definition.
  @Test(arguments: 1...8) func looseVisitsAreThoseOfUnfilledTrips(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let tables = PlanningTables(problem)
    var state = PlanState(tables, VisitSlots(tables, pinned: problem.pinned))
    state.construct()
    var random = TestRandom(seed &+ 7)
    for _ in 0..<200 where !state.slots.free.isEmpty {
      let slot = Int(state.slots.free[random.below(state.slots.free.count)])
      if state.isPlaced(slot) { state.remove(slot) } else { state.placeCheapest(slot) }
      for area in 0..<tables.areaCount {
        let loose = state.slots.inArea[area].map(Int.init).filter {
          state.isPlaced($0)
            && state.trips(day: Int(state.day[$0]), team: Int(state.team[$0]), area: area)
              < tables.cap[Int(state.team[$0])]
        }
        let listed = (0..<state.loose.count(area: area)).map { state.loose.slot($0, area: area) }
        #expect(listed.sorted() == loose)
      }
    }
  }

  @Test(arguments: 1...8) func removingUndoesAdding(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let tables = PlanningTables(problem)
    var state = PlanState(tables, VisitSlots(tables, pinned: problem.pinned))
    let start = state.objective
    state.construct()
    for slot in state.slots.free { state.remove(Int(slot)) }
    #expect(state.objective == start)
  }
}
