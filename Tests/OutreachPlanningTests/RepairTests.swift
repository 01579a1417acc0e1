import CampaignModel
import Diagnostics
import Foundation
import OutreachPlanning
import Testing

/// What is said of demand that cannot be met, and what would help.
@Suite struct RepairTests {
  /// One team on Mondays and Wednesdays for four weeks, one square that wants `stalls` a week apart.
  private func problem(stalls: Int, gap: Int = 7, weekdays: Set<Int> = [1, 3]) -> PlanningProblem {
    var problem = PlanningProblem()
    problem.days = (0..<28).map {
      PlanningProblem.Day(date: date("2027-06-07").adding(days: $0), kind: .workday)
    }
    problem.themes = [.init(id: "fraud", name: "反诈", dailyCap: 0)]
    problem.fit = [.community: ["fraud": 0]]
    problem.monthThemes = [
      YearMonth(year: 2027, month: 6): ["fraud"], YearMonth(year: 2027, month: 7): ["fraud"],
    ]
    problem.areas = [.init(id: "a", name: "甲社区")]
    problem.teams = [
      OutreachTeam(
        id: "t", name: "志愿者队", areas: ["a"], themes: ["fraud"], formats: [.stall], cap: 1,
        weekdays: weekdays)
    ]
    problem.venues = [
      Venue(
        id: "v", name: "南门广场", category: .community, area: "a", lessons: 0, stalls: stalls,
        minGap: gap, open: [1, 2, 3, 4, 5])
    ]
    problem.stallKits = 1
    return problem
  }

  private func remedies(_ problem: PlanningProblem) -> [String] {
    Planner(problem, effort: .quick).solve().diagnostics.filter { $0.rule == .planUnplaced }
      .compactMap(\.remedy?.zh)
  }

