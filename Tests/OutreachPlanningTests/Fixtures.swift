import CampaignModel
import Diagnostics
import Foundation
import OutreachPlanning

/// The planning instances beside the package, when they are there.
enum Instances {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/planning").standardizedFileURL

  static var arePresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "small.json").path)
  }

  static var canScore: Bool {
    arePresent
      && ["/usr/bin/python3", "/usr/local/bin/python3"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
      }
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "\(name).json")))
  }
}

func date(_ text: String) -> CivilDate {
  CivilDate(text) ?? CivilDate(dayNumber: 0)
}

/// Numbers for random tests: the same on every run.
struct TestRandom {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

extension PlanningProblem {
  /// A random problem of six weeks or so with every kind of rule in it, history and a plan in force included.
  static func random(seed: UInt64) -> PlanningProblem {
    var random = TestRandom(seed)
    var problem = PlanningProblem()
    problem.name = "random \(seed)"
    let start = date("2026-04-20")
    problem.days = (0..<45).map { index in
      let day = start.adding(days: index)
      let kind: Day.Kind =
        random.chance(5)
        ? .holiday : random.chance(4) ? .makeup : day.weekday > 5 ? .weekend : .workday
      return Day(date: day, kind: kind)
    }
    let themes = ["fraud", "law", "drug", "elder"]
    problem.themes = themes.map { Theme(id: $0, name: $0, dailyCap: random.below(3)) }
    for category in VenueCategory.allCases {
      for theme in themes where random.chance(75) {
        problem.fit[category, default: [:]][theme] = random.below(3)
      }
    }
    for month in Set(problem.days.map(\.date.yearMonth)).sorted() {
      problem.monthThemes[month] = Set(themes.filter { _ in random.chance(50) })
    }
    problem.areas = ["A1", "A2", "A3"].map { Site.Area(id: $0, name: $0) }
    let areas = problem.areas.map(\.id)
    problem.teams = (1...3).map { number in
      OutreachTeam(
        id: "T\(number)", name: "队\(number)", areas: Set(areas.filter { _ in random.chance(80) }),
        themes: Set(themes.filter { _ in random.chance(80) }),
        formats: random.chance(70) ? [.lesson, .stall] : [.stall], cap: 1 + random.below(2),
        weekdays: Set((1...7).filter { _ in random.chance(60) }), makeupOK: random.chance(50),
        holidayOK: random.chance(30),
        leave: [DateSpan(from: start.adding(days: 9), to: start.adding(days: 12))])
    }
    problem.venues = (1...12).map { number in
      Venue(
        id: "V\(number)", name: "点\(number)", category: VenueCategory.allCases[random.below(6)],
        area: areas[random.below(3)], lessons: random.below(3), stalls: random.below(3),
        minGap: 1 + random.below(12), open: Set((1...7).filter { _ in random.chance(70) }),
        holidayOK: random.chance(30),
        blackout: [DateSpan(from: start.adding(days: 20), to: start.adding(days: 23))])
    }
    problem.stallKits = 1 + random.below(2)
    for month in problem.monthThemes.keys.sorted() {
      for category in VenueCategory.allCases where random.chance(70) {
        problem.coverage.append(
          Coverage(month: month, category: category, least: random.below(4)))
      }
    }
    problem.campaigns = themes.map { theme in
      let from = start.adding(days: random.below(40) - 3)
      return CampaignTarget(
        name: theme, theme: theme,
        span: DateSpan(from: from, to: from.adding(days: random.below(10))),
        least: random.below(4),
        categories: random.chance(50) ? [] : [.school, .community, .company],
        format: random.chance(50) ? nil : .stall)
    }
    problem.setRandomBands(&random)
    problem.setRandomHistory(&random)
    return problem
  }

  private mutating func setRandomBands(_ random: inout TestRandom) {
    for week in Set(days.map(\.date.isoWeek)).sorted() {
      let lo = random.below(4)
      weekBands.append(WeekBand(week: week, band: Band(lo: lo, hi: lo + random.below(3))))
    }
    for area in areas {
      let lo = random.below(5)
      areaBands.append(
        AreaBand(
          area: area.id, span: DateSpan(from: date("2026-04-25"), to: date("2026-05-20")),
          band: Band(lo: lo, hi: lo + 1)))
      areaBands.append(
        AreaBand(
          area: area.id, span: DateSpan(from: date("2026-05-10"), to: date("2026-07-01")),
          band: Band(lo: 1, hi: 3)))
    }
    for team in teams {
      let lo = random.below(6)
      teamBands.append(TeamBand(team: team.id, band: Band(lo: lo, hi: lo + 2)))
    }
  }

  private mutating func setRandomHistory(_ random: inout TestRandom) {
    guard random.chance(60) else { return }
    asOf = days[10].date
    for venue in venues where random.chance(40) && venue.lessons > 0 {
      pinned.append(
        PlannedVisit(
          date: days[random.below(11)].date, team: teams[random.below(3)].id, venue: venue.id,
          theme: themes[random.below(4)].id, format: .lesson))
    }
    for venue in venues where random.chance(60) {
      previous.append(
        PlannedVisit(
          date: days[11 + random.below(30)].date, team: teams[random.below(3)].id,
          venue: venue.id, theme: themes[random.below(4)].id,
          format: random.chance(50) ? .lesson : .stall))
    }
  }

  /// A plan of random rows, most of them against some rule.
  func randomPlan(seed: UInt64, rows: Int) -> OutreachPlan {
    var random = TestRandom(seed)
    var seen: Set<String> = []
    var visits: [PlannedVisit] = []
    for _ in 0..<rows {
      let visit = PlannedVisit(
        date: days[random.below(days.count)].date, team: teams[random.below(teams.count)].id,
        venue: venues[random.below(venues.count)].id,
        theme: themes[random.below(themes.count)].id, format: random.chance(50) ? .lesson : .stall)
      if seen.insert("\(visit.date) \(visit.venue)").inserted { visits.append(visit) }
    }
    return OutreachPlan(visits: visits)
  }

  /// The same problem with every list in another order.
  func shuffled(seed: UInt64) -> PlanningProblem {
    var random = TestRandom(seed)
    func mixed<Element>(_ list: [Element]) -> [Element] {
      list.map { ($0, random.below(1 << 30)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }
    var problem = self
    problem.themes = mixed(themes)
    problem.areas = mixed(areas)
    problem.teams = mixed(teams)
    problem.venues = mixed(venues)
    problem.coverage = mixed(coverage)
    problem.campaigns = mixed(campaigns)
    problem.weekBands = mixed(weekBands)
    problem.areaBands = mixed(areaBands)
    problem.teamBands = mixed(teamBands)
    problem.pinned = mixed(pinned)
    problem.previous = mixed(previous)
    return problem
  }
}
