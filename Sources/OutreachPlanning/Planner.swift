package import CampaignModel
package import Diagnostics

/// Makes a year's calendar of visits from a planning problem.
///
/// The same problem and seed give the same plan on every machine, whatever the order of rows: no clock, whole-number costs,
/// an own generator. Each seed is a search of its own, and the best plan wins.
package struct Planner: Sendable {
  /// How long to improve a plan, in tried moves per visit; never by the clock.
  package struct Effort: Sendable, Hashable {
    package let movesPerVisit: Int
    /// However many visits there are, so that the largest city does not take minutes.
    package let mostMoves: Int

    package init(movesPerVisit: Int, mostMoves: Int = .max) {
      self.movesPerVisit = max(0, movesPerVisit)
      self.mostMoves = max(0, mostMoves)
    }

    /// The moves for so many visits.
    func moves(visits: Int) -> Int {
      let (moves, isTooLarge) = movesPerVisit.multipliedReportingOverflow(by: visits)
      return isTooLarge ? mostMoves : min(moves, mostMoves)
    }

    /// The first sound plan, without improvement.
    package static let constructive = Effort(movesPerVisit: 0)
    package static let quick = Effort(movesPerVisit: 2_000)
    package static let normal = Effort(movesPerVisit: 40_000, mostMoves: 120_000_000)
    package static let thorough = Effort(movesPerVisit: 400_000)

    /// The effort called `constructive`, `quick`, `normal` or `thorough`; `nil` for another word.
    package init?(name: String) {
      switch name {
      case "constructive": self = .constructive
      case "quick": self = .quick
      case "normal": self = .normal
      case "thorough": self = .thorough
      default: return nil
      }
    }
  }

  /// Runs one search for each seed and gives the plans in the order of the seeds; where the caller has threads, on those.
  package typealias SeedMap =
    @Sendable ([UInt64], @Sendable (UInt64) -> OutreachPlan) -> [OutreachPlan]

  /// Hears, from whichever thread searches, the per cent done and the best objective of that search.
  package typealias Progress = @Sendable (_ percent: Int, _ objective: Int) -> Void

  /// The seeds tried; the best plan wins, of equal ones the first.
  package static let usualSeeds: [UInt64] = [1, 2]

  package let problem: PlanningProblem
  package let effort: Effort
  package let seeds: [UInt64]

  package init(
    _ problem: PlanningProblem, effort: Effort = .normal, seeds: [UInt64] = Self.usualSeeds
  ) {
    self.problem = problem
    self.effort = effort
    self.seeds = seeds
  }

  /// Makes the plan: rows in force kept where still allowed, the rest placed cheapest first, then improved.
  /// - Parameters:
  ///   - map: Runs the seeds; one after the other when left out.
  ///   - progress: Hears of each search now and then.
  ///   - shouldStop: Asked now and then; when it says yes the best plan so far is the result.
  /// - Returns: The plan with a warning for each visit left out and each aim missed.
  package func solve(
    map: SeedMap = { $0.map($1) }, progress: Progress? = nil,
    shouldStop: (@Sendable () -> Bool)? = nil
  ) -> Reported<OutreachPlan> {
    let tables = PlanningTables(problem)
    let slots = VisitSlots(tables, pinned: problem.pinned)
    let tried = effort == .constructive || slots.free.isEmpty ? Array(seeds.prefix(1)) : seeds
    let plans = map(tried) { seed in
      search(tables, slots, seed: seed, progress: progress, shouldStop: shouldStop)
    }
    let judged = plans.map { (plan: $0, objective: PlanScore(of: $0, in: problem).objective) }
    let best = judged.min { $0.objective < $1.objective }?.plan ?? OutreachPlan()
    let state = PlanState(tables, slots, holding: best, of: problem)
    return Reported(
      OutreachPlan(visits: best.visits + problem.carried),
      CapacityCheck(problem, tables, slots).findings()
        + state.unplacedWarnings(areas: problem.areaNames) + problem.shortfalls(of: best)
        + problem.bandNotes(of: best))
  }

  private func search(
    _ tables: PlanningTables, _ slots: VisitSlots, seed: UInt64, progress: Progress?,
    shouldStop: (() -> Bool)?
  ) -> OutreachPlan {
    var state = PlanState(tables, slots)
    state.keepPrevious()
    state.construct()
    guard effort != .constructive else { return state.plan }
    var annealing = Annealing(state, seed: seed)
    annealing.run(
      moves: effort.moves(visits: state.slots.free.count),
      from: problem.previous.isEmpty ? 1.2 : 1, to: 0.3, progress: progress,
      shouldStop: shouldStop,
      audit: { PlanScore(of: $0.plan, in: problem).objective == $0.objective })
    state = annealing.result
    state.construct()
    return state.plan
  }

  /// How a plan is judged.
  package func score(_ plan: OutreachPlan) -> PlanScore { PlanScore(of: plan, in: problem) }

  /// The hard rules a plan breaks.
  /// - Parameters:
  ///   - file: The table the plan was read from.
  package static func check(
    _ plan: OutreachPlan, _ problem: PlanningProblem, file: String? = nil
  ) -> [Diagnostic] {
    let carried = Set(problem.carried)
    let own = OutreachPlan(visits: plan.visits.filter { !carried.contains($0) })
    return PlanViolation.all(in: own, of: problem).map { $0.diagnostic(problem, file: file) }
  }
}
