import CampaignModel
import Diagnostics
import OutreachPlanning
import Testing

/// A plan made anew in mid-year, after things have changed.
@Suite(.enabled(if: Instances.arePresent, "needs ../shared/planning"))
struct ReplanningTests {
  /// The problem of mid-year: a team two weeks off, 3 % of the venues closed, six new ones, and the plan in force.
  static func midYear(of problem: PlanningProblem, plan: OutreachPlan) -> PlanningProblem {
    var later = problem
    let asOf = date("2026-07-01")
    later.asOf = asOf
    later.pinned = plan.visits.filter { $0.date <= asOf }
    later.previous = plan.visits.filter { $0.date > asOf }
    later.teams[0].leave.append(DateSpan(from: date("2026-07-13"), to: date("2026-07-26")))
    let venues = later.venues.indices
    for index in stride(from: 5, to: venues.count, by: 33) {
      later.venues[index].blackout.append(DateSpan(from: asOf, to: date("2026-12-31")))
    }
    for number in 0..<6 {
      var new = later.venues[number * 17 % venues.count]
      new.id = "N\(number)"
      new.name = "新点\(number)"
      new.lessons = min(1, new.lessons)
      new.stalls = 1
      later.venues.append(new)
    }
    return later
  }

  /// Rows of the plan in force that break no rule of the changed tables by themselves.
  static func stillPossible(_ problem: PlanningProblem) -> Set<PlannedVisit> {
    var alone = problem
    alone.pinned = []
    return Set(
      problem.previous.filter {
        Planner.check(OutreachPlan(visits: [$0]), alone).isEmpty
      })
  }

  @Test func publishedRowsMoveOnlyWhenItIsWorthIt() throws {
    let problem = try #require(
      PlanningProblem.read(json: try Instances.bytes("medium"), file: "medium").value)
    let effort = Planner.Effort(movesPerVisit: 300)
    let plan = Planner(problem, effort: effort, seeds: [1]).solve().value
    let later = Self.midYear(of: problem, plan: plan)
    let possible = Self.stillPossible(later)
    #expect(possible.count < later.previous.count)
    let solved = Planner(later, effort: effort, seeds: [1]).solve().value
    let kept = possible.intersection(solved.visits).count
    #expect(kept * 100 >= possible.count * 95, "\(kept) of \(possible.count)")
    #expect(Set(solved.visits).isSuperset(of: later.pinned))
    #expect(PlanScore(of: solved, in: later).violations.isEmpty)
    #expect(solved.visits.contains { $0.venue.hasPrefix("N") })
  }
}
