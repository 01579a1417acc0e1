import CampaignModel
import Diagnostics
import OutreachPlanning
import Testing

/// Problems made from the office's tables.
@Suite struct OfficeProblemTests {
  /// A small office: two venues, one team, ten weeks.
  static var campaign: Campaign {
    var campaign = Campaign()
    campaign.site.areas = [.init(id: "a", name: "甲社区"), .init(id: "b", name: "乙社区")]
    var rules = OutreachRules(span: DateSpan(from: date("2027-01-04"), to: date("2027-03-14")))
    rules.themes = [
      .init(id: "fraud", name: "反诈", dailyCap: 0, fit: [.community: 0, .school: 0]),
      .init(id: "law", name: "法治", dailyCap: 0, fit: [.school: 0]),
    ]
    rules.coverage = [.school: 1, .community: 1]
    rules.campaigns = [
      .init(
        theme: "fraud", span: DateSpan(from: date("2026-12-26"), to: date("2027-01-14")), min: 4)
    ]
    rules.weekBand = 1...3
    campaign.outreach.rules = rules
    campaign.outreach.venues = [
      Venue(
        id: "square", name: "广场", category: .community, area: "a", lessons: 0, stalls: 5,
        minGap: 7, open: [1, 2, 3, 4, 5, 6, 7]),
      Venue(
        id: "school", name: "小学", category: .school, area: "b", lessons: 3, stalls: 0, minGap: 7,
        open: [1, 2, 3, 4, 5],
        blackout: [DateSpan(from: date("2027-01-30"), to: date("2027-02-28"))]),
    ]
    campaign.outreach.teams = [
      OutreachTeam(
        id: "t", name: "宣讲队", areas: ["a", "b"], themes: ["fraud", "law"],
        formats: [.lesson, .stall], cap: 2, weekdays: [2, 4, 6], makeupOK: true)
    ]
    campaign.outreach.days = [
      SpecialDay(date: date("2027-02-06"), kind: .statutory, name: "春节", isOfficial: false),
      SpecialDay(date: date("2027-02-20"), kind: .makeupWorkday, name: "春节", isOfficial: false),
    ]
    var january = MonthTheme(
      month: YearMonth(year: 2027, month: 1), file: "content/months/2027-01.md", title: "一月")
    january.topics = ["fraud"]
    campaign.months = [january]
    return campaign
  }

