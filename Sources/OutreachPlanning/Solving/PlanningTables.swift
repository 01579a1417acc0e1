import CampaignModel

/// The problem as whole numbers: ids sorted and numbered, every question of the search answered by a table.
///
/// Venues, teams, themes and areas are numbered in order of id, so the order of rows in a file changes nothing. A *duty* is
/// a team on a day, numbered `day * teamCount + team`.
final class PlanningTables: Sendable {
  let dayCount: Int
  let teamCount: Int
  let themeCount: Int
  let areaCount: Int
  let venues: [Venue]
  let teams: [OutreachTeam]
  let themes: [PlanningProblem.Theme]
  let areas: [String]
  let days: [PlanningProblem.Day]
  let weights: PlanTerms
  let stallKits: Int32
  /// No new visit on or before it.
  let asOf: CivilDate?

  /// Venue × day: open, after the day of planning, and far enough from visits outside the horizon.
  let isOpen: [Bool]
  /// Venue: days of its visits outside the horizon, counted from the first day; negative before it.
  let outsideDays: [[Int]]
  /// Duty: the team works.
  let isOnDuty: [Bool]
  /// Team: visits a day.
  let cap: [Int32]
  /// Theme: visits a day; very large when there is no limit.
  let themeCap: [Int32]
  /// Venue: days between visits, at least 1.
  let gap: [Int32]
  let area: [Int32]
  let category: [Int32]
  /// (Team × category) × format: the themes it may give there.
  let lessonThemes: NumberLists
  /// Team × area.
  let serves: [Bool]
  /// (Category × theme) × month: weighted fit and month-theme cost.
  let themeCost: [Int32]
  let month: [Int32]
  let monthCount: Int
  let counters: PlanCounters
  let rotation: RotationParts
  let previous: PreviousRows

  static let formats: [VisitFormat] = [.lesson, .stall]
  static let categories = VenueCategory.allCases

  init(_ problem: PlanningProblem) {
    days = problem.days
    venues = problem.venues.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    teams = problem.teams.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    themes = problem.themes.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    areas = problem.areas.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    weights = problem.weights
    asOf = problem.asOf
    stallKits = Int32(clamping: problem.stallKits)
    dayCount = days.count
    teamCount = teams.count
    themeCount = themes.count
    areaCount = areas.count

    let areaNumber = numbering(areas)
    let themeNumber = numbering(themes.map(\.id))
    area = venues.map { areaNumber[$0.area] ?? 0 }
    category = venues.map { Int32(Self.number($0.category)) }
    gap = venues.map { Int32(clamping: max(1, $0.minGap)) }
    cap = teams.map { Int32(clamping: $0.cap) }
    themeCap = themes.map { $0.dailyCap == 0 ? .max : Int32(clamping: $0.dailyCap) }

    let start = days.first?.date.dayNumber ?? 0
    let horizon = Set(days.map(\.date))
    let outside = Dictionary(
      grouping: problem.carried.filter { !horizon.contains($0.date) }, by: \.venue)
    outsideDays = venues.map { venue in
      (outside[venue.id] ?? []).map { $0.date.dayNumber - start }.sorted()
    }
    isOpen = zip(venues, outsideDays).flatMap { venue, outside in
      problem.days.enumerated().map { number, day in
        day.isOpen(venue) && problem.asOf.map { day.date > $0 } ?? true
          && !outside.contains { abs($0 - number) < max(1, venue.minGap) }
      }
    }
    let teams = teams
    isOnDuty = days.flatMap { day in teams.map { day.isWorked(by: $0) } }
    let areas = areas
    serves = teams.flatMap { team in areas.map { team.areas.contains($0) } }

    let months = Set(days.map(\.date.yearMonth)).sorted()
    let monthNumber = Dictionary(
      months.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { a, _ in a })
    monthCount = months.count
    month = days.map { monthNumber[$0.date.yearMonth] ?? 0 }
    let themes = themes
    themeCost = Self.categories.flatMap { category in
      themes.flatMap { theme in
        months.map { month in
          let fit = problem.fit[category]?[theme.id] ?? 0
          let planned = problem.monthThemes[month]?.contains(theme.id) == true
          return Int32(
            clamping: fit * problem.weights[.fit]
              + (planned ? 0 : problem.weights[.monthTheme]))
        }
      }
    }
    lessonThemes = NumberLists(
      teams.flatMap { team in
        Self.categories.flatMap { category in
          Self.formats.map { format in
            guard team.formats.contains(format) else { return [] }
            return themes.indices.filter {
              team.themes.contains(themes[$0].id)
                && problem.fit[category]?[themes[$0].id] != nil
            }.map { Int32($0) }
          }
        }
      })
    counters = PlanCounters(
      problem, days: days, venues: venues, teams: teams, themes: themeNumber, areas: areaNumber)
    rotation = RotationParts(venues, days: days.count)
    previous = PreviousRows(problem, days: days, venues: venues, teams: teams, themes: themeNumber)
  }

  /// The themes a team may give at a venue.
  func themes(team: Int, venue: Int, format: Int) -> ArraySlice<Int32> {
    lessonThemes[(team * Self.categories.count + Int(category[venue])) * 2 + format]
  }

  /// Whether a day lies on or before the day of planning.
  func isPast(_ day: Int) -> Bool { asOf.map { days[day].date <= $0 } ?? false }

  static func number(_ category: VenueCategory) -> Int {
    categories.firstIndex(of: category) ?? 0
  }

  static func number(_ format: VisitFormat) -> Int { format == .lesson ? 0 : 1 }
}

/// Ids to their place in a sorted list.
func numbering(_ ids: [String]) -> [String: Int32] {
  Dictionary(ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { a, _ in a })
}

/// Many short lists of numbers in one array.
struct NumberLists: Sendable {
  let starts: [Int32]
  let numbers: [Int32]

  init(_ lists: [[Int32]]) {
    var starts: [Int32] = [0]
    var numbers: [Int32] = []
    starts.reserveCapacity(lists.count + 1)
    for list in lists {
      numbers += list
      starts.append(Int32(numbers.count))
    }
    self.starts = starts
    self.numbers = numbers
  }

  @inline(__always)
  func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  @inline(__always)
  subscript(index: Int) -> ArraySlice<Int32> { numbers[range(index)] }
}
