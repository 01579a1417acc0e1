/// The random changes annealing tries; each leaves the plan as it was when it is not accepted.
extension Annealing {
  /// Moves a slot to a random duty, or gives it one, with the theme cheapest there.
  mutating func relocate(_ slot: Int) {
    guard let duty = randomDuty(slot) else { return }
    let day = duty / state.tables.teamCount
    let team = duty % state.tables.teamCount
    let old = place(slot)
    if old.day == day, old.team == team { return }
    guard state.hasRoom(slot, day: day, team: team) else { return }
    if old.day < 0 {
      if let found = state.cheapest(slot, day: day, team: team), accepts(found.cost) {
        state.add(slot, day: day, team: team, theme: found.theme)
      }
    } else if let found = state.change(moving: slot, to: day, team), accepts(found.cost) {
      state.remove(slot)
      state.add(slot, day: day, team: team, theme: found.theme)
    }
  }

  /// Any duty possible for the slot, or half of the time one that already leads into its area.
  mutating func randomDuty(_ slot: Int) -> Int? {
    let slots = state.slots
    if random.next() & 1 == 0 {
      let area = slots.inArea.range(Int(state.tables.area[Int(slots.venue[slot])]))
      let other = Int(slots.inArea.numbers[area.lowerBound + random.below(area.count)])
      guard other != slot, state.isPlaced(other) else { return nil }
      let day = Int(state.day[other])
      let team = Int(state.team[other])
      return state.canGo(slot, day: day, team: team) ? day * state.tables.teamCount + team : nil
    }
    let list = slots.duties.range(state.dutyList(slot))
    guard !list.isEmpty else { return nil }
    return Int(slots.duties.numbers[list.lowerBound + random.below(list.count)])
  }

  /// Lets two visits change places, most often in one area, so that trips stay whole.
  mutating func swap(_ a: Int) {
    let free = state.slots.free
    let b = random.next() & 3 != 0 ? randomNeighbour(a) : Int(free[random.below(free.count)])
    guard !state.isPinned(b) else { return }
    guard state.isPlaced(b), a != b, state.slots.venue[a] != state.slots.venue[b] else { return }
    let atA = place(a)
    let atB = place(b)
    guard atA.day != atB.day || atA.team != atB.team, state.canGo(a, day: atB.day, team: atB.team),
      state.canGo(b, day: atA.day, team: atA.team), state.keepsGap(a, day: atB.day),
      state.keepsGap(b, day: atA.day)
    else { return }
    var delta = state.remove(a) + state.remove(b)
    if state.hasRoom(a, day: atB.day, team: atB.team),
      let first = state.cheapest(a, day: atB.day, team: atB.team)
    {
      delta += state.add(a, day: atB.day, team: atB.team, theme: first.theme)
      if state.hasRoom(b, day: atA.day, team: atA.team),
        let second = state.cheapest(b, day: atA.day, team: atA.team), accepts(delta + second.cost)
      {
        state.add(b, day: atA.day, team: atA.team, theme: second.theme)
        return
      }
      state.remove(a)
    }
    putBack(atA)
    putBack(atB)
  }

  @inline(__always)
  private func place(_ slot: Int) -> OldPlace {
    OldPlace(
      slot: slot, day: Int(state.day[slot]), team: Int(state.team[slot]),
      theme: Int(state.theme[slot]))
  }

  @inline(__always)
  mutating func putBack(_ place: OldPlace) {
    state.add(place.slot, day: place.day, team: place.team, theme: place.theme)
  }

  /// A slot of the same area.
  mutating func randomNeighbour(_ slot: Int) -> Int {
    let area = state.slots.inArea.range(Int(state.tables.area[Int(state.slots.venue[slot])]))
    return Int(state.slots.inArea.numbers[area.lowerBound + random.below(area.count)])
  }

  /// Moves all visits of a slot's duty to another one, and those there back.
  mutating func exchangeDuties(_ slot: Int) {
    let list = state.slots.duties.range(state.dutyList(slot))
    guard !list.isEmpty else { return }
    let target = Int(state.slots.duties.numbers[list.lowerBound + random.below(list.count)])
    let teams = state.tables.teamCount
    let source = Int(state.day[slot]) * teams + Int(state.team[slot])
    guard source != target else { return }
    state.collect(duty: source, into: &here)
    state.collect(duty: target, into: &there)
    guard here.count <= state.tables.cap[target % teams],
      there.count <= state.tables.cap[source % teams],
      canAllGo(here, to: target), canAllGo(there, to: source)
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

  private func canAllGo(_ slots: [Int], to duty: Int) -> Bool {
    let day = duty / state.tables.teamCount
    let team = duty % state.tables.teamCount
    for slot in slots
    where state.isPinned(slot) || !state.canGo(slot, day: day, team: team)
      || !state.keepsGap(slot, day: day, ignoringThatDay: true)
    {
      return false
    }
    return true
  }

  /// Gives a visit another theme.
  mutating func changeTheme(_ slot: Int) {
    let tables = state.tables
    let day = Int(state.day[slot])
    let team = Int(state.team[slot])
    let old = Int(state.theme[slot])
    let list = tables.themes(
      team: team, venue: Int(state.slots.venue[slot]), format: Int(state.slots.format[slot]))
    let theme = Int(list[list.startIndex + random.below(list.count)])
    guard theme != old, state.allows(theme: theme, day: day) else { return }
    let removed = state.remove(slot)
    let added = state.add(slot, day: day, team: team, theme: theme)
    if !accepts(removed + added) {
      state.remove(slot)
      state.add(slot, day: day, team: team, theme: old)
    }
  }
}
