import CampaignModel
package import Diagnostics

extension PlanningProblem {
  /// Sets the bands: weeks by their working days, areas by quarter and demand, teams by their days on duty, each ±20 %.
  mutating func deriveBands(week: ClosedRange<Int>?) {
    if let week { weekBands = officeWeekBands(week) }
    areaBands = officeAreaBands()
    teamBands = officeTeamBands()
  }

  /// The band of the rules for each week; one with fewer than five working days asks for its share only.
  private func officeWeekBands(_ band: ClosedRange<Int>) -> [WeekBand] {
    var working: [String: Int] = [:]
    var order: [String] = []
    for day in days {
      let week = day.date.isoWeek
      if working[week] == nil { order.append(week) }
      working[week, default: 0] += day.kind == .workday || day.kind == .makeup ? 1 : 0
    }
    return order.map { week in
      let share = min(5, working[week] ?? 0)
      return WeekBand(
        week: week, band: Band(lo: band.lowerBound * share / 5, hi: band.upperBound))
    }
  }

  private func officeAreaBands() -> [AreaBand] {
    let quarters = Dictionary(grouping: days) { day in
      day.date.year * 4 + (day.date.month - 1) / 3
    }.sorted { $0.key < $1.key }.compactMap { _, days -> DateSpan? in
      guard let first = days.first, let last = days.last else { return nil }
      return DateSpan(from: first.date, to: last.date)
    }
    var demand: [String: Int] = [:]
    for venue in venues { demand[venue.area, default: 0] += venue.lessons + venue.stalls }
    return areas.flatMap { area in
      quarters.map { quarter in
        let length = quarter.to.dayNumber - quarter.from.dayNumber + 1
        return AreaBand(
          area: area.id, span: quarter,
          band: Band(around: (demand[area.id] ?? 0) * length, over: days.count))
      }
    }
  }

  private func officeTeamBands() -> [TeamBand] {
    let capacity = teams.map { team in team.cap * days.count { $0.isWorked(by: team) } }
    let all = capacity.reduce(0, +)
    let demand = venues.reduce(0) { $0 + $1.lessons + $1.stalls }
    guard all > 0 else { return [] }
    return zip(teams, capacity).map { team, own in
      TeamBand(team: team.id, band: Band(around: demand * own, over: all))
    }
  }

  /// Asks for the least visits of each category in each month; a month in which none of its venues can be visited is left out and told.
  mutating func setCoverage(_ least: [VenueCategory: Int]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let months = days.reduce(into: [YearMonth]()) { months, day in
      if months.last != day.date.yearMonth { months.append(day.date.yearMonth) }
    }
    for category in VenueCategory.allCases {
      guard let wanted = least[category], wanted > 0 else { continue }
      let mine = venues.filter { $0.category == category }
      let open = months.filter { month in
        days.contains { day in
          day.date.yearMonth == month && mine.contains { canVisit($0, on: day) }
        }
      }
      coverage += open.map { Coverage(month: $0, category: category, least: wanted) }
      if open.count < months.count {
        findings.append(.closedMonths(category, months.filter { !open.contains($0) }))
      }
    }
    return findings
  }

  private func canVisit(_ venue: Venue, on day: Day) -> Bool {
    day.isOpen(venue)
      && teams.contains { team in
        team.areas.contains(venue.area) && day.isWorked(by: team)
          && !team.themes.isDisjoint(with: (fit[venue.category] ?? [:]).keys)
          && VisitFormat.allCases.contains {
            team.formats.contains($0) && venue.required($0) > 0
          }
      }
  }
}

extension PlanningProblem.Band {
  /// 20 % below to 20 % above the fraction `part`/`whole`, rounded outwards.
  fileprivate init(around part: Int, over whole: Int) {
    self.init(
      lo: part * 4 / (whole * 5), hi: (part * 6 + whole * 5 - 1) / (whole * 5))
  }
}

extension Diagnostic {
  fileprivate static func closedMonths(_ category: VenueCategory, _ months: [YearMonth])
    -> Diagnostic
  {
    Diagnostic(
      .planClosedMonths, at: nil,
      Bilingual(
        zh:
          "\(months.map(\.chinese).joined(separator: "、"))没有一天能去\(category.chinese)，这些月不要求每月场次",
        en:
          "No \(category.rawValue) venue can be visited in \(months.map(\.description).joined(separator: ", ")); these months ask for none"
      ))
  }
}

extension Rule {
  package static let planClosedMonths = Rule(
    "plan/closed-months", .note,
    title: Bilingual(
      zh: "整月不接待的类别，当月不要求场次", en: "A month in which a category is closed asks for no visit"),
    why: Bilingual(
      zh: "比如寒暑假学校不接待，那几个月就不算学校“没有覆盖”。",
      en: "Schools are closed in the holidays; those months do not count as uncovered."))
}
