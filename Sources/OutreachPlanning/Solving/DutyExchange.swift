/// Whole days of teams as one change, which keeps every trip whole.
extension Annealing {
  /// Moves all visits of a slot's duty to another one, and those there back.
  mutating func exchangeDuties(_ slot: Int) {
    let isWild = random.next() & 7 == 0
    guard let target = randomFullOrOpenDuty(slot, isWild: isWild) else { return }
    let teams = state.tables.teamCount
    let source = Int(state.day[slot]) * teams + Int(state.team[slot])
    guard source != target else { return }
    state.collect(duty: source, into: &here)
    state.collect(duty: target, into: &there)
    guard here.count <= state.tables.cap[target % teams],
      there.count <= state.tables.cap[source % teams],
      canAllGo(here, to: target, isWild: isWild),
      canAllGo(there, to: source, isWild: isWild)
    else { return }
    old.removeAll(keepingCapacity: true)
    var delta = 0
    for slot in here { delta += takeOut(slot) }
    for slot in there { delta += takeOut(slot) }
    var placed = 0
    var isSound = true
    for index in old.indices {
      let duty = index < here.count ? target : source
      let slot = old[index].slot
      guard state.hasRoom(slot, day: duty / teams, team: duty % teams),
        let found = state.cheapest(slot, day: duty / teams, team: duty % teams)
      else {
        isSound = false
        break
      }
      delta += state.add(slot, day: duty / teams, team: duty % teams, theme: found.theme)
      placed += 1
    }
    if isSound, accepts(delta) { return }
    for index in 0..<placed { state.remove(old[index].slot) }
    for entry in old { putBack(entry) }
  }

  /// Takes a slot's place away and remembers it in `old`.
  @inline(__always)
  mutating func takeOut(_ slot: Int) -> Int {
    old.append(place(slot))
    return state.remove(slot)
  }

  private func canAllGo(_ slots: [Int], to duty: Int, isWild: Bool) -> Bool {
    let day = duty / state.tables.teamCount
    let team = duty % state.tables.teamCount
    for slot in slots
    where state.isPinned(slot) || !state.canGo(slot, day: day, team: team)
      || !(isWild || state.keepsPart(slot, day: day))
      || !state.keepsGap(slot, day: day, ignoringThatDay: true)
    {
      return false
    }
    return true
  }
}
