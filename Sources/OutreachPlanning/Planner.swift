package import CampaignModel
package import Diagnostics

/// Makes a year's calendar of visits from a planning problem.
///
/// The same problem and seed give the same plan on every machine, whatever the order of rows: no clock, whole-number costs,
/// an own generator. On two cores run two seeds and keep the `better` one.
package struct Planner: Sendable {
  /// How long to improve a plan, in tried moves per visit; never by the clock.
  package struct Effort: Sendable, Hashable {
    package let movesPerVisit: Int

    package init(movesPerVisit: Int) { self.movesPerVisit = max(0, movesPerVisit) }

    /// The first sound plan, without improvement.
    package static let constructive = Effort(movesPerVisit: 0)
    package static let quick = Effort(movesPerVisit: 2_000)
    package static let normal = Effort(movesPerVisit: 40_000)
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

  package let problem: PlanningProblem
  package let effort: Effort
  package let seed: UInt64

  package init(_ problem: PlanningProblem, effort: Effort = .normal, seed: UInt64 = 1) {
    self.problem = problem
    self.effort = effort
    self.seed = seed
  }

  /// Makes the plan: rows in force kept where still allowed, the rest placed cheapest first, then improved.
  /// - Parameters:
  ///   - progress: Hears the best objective so far, now and then.
  ///   - isCancelled: Asked now and then; when it says yes the best plan so far is the result.
  /// - Returns: The plan with a warning for each visit left out and each aim missed.
  package func solve(
    progress: ((Int) -> Void)? = nil, isCancelled: (() -> Bool)? = nil
  ) -> Reported<OutreachPlan> {
    let tables = PlanningTables(problem)
    var state = PlanState(tables, VisitSlots(tables, pinned: problem.pinned))
    state.keepPrevious()
    state.construct()
    if effort != .constructive {
      var annealing = Annealing(state, seed: seed)
      annealing.run(
        moves: effort.movesPerVisit * state.slots.free.count,
        from: problem.previous.isEmpty ? 2.5 : 1, to: 0.2, progress: progress,
        isCancelled: isCancelled)
      state = annealing.result
      state.construct()
    }
    let plan = state.plan
    return Reported(
      OutreachPlan(visits: plan.visits + problem.carried),
      state.unplacedWarnings() + problem.shortfalls(of: plan))
  }

  /// How a plan is judged.
  package func score(_ plan: OutreachPlan) -> PlanScore { PlanScore(of: plan, in: problem) }

  /// The plan with fewer broken rules, then the lower objective; of two equal ones the first.
  package func better(_ a: Reported<OutreachPlan>, _ b: Reported<OutreachPlan>) -> Reported<
    OutreachPlan
  > {
    let first = score(a.value)
    let second = score(b.value)
    return (second.violations.count, second.objective)
      < (first.violations.count, first.objective) ? b : a
  }

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
