import CampaignModel

/// The equal parts of the horizon over which each venue's visits are to be spread.
struct RotationParts: Sendable {
  /// Venue: where its parts begin in one array of counts.
  let base: [Int32]
  /// Parts of all venues together.
  let count: Int
  /// Venue: where its row of `part` begins.
  let row: [Int32]
  /// Row × day: which part a day lies in; one row for each number of visits.
  let part: [Int32]

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
    self.base = base
    self.row = row
    self.part = part
    count = total
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
