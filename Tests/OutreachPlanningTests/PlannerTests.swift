import CampaignModel
import Diagnostics
import OutreachPlanning
import Synchronization
import Testing

extension Planner.Effort {
  /// Enough for small problems in debug builds.
  fileprivate static let short = Planner.Effort(movesPerVisit: 150)
}

@Suite struct PlannerTests {
  @Test(arguments: 1...10) func plansBreakNoHardRule(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let history = PlanScore(of: OutreachPlan(visits: problem.pinned), in: problem)
    for effort in [Planner.Effort.constructive, .short] {
      let planner = Planner(problem, effort: effort)
      let score = planner.score(planner.solve().value)
      #expect(score.violations == history.violations)
    }
  }

  @Test(arguments: 1...5) func improvingNeverWorsens(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let first = Planner(problem, effort: .constructive)
    let quick = Planner(problem, effort: .short)
    #expect(
      quick.score(quick.solve().value).objective <= first.score(first.solve().value).objective)
  }

  @Test(arguments: 1...5) func orderOfRowsChangesNothing(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let plan = Planner(problem, effort: .short).solve().value
    #expect(Planner(problem, effort: .short).solve().value == plan)
    #expect(
      Planner(problem.shuffled(seed: seed &+ 7), effort: .short).solve().value == plan)
  }

  @Test func everyVisitLeftOutIsTold() throws {
    var problem = PlanningProblem.random(seed: 3)
    problem.pinned = []
    problem.previous = []
    problem.asOf = nil
    for index in problem.venues.indices { problem.venues[index].stalls += 9 }
    let solved = Planner(problem, effort: .short).solve()
    let missing = PlanScore(of: solved.value, in: problem).terms[.uncovered]
    #expect(missing > 0)
    let told = solved.diagnostics.filter { $0.rule == .planUnplaced }
    let counted = told.reduce(0) { sum, finding in
      sum + (Int(finding.message.en.prefix { $0.isNumber }) ?? 0)
    }
    #expect(counted == missing)
    #expect(!solved.diagnostics.hasErrors)
    #expect(told.allSatisfy { $0.remedy != nil })
  }

  @Test func blockedDaysCoverTheHorizon() {
    var problem = PlanningProblem.random(seed: 5)
    problem.venues[0].stalls = 40
    let planner = Planner(problem, effort: .constructive)
    let explanation = planner.explain(
      venue: problem.venues[0].id, in: planner.solve().value)
    for missing in explanation.missing {
      let blocked = DayBlocker.allCases.reduce(0) { $0 + missing.days[$1] }
      #expect(blocked + missing.days.free == problem.days.count)
      #expect(missing.days.free == 0)
    }
    #expect(!explanation.missing.isEmpty)
  }

  @Test func wordsOfAnExplanation() {
    var problem = PlanningProblem()
    problem.days = (0..<10).map {
      PlanningProblem.Day(date: date("2026-11-02").adding(days: $0), kind: .workday)
    }
    problem.themes = [.init(id: "fraud", name: "反诈", dailyCap: 0)]
    problem.fit = [.community: ["fraud": 0]]
    problem.areas = [.init(id: "a", name: "甲社区")]
    problem.teams = [
      OutreachTeam(
        id: "t", name: "宣讲队", areas: ["a"], themes: ["fraud"], formats: [.stall], cap: 1,
        weekdays: [1])
    ]
    problem.venues = [
      Venue(
        id: "v", name: "南门广场", category: .community, area: "a", lessons: 0, stalls: 3,
        minGap: 7, open: [1, 2, 3])
    ]
    problem.stallKits = 1
    problem.monthThemes = [YearMonth(year: 2026, month: 11): ["fraud"]]
    let planner = Planner(problem, effort: .short)
    let solved = planner.solve()
    #expect(
      planner.explain(venue: "v", in: solved.value).text(in: .zh) == """
        南门广场（社区）：排了 2 场
          2026-11-02  一条街  宣讲队  反诈：是当月主题
          2026-11-09  一条街  宣讲队  反诈：是当月主题
          还差 1 场一条街：4 天场所不接待，6 天离另一场太近

        """)
    #expect(
      solved.diagnostics.map(\.message.zh) == [
        "“南门广场”要 3 场，有队伍能去的日子有 2 天，间隔 7 天，最多排 2 场",
        "“南门广场”还有 1 场一条街排不进去：4 天场所不接待，6 天离另一场太近",
      ])
    #expect(solved.diagnostics.last?.remedy?.zh == "把最小间隔 7 天改小一些，或者少排几场")
    #expect(
      planner.explain(venue: "x", in: solved.value).text(in: .en) == "There is no such venue.\n")
  }

  @Test func emptyAndHopelessProblemsHaveAnAnswer() {
    #expect(Planner(PlanningProblem()).solve().value.visits.isEmpty)
    var noTeams = PlanningProblem.random(seed: 8)
    noTeams.teams = []
    noTeams.teamBands = []
    noTeams.pinned = []
    noTeams.previous = []
    let solved = Planner(noTeams, effort: .short).solve()
    #expect(solved.value.visits.isEmpty)
    #expect(solved.diagnostics.contains { $0.rule == .planUnplaced })
    var noDays = noTeams
    noDays.days = []
    #expect(Planner(noDays, effort: .short).solve().value.visits.isEmpty)
  }

  @Test func cancellingGivesTheBestSoFar() {
    let problem = PlanningProblem.random(seed: 2)
    let heard = Mutex<[Int]>([])
    let plan = Planner(problem, effort: .quick, seeds: [1]).solve(
      progress: { _, objective in heard.withLock { $0.append(objective) } },
      shouldStop: { heard.withLock { $0.count >= 3 } })
    let objectives = heard.withLock { $0 }
    #expect(objectives.count == 3)
    #expect(objectives == objectives.sorted(by: >))
    #expect(PlanScore(of: plan.value, in: problem).objective <= objectives[2])
  }

  @Test(arguments: 1...3) func theBestOfTheSeedsWins(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    func objective(_ seeds: [UInt64]) -> Int {
      PlanScore(
        of: Planner(problem, effort: .short, seeds: seeds).solve().value, in: problem
      ).objective
    }
    #expect(objective([5, 6]) == min(objective([5]), objective([6])))
    let backwards: Planner.SeedMap = { seeds, search in
      Array(seeds.reversed().map(search).reversed())
    }
    #expect(
      Planner(problem, effort: .short).solve(map: backwards).value
        == Planner(problem, effort: .short).solve().value)
  }

  @Test func anotherPlanInForceIsKeptWhereItIsGood() {
    var problem = PlanningProblem.random(seed: 4)
    problem.pinned = []
    problem.previous = []
    problem.asOf = nil
    let plan = Planner(problem, effort: .short).solve().value
    problem.previous = plan.visits
    problem.asOf = problem.days[9].date
    problem.pinned = plan.visits.filter { $0.date <= problem.days[9].date }
    problem.previous = plan.visits.filter { $0.date > problem.days[9].date }
    let again = Planner(problem, effort: .short).solve().value
    let kept = Set(again.visits).intersection(plan.visits).count
    #expect(kept * 100 >= plan.visits.count * 90)
    #expect(PlanScore(of: again, in: problem).violations.isEmpty)
  }
}
