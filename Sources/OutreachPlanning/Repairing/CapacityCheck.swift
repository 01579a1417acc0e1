import CampaignModel
package import Diagnostics

/// Demand against what can be given, before any search: where more is wanted than there can be, no plan helps.
///
/// Each finding is certain: it counts every day, team and place at its most.
struct CapacityCheck {
  let problem: PlanningProblem
  let tables: PlanningTables
  let slots: VisitSlots
  /// Team: visits it can still give in the horizon.
  private let capacity: [Int]
  /// (Venue × format): visits wanted, but no more than the venue can take at all, which is told by itself.
  private let demand: [Int]
  /// Venue: the days on which a visit is possible at all, in order.
  private let possibleDays: [[Int]]

  init(_ problem: PlanningProblem, _ tables: PlanningTables, _ slots: VisitSlots) {
    self.problem = problem
    self.tables = tables
    self.slots = slots
    possibleDays = tables.venues.indices.map { venue in
      var possible = Array(repeating: false, count: tables.dayCount)
      for format in [0, 1] {
        for duty in slots.duties[venue * 2 + format] {
          possible[Int(duty) / tables.teamCount] = true
        }
      }
      return possible.indices.filter { possible[$0] }
    }
    let days = possibleDays
    demand = tables.venues.indices.flatMap { venue in
      let most = tables.mostVisits(venue, on: days[venue])
      return [0, 1].map { format in
        min(
          most,
          (Int(slots.first[venue])..<Int(slots.first[venue + 1])).count {
            slots.format[$0] == format && slots.pinned[$0] == nil
          })
      }
    }
    capacity = (0..<tables.teamCount).map { team in
      (0..<tables.dayCount).count {
        !tables.isPast($0) && tables.isOnDuty[$0 * tables.teamCount + team]
      } * Int(tables.cap[team])
    }
  }

  func findings() -> [Diagnostic] {
    venueFindings() + areaFindings() + teamFindings() + monthFindings() + kitFindings()
  }

  /// Venues whose days and gap cannot hold all their visits.
  private func venueFindings() -> [Diagnostic] {
    tables.venues.indices.compactMap { number in
      let wanted = slotsWanted(number)
      guard wanted > 0 else { return nil }
      let days = possibleDays[number]
      let most = tables.mostVisits(number, on: days)
      guard most < wanted else { return nil }
      let venue = tables.venues[number]
      return Diagnostic(
        .planOverCapacity, at: venue.place,
        Bilingual(
          zh:
            "“\(venue.name)”要 \(wanted) 场，有队伍能去的日子有 \(days.count) 天，间隔 \(venue.minGap) 天，最多排 \(most) 场",
          en:
            "\(venue.name) wants \(wanted) visits; \(days.count) possible days with a gap of \(venue.minGap) hold \(most)"
        ),
        remedy: Bilingual(
          zh: "间隔改小，多开放几天，或者少要 \(wanted - most) 场",
          en: "Lower the gap, open more days, or ask for \(wanted - most) fewer"))
    }
  }

  /// Areas that want more of a format than all teams going there can give.
  private func areaFindings() -> [Diagnostic] {
    (0..<tables.areaCount).flatMap { area in
      [[0], [1], [0, 1]].compactMap { formats -> Diagnostic? in
        let wanted = tables.venues.indices.reduce(0) { sum, venue in
          guard Int(tables.area[venue]) == area else { return sum }
          return sum + self.wanted(venue, formats)
        }
        let able = (0..<tables.teamCount).filter { team in
          tables.serves[team * tables.areaCount + area]
            && formats.contains {
              tables.teams[team].formats.contains(PlanningTables.formats[$0])
            }
        }
        let most = able.reduce(0) { $0 + capacity[$1] }
        guard most < wanted else { return nil }
        let name = problem.areas.first { $0.id == tables.areas[area] }?.name ?? tables.areas[area]
        let what = formats.count == 1 ? PlanningTables.formats[formats[0]] : nil
        return Diagnostic(
          .planOverCapacity, at: .top(of: "content/outreach/teams.csv"),
          Bilingual(
            zh:
              "\(name)要 \(wanted) 场\(what?.chinese ?? "")，能去的 \(able.count) 支队伍一共只办得了 \(most) 场",
            en:
              "\(name) wants \(wanted) \(what?.rawValue ?? "visits"); the \(able.count) teams that go there can give \(most)"
          ),
          remedy: Bilingual(
            zh: "让别的队伍也去这个片区，或给队伍加工作日",
            en: "Let another team serve the area, or give teams more days"))
      }.prefix(1)
    }
  }

  /// Teams that alone can make more visits than they have days for, and all teams together.
  private func teamFindings() -> [Diagnostic] {
    var only = Array(repeating: 0, count: tables.teamCount)
    for venue in tables.venues.indices {
      for format in [0, 1] {
        var able = Array(repeating: false, count: tables.teamCount)
        for duty in slots.duties[venue * 2 + format] { able[Int(duty) % tables.teamCount] = true }
        guard able.count(where: { $0 }) == 1, let team = able.firstIndex(of: true) else { continue }
        only[team] += demand[venue * 2 + format]
      }
    }
    var findings = (0..<tables.teamCount).filter { only[$0] > capacity[$0] }.map { team in
      Diagnostic(
        .planOverCapacity, at: tables.teams[team].place,
        Bilingual(
          zh: "有 \(only[team]) 场只有\(tables.teams[team].name)能办，它一共办得了 \(capacity[team]) 场",
          en:
            "\(only[team]) visits can be made by \(tables.teams[team].name) alone, which has room for \(capacity[team])"
        ),
        remedy: Bilingual(
          zh: "给它加工作日，或让别的队伍也办这些主题", en: "Give it more days, or let other teams give these themes"))
    }
    let all = capacity.reduce(0, +)
    let wanted = tables.venues.indices.reduce(0) { $0 + self.wanted($1, [0, 1]) }
    if all < wanted {
      findings.append(
        Diagnostic(
          .planOverCapacity, at: .top(of: "content/outreach/teams.csv"),
          Bilingual(
            zh: "一共要排 \(wanted) 场，所有队伍上满班也只办得了 \(all) 场",
            en: "\(wanted) visits are wanted; all teams together can give \(all)"),
          remedy: Bilingual(
            zh: "少要几场，或者给队伍加工作日、提高每日上限",
            en: "Ask for fewer, or give teams more days or a higher limit")))
    }
    return findings
  }

