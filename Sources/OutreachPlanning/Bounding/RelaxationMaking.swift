import CampaignModel

extension PlanningProblem {
  /// The month relaxation, whose least cost no plan undercuts.
  package var relaxation: PlanRelaxation {
    var making = RelaxationMaking(self)
    making.addVenues()
    making.addTeams()
    making.finish()
    return making.program
  }
}

/// Writes the rows and columns of the relaxation.
///
/// Columns: visits by (venue, format, month, theme), and the same visits by (area, format, month, theme, team); trips by
/// (team, area, month).
struct RelaxationMaking {
  let problem: PlanningProblem
  let tables: PlanningTables
  let slots: VisitSlots
  let fixed: FixedVisits
  var program = PlanRelaxation()

  /// Month: its days.
  let daysOfMonth: [Range<Int>]
  /// (Area × format × month × theme): the row where both kinds of visit columns meet; -1 before the first.
  var meeting: [Int32]
  /// (Category × month): the coverage row.
  private var coverage: [Int32?]
  /// Campaign: its row, its days, and what it counts.
  private var campaigns: [CampaignRow] = []

  struct CampaignRow {
    var row: Int32
    var days: ClosedRange<Int>
    var theme: Int
    /// (Category × format).
    var counts: [Bool]
  }

  init(_ problem: PlanningProblem) {
    self.problem = problem
    tables = PlanningTables(problem)
    slots = VisitSlots(tables, pinned: problem.pinned)
    fixed = FixedVisits(tables, slots)
    var months: [Range<Int>] = []
    for day in 0..<tables.dayCount {
      if let last = months.last, tables.month[last.lowerBound] == tables.month[day] {
        months[months.count - 1] = last.lowerBound..<(day + 1)
      } else {
        months.append(day..<(day + 1))
      }
    }
    daysOfMonth = months
    meeting = Array(
      repeating: -1, count: tables.areaCount * 2 * months.count * tables.themeCount)
    coverage = Array(repeating: nil, count: PlanningTables.categories.count * months.count)
    addAims()
  }

  var months: Range<Int> { daysOfMonth.indices }

  func key(area: Int, format: Int, month: Int, theme: Int) -> Int {
    ((area * 2 + format) * daysOfMonth.count + month) * tables.themeCount + theme
  }

  /// Rows of coverage and campaigns, less what fixed visits give.
  private mutating func addAims() {
    for wanted in problem.coverage {
      guard
        let month = months.first(where: {
          tables.days[daysOfMonth[$0].lowerBound].date.yearMonth == wanted.month
        })
      else {
        program.constant += wanted.least * problem.weights[.coverage]
        continue
      }
      let category = PlanningTables.number(wanted.category)
      let held = fixed.visits.count {
        Int(tables.category[$0.venue]) == category && daysOfMonth[month].contains($0.day)
      }
      let row = program.aim(
        atLeast: wanted.least - held, weight: problem.weights[.coverage])
      let place = category * daysOfMonth.count + month
      // A second wish for the same month is left out; that only lowers the bound.
      if coverage[place] == nil { coverage[place] = row }
    }
    let themes = numbering(tables.themes.map(\.id))
    for campaign in problem.campaigns {
      let days = tables.days.indices.filter { campaign.span.contains(tables.days[$0].date) }
      guard let theme = themes[campaign.theme], let first = days.first, let last = days.last else {
        program.constant += campaign.least * problem.weights[.campaign]
        continue
      }
      let counts = PlanningTables.categories.flatMap { category in
        PlanningTables.formats.map {
          campaign.counts(
            theme: campaign.theme, category: category, format: $0, on: tables.days[first].date)
        }
      }
      let held = fixed.visits.count {
        $0.theme == Int(theme) && (first...last).contains($0.day)
          && counts[Int(tables.category[$0.venue]) * 2 + $0.format]
      }
      if let row = program.aim(
        atLeast: campaign.least - held, weight: problem.weights[.campaign])
      {
        campaigns.append(
          CampaignRow(row: row, days: first...last, theme: Int(theme), counts: counts))
      }
    }
  }

  /// Columns of a venue's visits by format, month and theme, with the rows that concern the venue alone.
  mutating func addVenues() {
    for venue in tables.venues.indices { addVenue(venue) }
  }

