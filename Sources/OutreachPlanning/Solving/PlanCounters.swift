import CampaignModel

/// The counted aims (coverage, campaigns, bands of weeks, areas and teams): each a number of visits and the band it should lie in.
struct PlanCounters: Sendable {
  /// Least and most visits; below or above each visit costs the weight.
  private(set) var lo: [Int32] = []
  private(set) var hi: [Int32] = []
  private(set) var weight: [Int32] = []
  /// (Category × area) × day: the counters a visit there and then counts in.
  let atPlace: NumberLists
  /// Team: its counters.
  let atTeam: NumberLists
  /// (Category × format) × theme: campaign counters, as positions in `campaigns`.
  let atTheme: NumberLists
  let campaigns: [Campaign]

  /// A campaign's counter and its days.
  struct Campaign: Sendable {
    var counter: Int32
    var first: Int32
    var last: Int32
  }

  var count: Int { lo.count }
  private let areaCount: Int
  private let dayCount: Int

  init(
    _ problem: PlanningProblem, days: [PlanningProblem.Day], venues: [Venue],
    teams: [OutreachTeam], themes: [String: Int32], areas: [String: Int32]
  ) {
    var maker = CounterMaker()
    let categories = PlanningTables.categories
    areaCount = areas.count
    dayCount = days.count

    var weeks: [String: [Int32]] = [:]
    for band in problem.weekBands {
      weeks[band.week, default: []].append(maker.add(band.band, problem.weights[.week]))
    }
    var coverage: [CategoryMonth: [Int32]] = [:]
    for wanted in problem.coverage {
      coverage[CategoryMonth(category: wanted.category, month: wanted.month), default: []].append(
        maker.add(least: wanted.least, problem.weights[.coverage]))
    }
    var areaBands = Array(repeating: [(span: DateSpan, counter: Int32)](), count: areas.count)
    for band in problem.areaBands {
      let counter = maker.add(band.band, problem.weights[.area])
      if let area = areas[band.area] { areaBands[Int(area)].append((band.span, counter)) }
    }
    var places: [[Int32]] = []
    places.reserveCapacity(categories.count * areas.count * days.count)
    let used = Set(venues.map { "\($0.category.rawValue) \($0.area)" })
    let areaIDs = areas.sorted { $0.value < $1.value }.map(\.key)
    for category in categories {
      for (area, id) in areaIDs.enumerated() {
        guard used.contains("\(category.rawValue) \(id)") else {
          places += Array(repeating: [], count: days.count)
          continue
        }
        for day in days {
          let month = CategoryMonth(category: category, month: day.date.yearMonth)
          places.append(
            (weeks[day.date.isoWeek] ?? []) + (coverage[month] ?? [])
              + areaBands[area].filter { $0.span.contains(day.date) }.map(\.counter))
        }
      }
    }
    atPlace = NumberLists(places)

    var teamCounters = Array(repeating: [Int32](), count: teams.count)
    let teamNumber = numbering(teams.map(\.id))
    for band in problem.teamBands {
      let counter = maker.add(band.band, problem.weights[.team])
      if let team = teamNumber[band.team] { teamCounters[Int(team)].append(counter) }
    }
    atTeam = NumberLists(teamCounters)

    var spans: [Campaign] = []
    var byTheme = Array(repeating: [Int32](), count: categories.count * 2 * themes.count)
    for campaign in problem.campaigns {
      let counter = maker.add(least: campaign.least, problem.weights[.campaign])
      let inside = days.indices.filter { campaign.span.contains(days[$0].date) }
      guard let theme = themes[campaign.theme], let first = inside.first, let last = inside.last
      else { continue }
      for (c, category) in categories.enumerated() {
        for (f, format) in PlanningTables.formats.enumerated()
        where campaign.counts(
          theme: campaign.theme, category: category, format: format, on: days[first].date)
        {
          byTheme[(c * 2 + f) * themes.count + Int(theme)].append(Int32(spans.count))
        }
      }
      spans.append(Campaign(counter: counter, first: Int32(first), last: Int32(last)))
    }
    atTheme = NumberLists(byTheme)
    campaigns = spans
    lo = maker.lo
    hi = maker.hi
    weight = maker.weight
  }

  /// The list of `atPlace` for a venue's category and area, on the first day.
  func placeBase(category: Int, area: Int) -> Int { (category * areaCount + area) * dayCount }

  /// What all counters cost in an empty plan.
  var emptyCost: Int {
    lo.indices.reduce(0) {
      $0 + (Int(max(0, lo[$1])) + max(0, -Int(hi[$1]))) * Int(weight[$1])
    }
  }
}

private struct CategoryMonth: Hashable {
  var category: VenueCategory
  var month: YearMonth
}

/// Gathers counters and numbers them.
private struct CounterMaker {
  var lo: [Int32] = []
  var hi: [Int32] = []
  var weight: [Int32] = []

  mutating func add(_ band: PlanningProblem.Band, _ weight: Int) -> Int32 {
    lo.append(Int32(clamping: band.lo))
    hi.append(Int32(clamping: band.hi))
    self.weight.append(Int32(clamping: weight))
    return Int32(lo.count - 1)
  }

  mutating func add(least: Int, _ weight: Int) -> Int32 {
    add(PlanningProblem.Band(lo: least, hi: .max), weight)
  }
}
