/// The placed visits of each area whose outing could take another one, so that searches find what is worth bringing together.
///
/// A visit is loose while fewer visits than the team's day allows stand on its trip. Its area's list has the loose ones first,
/// so that one is drawn, entered or taken off in a few steps.
struct LooseVisits: Sendable {
  /// Slots grouped by area as in `VisitSlots.inArea`, loose ones first.
  private var order: [Int32]
  /// Slot: where it stands in `order`.
  private var position: [Int32]
  /// Area: how many of its slots are loose.
  private var counts: [Int32]
  /// Area: where its slots begin in `order`.
  private let starts: [Int32]

  init(_ inArea: NumberLists) {
    order = inArea.numbers
    starts = inArea.starts
    position = Array(repeating: 0, count: order.count)
    counts = Array(repeating: 0, count: max(0, starts.count - 1))
    for (place, slot) in order.enumerated() { position[Int(slot)] = Int32(place) }
  }

  @inline(__always)
  func count(area: Int) -> Int { Int(counts[area]) }

  /// The loose visit of that number, below `count`.
  @inline(__always)
  func slot(_ number: Int, area: Int) -> Int { Int(order[Int(starts[area]) + number]) }

  func contains(_ slot: Int, area: Int) -> Bool {
    position[slot] < starts[area] + counts[area]
  }

  @inline(__always)
  mutating func insert(_ slot: Int, area: Int) {
    let end = starts[area] + counts[area]
    guard position[slot] >= end else { return }
    exchange(slot, with: end)
    counts[area] += 1
  }

  @inline(__always)
  mutating func remove(_ slot: Int, area: Int) {
    let last = starts[area] + counts[area] - 1
    guard position[slot] <= last else { return }
    exchange(slot, with: last)
    counts[area] -= 1
  }

  @inline(__always)
  private mutating func exchange(_ slot: Int, with place: Int32) {
    let at = position[slot]
    let other = order[Int(place)]
    order[Int(place)] = Int32(truncatingIfNeeded: slot)
    order[Int(at)] = other
    position[slot] = place
    position[Int(other)] = at
  }
}