  @Test func tablesBecomeAProblem() throws {
    let read = PlanningProblem.read(campaign: Self.campaign)
    let problem = try #require(read.value)
    #expect(problem.days.count == 70)
    #expect(problem.days.first { $0.date == date("2027-02-06") }?.kind == .holiday)
    #expect(problem.days.first { $0.date == date("2027-02-20") }?.kind == .makeup)
    #expect(problem.days.first { $0.date == date("2027-02-21") }?.kind == .weekend)
    #expect(problem.monthThemes[YearMonth(year: 2027, month: 1)] == ["fraud"])
    #expect(problem.fit[.school] == ["fraud": 0, "law": 0])
    // 20 days, 11 of them in the horizon: 4 visits become 2.
    #expect(problem.campaigns.map(\.least) == [2])
    #expect(problem.weekBands.count == 10)
    #expect(problem.areaBands.first { $0.area == "a" }?.band == .init(lo: 4, hi: 6))
    #expect(problem.coverage.count == 5)
    #expect(
      read.diagnostics.filter { $0.rule == .planClosedMonths }.map(\.message.zh) == [
        "2027年2月没有一天能去学校，这些月不要求每月场次"
      ])
    #expect(read.diagnostics.contains { $0.rule == .planUnannouncedYear })
    #expect(!read.hasErrors)
  }

  @Test func planOfTheOfficeIsComplete() throws {
    let problem = try #require(PlanningProblem.read(campaign: Self.campaign).value)
    let solved = Planner(problem, effort: .constructive).solve()
    #expect(solved.value.visits.count == 8)
    #expect(Planner.check(solved.value, problem).isEmpty)
    // Eight visits cannot fill ten weeks; that is only noted.
    #expect(solved.diagnostics.allSatisfy { $0.rule == .planBandMissed })
  }

  @Test func historyIsPinnedAndTheRestPreferred() throws {
    var campaign = Self.campaign
    func row(_ day: String, _ venue: String, _ theme: String = "fraud") -> PlannedVisit {
      PlannedVisit(
        date: date(day), team: "t", venue: venue, theme: theme,
        format: venue == "school" ? .lesson : .stall)
    }
    campaign.outreach.plan = [
      row("2026-12-20", "square"), row("2027-01-05", "square"), row("2027-01-07", "school"),
      row("2027-01-19", "square"), row("2027-01-21", "closed-shop"), row("2027-03-02", "school"),
    ]
    campaign.outreach.held = [
      HeldVisit(visit: row("2027-01-07", "school"), status: .cancelled, people: nil, note: ""),
      HeldVisit(visit: row("2027-01-05", "square", "law"), status: .held, people: 40, note: ""),
    ]
    let read = PlanningProblem.read(campaign: campaign, asOf: date("2027-01-20"))
    let problem = try #require(read.value)
    #expect(problem.pinned == [row("2027-01-05", "square", "law"), row("2027-01-19", "square")])
    #expect(problem.previous == [row("2027-03-02", "school")])
    #expect(problem.carried == [row("2026-12-20", "square")])
    let solved = Planner(problem, effort: .quick).solve()
    let plan = Set(solved.value.visits)
    #expect(plan.isSuperset(of: problem.pinned + problem.carried))
    #expect(plan.contains { $0.venue == "school" && $0.date == date("2027-03-02") })
    let past = solved.value.visits.filter { $0.date <= date("2027-01-20") }
    #expect(Set(past) == Set(problem.pinned + problem.carried))
    #expect(
      read.diagnostics.filter { $0.rule == .planRowDropped }.map(\.message.zh) == [
        "日程里 2027年1月21日的场次写着名单里没有的 `closed-shop`，这一场不再排"
      ])
    #expect(Planner.check(solved.value, problem).isEmpty)
  }

  @Test func narrowerHorizonAsksForItsShare() throws {
    let problem = try #require(
      PlanningProblem.read(
        campaign: Self.campaign, from: date("2027-01-04"), to: date("2027-02-07")
      ).value)
    #expect(problem.venues.map(\.stalls) == [3, 0])
    #expect(problem.venues.map(\.lessons) == [0, 2])
  }

  @Test func visitsBeforeTheHorizonCountForTheGap() throws {
    var campaign = Self.campaign
    campaign.outreach.plan = [
      PlannedVisit(
        date: date("2026-12-31"), team: "t", venue: "square", theme: "fraud", format: .stall)
    ]
    let problem = try #require(PlanningProblem.read(campaign: campaign).value)
    let solved = Planner(problem, effort: .constructive).solve().value
    let first = solved.visits.first { $0.venue == "square" && $0.date >= date("2027-01-01") }
    #expect(first.map { $0.date >= date("2027-01-07") } == true)
    let tooSoon = PlannedVisit(
      date: date("2027-01-05"), team: "t", venue: "square", theme: "fraud", format: .stall)
    #expect(
      Planner.check(OutreachPlan(visits: problem.carried + [tooSoon]), problem).map(\.rule)
        == [.planMinGap])
  }

  @Test func weightsInWords() throws {
    var campaign = Self.campaign
    campaign.outreach.rules?.weights = [
      "trip": .must, "repeat": .important, "fit": .usual, "week": .ignored, "area": .number(9),
    ]
    let weights = try #require(PlanningProblem.read(campaign: campaign).value).weights
    #expect(weights[.trip] == 1000)
    #expect(weights[.repeat] == 18)
    #expect(weights[.fit] == 3)
    #expect(weights[.week] == 0)
    #expect(weights[.area] == 9)
    #expect(weights[.rotation] == 12)
  }

  @Test func faultsOfTables() {
    var campaign = Self.campaign
    campaign.outreach.venues[0].area = "bb"
    let read = PlanningProblem.read(campaign: campaign)
    #expect(read.diagnostics.filter(\.isError).map(\.remedy?.zh) == ["写 site.yaml 里有的片区编号：a、b"])
    let backwards = PlanningProblem.read(
      campaign: Self.campaign, from: date("2027-03-01"), to: date("2027-02-01"))
    #expect(backwards.value == nil)
    #expect(backwards.diagnostics.map(\.rule) == [.planHorizon])
    #expect(PlanningProblem.read(campaign: Campaign()).value == nil)
    var large = Self.campaign
    large.outreach.venues[0].stalls = Int.max
    large.outreach.teams[0].cap = -1
    large.outreach.rules?.weights["trip"] = .number(Int.max)
    #expect(
      PlanningProblem.read(campaign: large).diagnostics.map(\.message.zh) == [
        "“广场”里有排不了的数字", "“宣讲队”里有排不了的数字", "规则里有排不了的数字",
      ])
    large = Self.campaign
    large.outreach.venues[0].stalls = 60_000
    #expect(
      PlanningProblem.read(campaign: large).diagnostics.map(\.message.zh) == [
        "要办的场次有 60003，最多 50000"
      ])
  }

  @Test func brokenRulesAreToldWithNames() throws {
    let problem = try #require(PlanningProblem.read(campaign: Self.campaign).value)
    let plan = OutreachPlan(visits: [
      PlannedVisit(
        date: date("2027-02-02"), team: "t", venue: "school", theme: "law", format: .lesson),
      PlannedVisit(
        date: date("2027-01-04"), team: "t", venue: "square", theme: "law", format: .stall),
      PlannedVisit(
        date: date("2027-01-07"), team: "t", venue: "square", theme: "fraud", format: .stall),
      PlannedVisit(
        date: date("2027-01-08"), team: "x", venue: "square", theme: "fraud", format: .stall),
    ])
    let found = Planner.check(plan, problem, file: "content/outreach/plan.csv")
    #expect(
      found.map(\.message.zh) == [
        "2027年1月4日“广场”一条街：“宣讲队”这天不上班",
        "2027年1月4日“广场”一条街：“法治”不进这类场所",
        "2027年1月8日“广场”一条街：日期、队伍、场所、主题里有不认识的",
        "2027年2月2日“小学”一堂课：“小学”这天不接待",
        "2027年1月7日“广场”一条街：离“广场”的上一场只有 3 天，要隔 7 天",
      ])
    #expect(found.allSatisfy { $0.remedy != nil && $0.isError })
  }
}