  private mutating func addVenue(_ venue: Int) {
    let wanted = [0, 1].map { format in
      (Int(slots.first[venue])..<Int(slots.first[venue + 1])).count {
        slots.format[$0] == format && slots.pinned[$0] == nil
      }
    }
    let open = [0, 1].map { possible(venue: venue, format: $0, wanted: wanted[$0]) }
    let most = months.map { month in
      tables.mostVisits(venue, on: daysOfMonth[month].filter { day in open.contains { $0[day] } })
    }
    let all = wanted[0] + wanted[1]
    let monthRows = most.map { most in
      most < all ? program.row(-.infinity, Double(most)) : nil
    }
    let parts = addParts(venue, all: all)
    let repeats = addRepeats(venue, all: all)
    let category = Int(tables.category[venue])
    let area = Int(tables.area[venue])
    for format in [0, 1] where wanted[format] > 0 {
      let demand = program.row(Double(wanted[format]), Double(wanted[format]))
      program.column(
        cost: problem.weights[.uncovered], upTo: wanted[format],
        [PlanRelaxation.Entry(row: demand)])
      for month in months {
        let days = daysOfMonth[month].filter { open[format][$0] }
        let upper = min(wanted[format], most[month])
        guard !days.isEmpty, upper > 0 else { continue }
        var common = [PlanRelaxation.Entry(row: demand)]
        if let row = monthRows[month] { common.append(.init(row: row)) }
        if let row = coverage[category * daysOfMonth.count + month] {
          common.append(.init(row: row))
        }
        for part in parts where days.contains(where: part.days.contains) {
          common.append(.init(row: part.row))
        }
        for theme in themes(venue: venue, format: format, on: days) {
          var entries = common
          if let row = repeats[theme] { entries.append(.init(row: row)) }
          for campaign in campaigns
          where campaign.theme == theme && campaign.counts[category * 2 + format]
            && days.contains(where: campaign.days.contains)
          {
            entries.append(.init(row: campaign.row))
          }
          entries.append(
            .init(row: meet(area: area, format: format, month: month, theme: theme)))
          let cost =
            Int(
              tables.themeCost[
                (category * tables.themeCount + theme) * tables.monthCount
                  + Int(tables.month[daysOfMonth[month].lowerBound])])
            + (fixed.hasTheme(theme, at: venue) ? problem.weights[.repeat] : 0)
          program.column(cost: cost, upTo: upper, entries)
        }
      }
    }
  }

  /// The row where visits by venue and visits by team meet.
  private mutating func meet(area: Int, format: Int, month: Int, theme: Int) -> Int32 {
    let place = key(area: area, format: format, month: month, theme: theme)
    if meeting[place] < 0 { meeting[place] = program.row(0, 0) }
    return meeting[place]
  }

  /// Day: a visit in this format is possible.
  private func possible(venue: Int, format: Int, wanted: Int) -> [Bool] {
    var open = Array(repeating: false, count: tables.dayCount)
    guard wanted > 0 else { return open }
    for duty in slots.duties[venue * 2 + format] { open[Int(duty) / tables.teamCount] = true }
    return open
  }

  private func themes(venue: Int, format: Int, on days: [Int]) -> [Int] {
    var given = Array(repeating: false, count: tables.themeCount)
    for team in 0..<tables.teamCount
    where tables.cap[team] > 0 && tables.serves[team * tables.areaCount + Int(tables.area[venue])]
      && days.contains(where: { tables.isOnDuty[$0 * tables.teamCount + team] })
    {
      for theme in tables.themes(team: team, venue: venue, format: format) {
        given[Int(theme)] = true
      }
    }
    return given.indices.filter { given[$0] }
  }

  /// Rows of the venue's parts of the year without a fixed visit.
  private mutating func addParts(_ venue: Int, all: Int) -> [(row: Int32, days: Range<Int>)] {
    let visits = tables.venues[venue].lessons + tables.venues[venue].stalls
    let held = fixed.days(at: venue)
    return rotationParts(visits: visits, days: tables.dayCount).compactMap { days in
      guard !held.contains(where: days.contains) else { return nil }
      return program.aim(atLeast: 1, weight: problem.weights[.rotation]).map { ($0, days) }
    }
  }

  /// Rows by theme: visits beyond the first repeat; `nil` for a theme already given, which always does.
  private mutating func addRepeats(_ venue: Int, all: Int) -> [Int32?] {
    (0..<tables.themeCount).map { theme in
      guard !fixed.hasTheme(theme, at: venue) else { return nil }
      return program.aim(atMost: 1, of: all, weight: problem.weights[.repeat])
    }
  }
}
