import CampaignModel

/// The teams' side of the relaxation: who gives the visits of an area in a month, on how many trips.
extension RelaxationMaking {
  /// Columns of visits by team and of trips, with the limits of teams, kits and themes and the bands.
  mutating func addTeams() {
    let limits = Limits(&self)
    let bands = Bands(&self)
    var venuesIn = Array(repeating: 0, count: tables.areaCount)
    for area in tables.area { venuesIn[Int(area)] += 1 }
    for team in 0..<tables.teamCount where tables.cap[team] > 0 {
      for area in 0..<tables.areaCount where tables.serves[team * tables.areaCount + area] {
        for month in months {
          addVisits(
            team: team, area: area, month: month, venues: venuesIn[area], limits, bands)
        }
      }
    }
  }

  private mutating func addVisits(
    team: Int, area: Int, month: Int, venues: Int, _ limits: Limits, _ bands: Bands
  ) {
    let days = daysOfMonth[month].filter {
      tables.isOnDuty[$0 * tables.teamCount + team] && !tables.isPast($0)
    }
    guard !days.isEmpty else { return }
    let pairs = [0, 1].flatMap { format in
      (0..<tables.themeCount).compactMap { theme -> (format: Int, theme: Int, row: Int32)? in
        let row = meeting[key(area: area, format: format, month: month, theme: theme)]
        return row >= 0 && gives(team: team, format: format, theme: theme)
          ? (format, theme, row) : nil
      }
    }
    guard !pairs.isEmpty else { return }
    let trips = addTrips(team: team, area: area, month: month, days: days, venues: venues)
    let most = Int(tables.cap[team]) * days.count
    for pair in pairs {
      var entries = [
        PlanRelaxation.Entry(row: pair.row, factor: -1),
        .init(row: limits.team[team * months.count + month]),
      ]
      if let row = trips.all { entries.append(.init(row: row)) }
      if pair.format == 1 {
        entries.append(.init(row: limits.kits[month]))
        if let row = trips.stalls { entries.append(.init(row: row)) }
      }
      if let row = limits.theme[month * tables.themeCount + pair.theme] {
        entries.append(.init(row: row))
      }
      for row in bands.team[team] { entries.append(.init(row: row)) }
      for band in bands.area[area] where band.months.contains(month) {
        entries.append(.init(row: band.row))
      }
      program.column(cost: 0, upTo: most, entries)
    }
  }

  /// Trips of a team to an area: each takes at most the team's visits a day, the venues there, and the kits.
  private mutating func addTrips(
    team: Int, area: Int, month: Int, days: [Int], venues: Int
  ) -> (all: Int32?, stalls: Int32?) {
    let weight = problem.weights[.trip]
    guard weight > 0 else { return (nil, nil) }
    let size = min(Int(tables.cap[team]), venues)
    let kits = min(size, Int(tables.stallKits))
    // A visit may join the trip of a fixed one.
    let open = Set(
      fixed.visits.filter {
        $0.team == team && Int(tables.area[$0.venue]) == area && days.contains($0.day)
      }.map(\.day)
    ).count
    let all = program.row(-.infinity, Double(size * open))
    let stalls = kits < size ? program.row(-.infinity, Double(kits * open)) : nil
    var entries = [PlanRelaxation.Entry(row: all, factor: -Double(size))]
    if let stalls { entries.append(.init(row: stalls, factor: -Double(kits))) }
    program.column(cost: weight, upTo: days.count, entries)
    return (all, stalls)
  }

  private func gives(team: Int, format: Int, theme: Int) -> Bool {
    tables.teams[team].formats.contains(PlanningTables.formats[format])
      && tables.teams[team].themes.contains(tables.themes[theme].id)
      && (format == 0 || tables.stallKits > 0)
  }

