import CampaignModel
import Diagnostics
import OutreachPlanning
import PlanBounding
import Testing

/// The bound against plans that exist: it must never exceed one.
@Suite struct RelaxationTests {
  static func bound(of problem: PlanningProblem) -> Int? {
    let relaxation = problem.relaxation
    return LinearBound().bound(
      of: LinearProgram(
        costs: relaxation.costs, uppers: relaxation.uppers, starts: relaxation.starts,
        rows: relaxation.rows, values: relaxation.values, rowLowers: relaxation.rowLowers,
        rowUppers: relaxation.rowUppers)
    ).map(relaxation.bound(of:))
  }

  /// The best objective known and the bound proven with other means (month relaxation by HiGHS and CBC).
  @Test(
    .enabled(if: Instances.arePresent, "needs ../shared/planning"),
    arguments: [("small", 130, 138), ("medium", 1380, 1388)])
  func sampleInstances(name: String, proven: Int, known: Int) throws {
    let problem = try #require(
      PlanningProblem.read(json: try Instances.bytes(name), file: name).value)
    let bound = try #require(Self.bound(of: problem))
    #expect(bound >= proven)
    #expect(bound <= known)
  }

  /// Small random offices with every rule in them, history and a plan in force included.
  @Test(arguments: 1...20) func noPlanIsBelowTheBound(seed: UInt64) throws {
    let problem = PlanningProblem.random(seed: seed)
    let bound = try #require(Self.bound(of: problem))
    let plan = Planner(problem, effort: .init(movesPerVisit: 400), seeds: [seed]).solve().value
    #expect(bound <= PlanScore(of: plan, in: problem).objective)
  }

  /// Weights of nothing take an aim away; the bound must follow.
  @Test(arguments: PlanTerm.allCases) func eachTermAloneIsBounded(term: PlanTerm) throws {
    for seed in UInt64(50)...52 {
      var problem = PlanningProblem.random(seed: seed)
      problem.weights = PlanTerms()
      problem.weights[term] = 7
      let bound = try #require(Self.bound(of: problem))
      let plan = Planner(problem, effort: .init(movesPerVisit: 200), seeds: [seed]).solve().value
      #expect(bound <= PlanScore(of: plan, in: problem).objective)
    }
  }

  /// A problem whose least cost is plain: one visit, one trip, one theme that suits it less.
  @Test func tightWhereNothingIsHidden() throws {
    var problem = PlanningProblem()
    problem.days = (0..<10).map {
      .init(date: CivilDate(dayNumber: 20_500 + $0), kind: .workday)
    }
    problem.themes = [.init(id: "fraud", name: "反诈", dailyCap: 0)]
    problem.fit = [.school: ["fraud": 2]]
    problem.areas = [.init(id: "a", name: "甲社区")]
    problem.teams = [
      OutreachTeam(
        id: "t", name: "宣讲队", areas: ["a"], themes: ["fraud"], formats: [.lesson], cap: 1,
        weekdays: [1, 2, 3, 4, 5, 6, 7])
    ]
    problem.venues = [
      Venue(
        id: "v", name: "小学", category: .school, area: "a", lessons: 1, stalls: 2, minGap: 2,
        open: [1, 2, 3, 4, 5, 6, 7])
    ]
    // One lesson of cost 2 × 3 and not of the month (4), one trip (4), two stalls nobody gives (2,000). Of three parts of the
    // horizon one is visited, but inside a month the bound cannot tell (24).
    #expect(Self.bound(of: problem) == 6 + 4 + 4 + 2000)
    #expect(PlanScore(of: Planner(problem).solve().value, in: problem).objective == 2038)
  }
}
