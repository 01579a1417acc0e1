/// Changes that make trips whole: a trip costs the same with one visit as with all its team's day allows.
extension Annealing {
  /// Brings a visit of the slot's area to another whose outing could take more: onto the duty while it has room, or in the place
  /// of a visit there from another area.
  mutating func gather(_ slot: Int) {
    let area = Int(state.tables.area[Int(state.slots.venue[slot])])
    guard let a = randomLoose(area), let b = randomLoose(area), !state.isPinned(b) else { return }
    let (to, from) = (duty(a), duty(b))
    guard to != from, canPass(b, to: to), keepsPart(b, duty: to) else { return }
    if hasRoom(duty: to) { return move(b, to: to) }
    state.collect(duty: to, into: &here)
    guard let c = here.first(where: { self.area($0) != area && !state.isPinned($0) }) else {
      return
    }
    if random.next() & 1 == 0 {
      guard let open = randomDuty(c), open != to, canPass(c, to: open) else { return }
      moveTogether(Intent(slot: b, duty: to), Intent(slot: c, duty: open))
    } else if canPass(c, to: from), keepsPart(c, duty: from) {
      moveTogether(Intent(slot: b, duty: to), Intent(slot: c, duty: from))
    }
  }

  /// Sends a visit of an unfilled outing in the place of another of its area, which goes on to another unfilled outing.
  mutating func eject(_ slot: Int) {
    let area = Int(state.tables.area[Int(state.slots.venue[slot])])
    guard let a = randomLoose(area), let last = randomLoose(area), !state.isPinned(a) else {
      return
    }
    let end = duty(last)
    let from = duty(a)
    guard end != from, hasRoom(duty: end) else { return }
    for _ in 0..<4 {
      let b = randomNeighbour(slot)
      guard b != a, state.isPlaced(b), !state.isPinned(b) else { continue }
      let next = duty(b)
      guard next != end, next != from, keepsPart(a, duty: next), keepsPart(b, duty: end),
        canPass(a, to: next), canPass(b, to: end)
      else { continue }
      return moveTogether(Intent(slot: a, duty: next), Intent(slot: b, duty: end))
    }
  }

  @inline(__always)
  private func area(_ slot: Int) -> Int { Int(state.tables.area[Int(state.slots.venue[slot])]) }
}
