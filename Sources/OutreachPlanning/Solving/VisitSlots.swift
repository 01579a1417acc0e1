import CampaignModel

/// One slot for each visit wanted, and one for each pinned row beyond that; slots of a venue stand together.
final class VisitSlots: Sendable {
  let venue: [Int32]
  /// 0 lesson, 1 stall.
  let format: [Int32]
  /// Venue: its slots.
  let first: [Int32]
  /// A slot's pinned place; `nil` when it is free.
  let pinned: [Place?]
  let isPinned: [Bool]
  /// More pinned rows than visits wanted: counts nowhere as covered.
  let isExtra: [Bool]
  /// Slots that may be moved.
  let free: [Int32]
  /// (Venue × format): the duties on which a visit is possible at all.
  let duties: NumberLists
  /// (Venue × format): the teams of those duties.
  let teams: NumberLists
  /// Area: its slots.
  let inArea: NumberLists

  struct Place: Sendable {
    var day: Int32
    var team: Int32
    var theme: Int32
  }

  var count: Int { venue.count }

  init(_ tables: PlanningTables, pinned rows: [PlannedVisit]) {
    let days = Dictionary(
      tables.days.enumerated().map { ($1.date, Int32($0)) }, uniquingKeysWith: { a, _ in a })
    let teams = numbering(tables.teams.map(\.id))
    let themes = numbering(tables.themes.map(\.id))
    var history: [VenueFormat: [Place]] = [:]
    for visit in OutreachPlan(visits: rows).visits {
      guard let day = days[visit.date], let team = teams[visit.team],
        let theme = themes[visit.theme]
      else { continue }
      history[VenueFormat(visit), default: []].append(Place(day: day, team: team, theme: theme))
    }
    var venue: [Int32] = []
    var format: [Int32] = []
    var first: [Int32] = [0]
    var pinned: [Place?] = []
    var isExtra: [Bool] = []
    for (number, site) in tables.venues.enumerated() {
      for (f, kind) in PlanningTables.formats.enumerated() {
        let places = history[VenueFormat(venue: site.id, format: kind)] ?? []
        let wanted = site.required(kind)
        for index in 0..<max(wanted, places.count) {
          venue.append(Int32(number))
          format.append(Int32(f))
          pinned.append(index < places.count ? places[index] : nil)
          isExtra.append(index >= wanted)
        }
      }
      first.append(Int32(venue.count))
    }
    var areas = Array(repeating: [Int32](), count: tables.areaCount)
    for slot in venue.indices {
      let area = Int(tables.area[Int(venue[slot])])
      if areas.indices.contains(area) { areas[area].append(Int32(slot)) }
    }
    self.venue = venue
    self.format = format
    self.first = first
    self.pinned = pinned
    isPinned = pinned.map { $0 != nil }
    self.isExtra = isExtra
    free = venue.indices.filter { pinned[$0] == nil }.map { Int32($0) }
    inArea = NumberLists(areas)
    let duties = tables.venues.indices.flatMap { number in
      PlanningTables.formats.indices.map { format in
        tables.venues[number].required(PlanningTables.formats[format]) > 0
          ? tables.duties(venue: number, format: format) : []
      }
    }
    self.duties = NumberLists(duties)
    let teamCount = Int32(tables.teamCount)
    self.teams = NumberLists(duties.map { Set($0.map { $0 % teamCount }).sorted() })
  }
}

extension PlanningTables {
  /// The duties on which a venue can be visited: it is open, the team works, serves the area and has a theme for it.
  func duties(venue: Int, format: Int) -> [Int32] {
    let able = (0..<teamCount).filter { team in
      cap[team] > 0 && serves[team * areaCount + Int(area[venue])]
        && !themes(team: team, venue: venue, format: format).isEmpty
    }
    guard format == 0 || stallKits > 0 else { return [] }
    return (0..<dayCount).flatMap { day -> [Int32] in
      guard isOpen[venue * dayCount + day] else { return [] }
      return able.map { day * teamCount + $0 }.filter { isOnDuty[$0] }.map { Int32($0) }
    }
  }
}