  /// Months whose least visits of a category its venues cannot take, and months with too few team days.
  private func monthFindings() -> [Diagnostic] {
    let byMonth = Dictionary(grouping: 0..<tables.dayCount) { tables.days[$0].date.yearMonth }
    return byMonth.keys.sorted().flatMap { month -> [Diagnostic] in
      let days = (byMonth[month] ?? []).filter { !tables.isPast($0) }
      guard let first = days.first, let last = days.last, days.count == byMonth[month]?.count
      else { return [] }
      let least = problem.coverage.filter { $0.month == month }
      let all = tables.capacity(on: days)
      let wanted = least.reduce(0) { $0 + $1.least }
      var findings: [Diagnostic] = []
      for aim in least {
        let most = tables.venues.indices.reduce(0) { sum, number in
          guard tables.venues[number].category == aim.category else { return sum }
          let possible = possibleDays[number].filter { first...last ~= $0 }
          return sum + min(slotsWanted(number), tables.mostVisits(number, on: possible))
        }
        let pinned = pinnedVisits(of: aim.category, on: days)
        if most + pinned < aim.least {
          findings.append(
            .short(
              month, aim.category.chinese, aim.category.rawValue, wanted: aim.least,
              most: most + pinned))
        }
      }
      if findings.isEmpty, wanted > all {
        findings.append(.short(month, "各类场所", "all categories", wanted: wanted, most: all))
      }
      return findings
    }
  }

  /// Visits a venue wants in these formats and can take.
  private func wanted(_ venue: Int, _ formats: [Int]) -> Int {
    min(
      tables.mostVisits(venue, on: possibleDays[venue]),
      formats.reduce(0) { $0 + demand[venue * 2 + $1] })
  }

  private func slotsWanted(_ venue: Int) -> Int {
    (Int(slots.first[venue])..<Int(slots.first[venue + 1])).count { slots.pinned[$0] == nil }
  }

  private func pinnedVisits(of category: VenueCategory, on days: [Int]) -> Int {
    slots.pinned.indices.count { slot in
      slots.pinned[slot].map { days.contains(Int($0.day)) } == true
        && tables.venues[Int(slots.venue[slot])].category == category
    }
  }

  private func kitFindings() -> [Diagnostic] {
    let stalls = tables.venues.indices.reduce(0) { $0 + demand[$1 * 2 + 1] }
    let days = (0..<tables.dayCount).count { day in
      !tables.isPast(day)
        && (0..<tables.teamCount).contains {
          tables.isOnDuty[day * tables.teamCount + $0] && tables.teams[$0].formats.contains(.stall)
        }
    }
    let most = days * Int(tables.stallKits)
    guard stalls > most else { return [] }
    return [
      Diagnostic(
        .planOverCapacity, at: .top(of: "content/outreach/rules.yaml"),
        Bilingual(
          zh: "要 \(stalls) 场一条街，\(tables.stallKits) 套摊位在 \(days) 天里只够 \(most) 场",
          en: "\(stalls) stalls are wanted; \(tables.stallKits) kits on \(days) days make \(most)"),
        remedy: Bilingual(
          zh: "添摊位，或把一条街改成一堂课", en: "Add a kit, or ask for lessons instead of stalls"))
    ]
  }
}

extension PlanningTables {
  /// Most visits a venue can take on these days with its gap: the earliest possible each time.
  func mostVisits(_ venue: Int, on days: [Int]) -> Int {
    var count = 0
    var next = Int.min
    for day in days where day >= next {
      count += 1
      next = day + Int(gap[venue])
    }
    return count
  }

  /// Visits all teams together can give on these days.
  func capacity(on days: [Int]) -> Int {
    days.reduce(0) { sum, day in
      (0..<teamCount).reduce(sum) {
        isOnDuty[day * teamCount + $1] ? $0 + Int(cap[$1]) : $0
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func short(
    _ month: YearMonth, _ zh: String, _ en: String, wanted: Int, most: Int
  ) -> Diagnostic {
    Diagnostic(
      .planOverCapacity, at: .top(of: "content/outreach/rules.yaml"),
      Bilingual(
        zh: "\(month.chinese)\(zh)至少要 \(wanted) 场，最多只排得出 \(most) 场",
        en: "\(month) wants at least \(wanted) visits of \(en); at most \(most) are possible"),
      remedy: Bilingual(
        zh: "把这个月的最少场次改小，或者多开放几天、加工作日",
        en: "Lower the month's least number, or open more days"))
  }
}

extension Rule {
  package static let planOverCapacity = Rule(
    "plan/over-capacity", .warning,
    title: Bilingual(zh: "要办的场次不超过办得了的", en: "No more is wanted than can be given"),
    why: Bilingual(
      zh: "排日程之前先算一遍：场所、片区、队伍、月份，哪里要的比办得了的多，怎么排都排不下。",
      en:
        "Counted before planning: where venues, areas, teams or months want more than there can be, no plan helps."
    ))
}
