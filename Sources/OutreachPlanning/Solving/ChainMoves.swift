/// Changes of several visits at once: most outings are full, so one visit can come only when another goes.
extension Annealing {
  /// Sends a visit to another outing of its area and one from there on: to a third whose visit takes the first place, or, one
  /// time in four, wherever there is room.
  mutating func passOn(_ a: Int) {
    let b = randomNeighbourInPart(a)
    guard b != a, state.isPlaced(b), !state.isPinned(b) else { return }
    let from = duty(a)
    let next = duty(b)
    let draw = random.next()
    let isWild = draw & 28 == 0
    guard from != next, canPass(a, to: next), isWild || keepsPart(a, duty: next) else { return }
    intended.removeAll(keepingCapacity: true)
    intended.append(Intent(slot: a, duty: next))
    if draw & 3 == 0 {
      guard let open = randomDuty(b), open != next, canPass(b, to: open) else { return }
      intended.append(Intent(slot: b, duty: open))
    } else {
      let c = randomNeighbourInPart(b)
      guard c != a, c != b, state.isPlaced(c), !state.isPinned(c) else { return }
      let last = duty(c)
      guard last != from, last != next, canPass(b, to: last), canPass(c, to: from),
        isWild || (keepsPart(b, duty: last) && keepsPart(c, duty: from))
      else { return }
      intended.append(Intent(slot: b, duty: last))
      intended.append(Intent(slot: c, duty: from))
    }
    moveTogether()
  }

  /// A lesson and a stall of one venue change days.
  mutating func turn(_ a: Int) {
    let slots = state.slots
    let venue = Int(slots.venue[a])
    let first = Int(slots.first[venue])
    let b = first + random.below(Int(slots.first[venue + 1]) - first)
    guard b != a, slots.format[a] != slots.format[b], state.isPlaced(b), !state.isPinned(b) else {
      return
    }
    let (dutyA, dutyB) = (duty(a), duty(b))
    guard canGo(a, to: dutyB), canGo(b, to: dutyA) else { return }
    intended.removeAll(keepingCapacity: true)
    intended.append(Intent(slot: a, duty: dutyB))
    intended.append(Intent(slot: b, duty: dutyA))
    moveTogether()
  }

  @inline(__always)
  func canGo(_ slot: Int, to duty: Int) -> Bool {
    state.canGo(slot, day: duty / state.tables.teamCount, team: duty % state.tables.teamCount)
  }

  @inline(__always)
  func canPass(_ slot: Int, to duty: Int) -> Bool {
    canGo(slot, to: duty) && state.keepsGap(slot, day: duty / state.tables.teamCount)
  }

  /// Moves two visits at once.
  mutating func moveTogether(_ first: Intent, _ second: Intent) {
    intended.removeAll(keepingCapacity: true)
    intended.append(first)
    intended.append(second)
    moveTogether()
  }

  /// Takes all visits of the chain out and puts each in its new place; back again when one has none or the cost is refused.
  mutating func moveTogether() {
    let teams = state.tables.teamCount
    old.removeAll(keepingCapacity: true)
    var delta = 0
    for intent in intended { delta += takeOut(intent.slot) }
    var placed = 0
    for intent in intended {
      let (day, team) = (intent.duty / teams, intent.duty % teams)
      guard state.hasRoom(intent.slot, day: day, team: team),
        let found = state.cheapest(intent.slot, day: day, team: team)
      else { break }
      delta += state.add(intent.slot, day: day, team: team, theme: found.theme)
      placed += 1
    }
    if placed == intended.count, accepts(delta) { return }
    for index in 0..<placed { state.remove(old[index].slot) }
    for place in old { putBack(place) }
  }
}
