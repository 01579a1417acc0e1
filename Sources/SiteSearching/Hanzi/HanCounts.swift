/// In how many documents each Han character from U+4E00 to U+9FFF is written.
struct HanCounts: Sendable {
  private static let first: UInt32 = 0x4E00
  private static let size = 0x5200

  private var counts = [Int32](repeating: 0, count: size)
  /// By character the last document it was noted in, plus one.
  private var latest = [Int32](repeating: 0, count: size)

  /// Notes a folded character of the document being read; `number` tells that document from the one before.
  /// - Returns: `false` when it was noted in that document already.
  mutating func note(_ value: UInt32, in number: Int32) -> Bool {
    let place = Int(value &- Self.first)
    guard place < Self.size else { return true }
    guard latest[place] != number + 1 else { return false }
    latest[place] = number + 1
    counts[place] += 1
    return true
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let place = Int(scalar.value &- Self.first)
    return place < Self.size && counts[place] > 0
  }

  /// Adds the counts of other documents, or takes those of some away.
  mutating func add(_ other: HanCounts, times sign: Int32 = 1) {
    for place in counts.indices { counts[place] += sign * other.counts[place] }
  }
}
