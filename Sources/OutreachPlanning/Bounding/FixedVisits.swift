/// The pinned visits of a problem, in numbers.
struct FixedVisits {
  struct Visit {
    var venue: Int
    var format: Int
    var day: Int
    var team: Int
    var theme: Int
  }

  let visits: [Visit]
  private let daysAtVenue: [[Int]]
  private let themeAtVenue: [Bool]
  private let themeCount: Int

  init(_ tables: PlanningTables, _ slots: VisitSlots) {
    visits = (0..<slots.count).compactMap { slot in
      slots.pinned[slot].map {
        Visit(
          venue: Int(slots.venue[slot]), format: Int(slots.format[slot]), day: Int($0.day),
          team: Int($0.team), theme: Int($0.theme))
      }
    }
    themeCount = tables.themeCount
    var days = Array(repeating: [Int](), count: tables.venues.count)
    var themes = Array(repeating: false, count: tables.venues.count * tables.themeCount)
    for visit in visits {
      days[visit.venue].append(visit.day)
      themes[visit.venue * tables.themeCount + visit.theme] = true
    }
    daysAtVenue = days
    themeAtVenue = themes
  }

  func days(at venue: Int) -> [Int] { daysAtVenue[venue] }

  func hasTheme(_ theme: Int, at venue: Int) -> Bool { themeAtVenue[venue * themeCount + theme] }
}