  @Test func shorterGapIsTheCheapestRepair() {
    // Days 1, 3, 8, 10, 15, 17, 22, 24 of the team; a gap of 9 holds three.
    let found = remedies(problem(stalls: 4, gap: 8))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("间隔 8 天改 "))
  }

  @Test func oneMoreWeekdayIsFound() {
    // Two venues, one Monday a week: the second square has no day left.
    var crowded = problem(stalls: 4, weekdays: [1])
    crowded.venues.append(crowded.venues[0])
    crowded.venues[1].id = "w"
    crowded.venues[1].name = "北门广场"
    crowded.venues[1].stalls = 1
    let found = remedies(crowded)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("6月给志愿者队加一个周"), "\(found)")
  }

  /// The repair named does what it says: with the table changed, one visit more finds a place.
  @Test(arguments: 1...6) func repairsAreTrue(seed: UInt64) {
    var problem = PlanningProblem.random(seed: seed)
    problem.pinned = []
    problem.previous = []
    problem.asOf = nil
    for index in problem.venues.indices { problem.venues[index].stalls += 3 }
    let planner = Planner(problem, effort: .constructive)
    let plan = planner.solve().value
    for venue in problem.venues {
      for missing in planner.explain(venue: venue.id, in: plan).missing {
        for repair in missing.repairs.prefix(3) {
          var mended = problem
          mended.apply(repair, to: venue.id)
          #expect(Planner.check(plan, mended).isEmpty)
          mended.pinned = plan.visits
          let more = Planner(mended, effort: .constructive).solve().value
          #expect(more.visits.count > plan.visits.count, "\(repair)")
        }
      }
    }
  }

  @Test func demandIsComparedWithCapacityBeforePlanning() {
    func told(_ problem: PlanningProblem) -> [String] {
      Planner(problem, effort: .constructive).solve().diagnostics
        .filter { $0.rule == .planOverCapacity }.map(\.message.zh)
    }
    #expect(told(problem(stalls: 4)).isEmpty)
    #expect(
      told(problem(stalls: 6)) == ["“南门广场”要 6 场，有队伍能去的日子有 8 天，间隔 7 天，最多排 4 场"])
    #expect(
      told(problem(stalls: 9, gap: 1)) == [
        "“南门广场”要 9 场，有队伍能去的日子有 8 天，间隔 1 天，最多排 8 场"
      ])
    var two = problem(stalls: 5, gap: 1)
    two.venues.append(two.venues[0])
    two.venues[1].id = "w"
    #expect(
      told(two) == [
        "甲社区要 10 场一条街，能去的 1 支队伍一共只办得了 8 场", "有 10 场只有志愿者队能办，它一共办得了 8 场",
        "一共要排 10 场，所有队伍上满班也只办得了 8 场", "要 10 场一条街，1 套摊位在 8 天里只够 8 场",
      ])
    var month = problem(stalls: 4)
    month.coverage = [
      .init(month: YearMonth(year: 2027, month: 7), category: .community, least: 3)
    ]
    #expect(told(month) == ["2027年7月社区至少要 3 场，最多只排得出 0 场"])
  }

  @Test func whatIsCertainIsNeverDisproved() {
    for seed in UInt64(1)...30 {
      let problem = PlanningProblem.random(seed: seed)
      let solved = Planner(problem, effort: .constructive).solve()
      guard solved.diagnostics.contains(where: { $0.rule == .planOverCapacity }) else { continue }
      let terms = PlanScore(of: solved.value, in: problem).terms
      #expect(terms[.uncovered] + terms[.coverage] > 0)
    }
  }

  @Test(arguments: 1...12) func bandsMissedAreToldAndOnlyThose(seed: UInt64) {
    let problem = PlanningProblem.random(seed: seed)
    let planner = Planner(problem, effort: .constructive)
    let solved = planner.solve()
    let terms = planner.score(solved.value).terms
    let missed = [PlanTerm.week, .area, .team].count { terms[$0] > 0 }
    #expect(solved.diagnostics.count { $0.rule == .planBandMissed } == missed)
  }

  @Test func accountAddsUpAndNeverFlatters() {
    let problem = PlanningProblem.random(seed: 6)
    let planner = Planner(problem, effort: .constructive)
    let score = planner.score(planner.solve().value)
    let text = PlanAccount(score, bound: score.objective * 9 / 10).text(in: .zh)
    #expect(text.contains("目标值 \(score.objective)"))
    let sums = text.split(separator: "\n").compactMap { line in
      line.range(of: " = ").flatMap { Int(line[$0.upperBound...].prefix { $0.isNumber }) }
    }
    #expect(sums.reduce(0, +) == score.objective)
    #expect(text.contains("离最好的可能最多差 11."))
    #expect(PlanAccount(score, bound: score.objective).text(in: .en).contains("At most 0.0 %"))
  }
}

extension PlanningProblem {
  /// Changes the tables as a repair says.
  fileprivate mutating func apply(_ repair: Repair, to venue: String) {
    guard let v = venues.firstIndex(where: { $0.id == venue }),
      let d = days.firstIndex(where: { $0.date == repair.date })
    else { return }
    func team(_ name: String) -> Int { teams.firstIndex { $0.name == name } ?? 0 }
    func work(_ index: Int) {
      teams[index].leave = []
      teams[index].holidayOK = true
    }
    switch repair.change {
    case .gap(_, let to): venues[v].minGap = to
    case .cap(let name, let from): teams[team(name)].cap = from + 1
    case .kit(let from): stallKits = from + 1
    case .theme(let name, let from):
      if let t = themes.firstIndex(where: { $0.name == name }) { themes[t].dailyCap = from + 1 }
    case .area(let name, let area):
      teams[team(name)].areas.insert(areas.first { $0.name == area }?.id ?? area)
    case .duty(let name):
      work(team(name))
      openOnly(team: team(name), day: d)
    case .opening:
      venues[v].blackout = []
      venues[v].holidayOK = true
      venues[v].open = [1, 2, 3, 4, 5, 6, 7]
    }
  }

  /// Lets a team work on one more day, whatever kind of day it is.
  private mutating func openOnly(team: Int, day: Int) {
    teams[team].makeupOK = true
    teams[team].weekdays.insert(days[day].date.weekday)
  }
}
