import CampaignModel
import Diagnostics
import OutreachPlanning
import PlanBounding
import WorkSharing

/// How long the planner looks for a better plan, by the word of the command line.
package enum PlanEffort: String, Sendable, CaseIterable {
  case quick, normal, thorough

  var effort: Planner.Effort {
    switch self {
    case .quick: .quick
    case .normal: .normal
    case .thorough: .thorough
    }
  }
}

/// What a search for a plan is given by the command: how long, on how many threads, and who listens.
package struct PlanSearch: Sendable {
  package var effort: PlanEffort
  package var jobs: Int
  /// Hears the per cent done and the best objective, from any thread.
  package var progress: (@Sendable (_ percent: Int, _ objective: Int) -> Void)?
  /// When it says yes, the best plan so far is taken.
  package var shouldStop: (@Sendable () -> Bool)?
  /// Whether to prove how far the plan can be from the best.
  package var provesBound: Bool

  package init(
    effort: PlanEffort, jobs: Int, provesBound: Bool = false,
    progress: (@Sendable (_ percent: Int, _ objective: Int) -> Void)? = nil,
    shouldStop: (@Sendable () -> Bool)? = nil
  ) {
    self.effort = effort
    self.jobs = jobs
    self.provesBound = provesBound
    self.progress = progress
    self.shouldStop = shouldStop
  }

  /// The plan of a problem; the number of threads changes the time, never the plan.
  func solve(_ problem: PlanningProblem) -> Reported<OutreachPlan> {
    let jobs = jobs
    return Planner(problem, effort: effort.effort).solve(
      map: { seeds, search in orderedMap(seeds, jobs: jobs, search) }, progress: progress,
      shouldStop: shouldStop)
  }

  /// What a plan is worth, with the bound when it was asked for.
  func account(of plan: OutreachPlan, in problem: PlanningProblem) -> PlanAccount {
    PlanAccount(
      PlanScore(of: plan, in: problem), bound: provesBound ? Self.bound(of: problem) : nil)
  }

  /// What no plan of a problem undercuts; `nil` when none could be proven.
  private static func bound(of problem: PlanningProblem) -> Int? {
    let relaxation = problem.relaxation
    let program = LinearProgram(
      costs: relaxation.costs, uppers: relaxation.uppers, starts: relaxation.starts,
      rows: relaxation.rows, values: relaxation.values, rowLowers: relaxation.rowLowers,
      rowUppers: relaxation.rowUppers)
    return LinearBound().bound(of: program).map(relaxation.bound(of:))
  }
}
