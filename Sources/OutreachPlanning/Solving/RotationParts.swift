import CampaignModel

/// The equal parts of the horizon over which each venue's visits are to be spread.
struct RotationParts: Sendable {
  /// Venue: where its parts begin in one array of counts; one more than venues.
  let base: [Int32]
  /// Parts of all venues together.
  let count: Int
  /// Venue: where its row of `part` begins.
  let row: [Int32]
  /// Row × day: which part a day lies in; one row for each number of visits.
  let part: [Int32]
  private let dayCount: Int

  init(_ venues: [Venue], days: Int) {
    var base: [Int32] = []
    var rows: [Int: Int32] = [:]
    var row: [Int32] = []
    var part: [Int32] = []
    var total = 0
    for venue in venues {
      let visits = venue.lessons + venue.stalls
      base.append(Int32(total))
      total += visits
      if rows[visits] == nil {
        rows[visits] = Int32(part.count)
        part += Self.parts(visits: visits, days: days)
      }
      row.append(rows[visits] ?? 0)
    }
    base.append(Int32(total))
    dayCount = days
    self.base = base
    self.row = row
    self.part = part
    count = total
  }

  /// The part a venue's day lies in, and its days.
  @inline(__always)
  func days(venue: Int, around day: Int) -> Range<Int> {
    let visits = Int(base[venue + 1] - base[venue])
    let part = Int(part[Int(row[venue]) + day])
    guard part >= 0, visits > 0 else { return 0..<dayCount }
    return (part * dayCount / visits)..<((part + 1) * dayCount / visits)
  }

  /// A venue without visits has one part that is never asked for.
  private static func parts(visits: Int, days: Int) -> [Int32] {
    var parts = Array(repeating: Int32(-1), count: days)
    for (number, range) in rotationParts(visits: visits, days: days).enumerated() {
      for day in range { parts[day] = Int32(number) }
    }
    return parts
  }
}