  /// What fixed visits cost in every plan.
  mutating func finish() {
    let weights = problem.weights
    var trips: Set<Int> = []
    var given: Set<Int> = []
    for visit in fixed.visits {
      let category = Int(tables.category[visit.venue])
      program.constant += Int(
        tables.themeCost[
          (category * tables.themeCount + visit.theme) * tables.monthCount
            + Int(tables.month[visit.day])])
      let duty = visit.day * tables.teamCount + visit.team
      if trips.insert(duty * tables.areaCount + Int(tables.area[visit.venue])).inserted {
        program.constant += weights[.trip]
      }
      if !given.insert(visit.venue * tables.themeCount + visit.theme).inserted {
        program.constant += weights[.repeat]
      }
    }
    program.constant += tables.previous.lost * weights[.move]
  }
}

/// Rows of what teams, kits and themes can take in a month.
private struct Limits {
  /// (Team × month).
  var team: [Int32] = []
  var kits: [Int32] = []
  /// (Month × theme); `nil` without a limit.
  var theme: [Int32?] = []

  init(_ making: inout RelaxationMaking) {
    let tables = making.tables
    let fixed = making.fixed.visits
    func left(_ limit: Int32, on day: Int, _ counts: (FixedVisits.Visit) -> Bool) -> Int {
      max(0, Int(limit) - fixed.count { $0.day == day && counts($0) })
    }
    let future = making.daysOfMonth.map { $0.filter { !tables.isPast($0) } }
    for team in 0..<tables.teamCount {
      for days in future {
        let most = days.reduce(0) { sum, day in
          guard tables.isOnDuty[day * tables.teamCount + team] else { return sum }
          return sum + left(tables.cap[team], on: day) { $0.team == team }
        }
        self.team.append(making.program.row(-.infinity, Double(most)))
      }
    }
    for days in future {
      let most = days.reduce(0) { sum, day in
        sum + left(tables.stallKits, on: day) { $0.format == 1 }
      }
      kits.append(making.program.row(-.infinity, Double(most)))
      for theme in 0..<tables.themeCount {
        guard tables.themeCap[theme] < .max else {
          self.theme.append(nil)
          continue
        }
        let most = days.reduce(0) { sum, day in
          sum + left(tables.themeCap[theme], on: day) { $0.theme == theme }
        }
        self.theme.append(making.program.row(-.infinity, Double(most)))
      }
    }
  }
}

/// Rows of the bands of areas and teams.
private struct Bands {
  struct AreaRow {
    var row: Int32
    var months: Range<Int>
  }

  /// Area: its rows and the months that count in each.
  var area: [[AreaRow]]
  /// Team: its rows.
  var team: [[Int32]]

  init(_ making: inout RelaxationMaking) {
    let tables = making.tables
    let problem = making.problem
    let fixed = making.fixed.visits
    let all = making.slots.free.count
    area = Array(repeating: [], count: tables.areaCount)
    team = Array(repeating: [], count: tables.teamCount)
    let areas = numbering(tables.areas)
    let teams = numbering(tables.teams.map(\.id))
    for band in problem.areaBands {
      guard let number = areas[band.area].map(Int.init) else { continue }
      let held = fixed.count {
        Int(tables.area[$0.venue]) == number && band.span.contains(tables.days[$0.day].date)
      }
      func months(_ counts: (Range<Int>) -> Bool) -> Range<Int> {
        let found = making.daysOfMonth.indices.filter { counts(making.daysOfMonth[$0]) }
        return (found.first ?? 0)..<((found.last ?? -1) + 1)
      }
      let touching = months { $0.contains { band.span.contains(tables.days[$0].date) } }
      let inside = months { $0.allSatisfy { band.span.contains(tables.days[$0].date) } }
      let weight = problem.weights[.area]
      if let row = making.program.aim(atLeast: band.band.lo - held, weight: weight) {
        area[number].append(AreaRow(row: row, months: touching))
      }
      if let row = making.program.aim(atMost: band.band.hi - held, of: all, weight: weight) {
        area[number].append(AreaRow(row: row, months: inside))
      }
    }
    for band in problem.teamBands {
      guard let number = teams[band.team].map(Int.init) else { continue }
      let held = fixed.count { $0.team == number }
      let weight = problem.weights[.team]
      team[number] += [
        making.program.aim(atLeast: band.band.lo - held, weight: weight),
        making.program.aim(atMost: band.band.hi - held, of: all, weight: weight),
      ].compactMap(\.self)
    }
  }
}
