/// The random changes annealing tries; each leaves the plan as it was when it is not accepted.
extension Annealing {
  /// Moves a slot to a random duty, or gives it one, with the theme cheapest there.
  mutating func relocate(_ slot: Int) {
    if let duty = randomDuty(slot) { move(slot, to: duty) }
  }

  /// Moves a slot to a duty that is one of its own, when there is room and the cost is accepted.
  mutating func move(_ slot: Int, to duty: Int) {
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

  /// Lets two visits change places, most often in one area, so that trips stay whole.
  mutating func swap(_ a: Int) {
    let free = state.slots.free
    let draw = random.next()
    let isWild = draw & 28 == 0
    let b =
      draw & 3 != 0
      ? randomNeighbourInPart(a) : Int(free[random.below(free.count)])
    guard !state.isPinned(b) else { return }
    guard state.isPlaced(b), a != b, state.slots.venue[a] != state.slots.venue[b] else { return }
    let atA = place(a)
    let atB = place(b)
    guard atA.day != atB.day || atA.team != atB.team, state.canGo(a, day: atB.day, team: atB.team),
      state.canGo(b, day: atA.day, team: atA.team),
      isWild || (state.keepsPart(a, day: atB.day) && state.keepsPart(b, day: atA.day)),
      state.keepsGap(a, day: atB.day), state.keepsGap(b, day: atA.day)
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
  func place(_ slot: Int) -> OldPlace {
    OldPlace(
      slot: slot, day: Int(state.day[slot]), team: Int(state.team[slot]),
      theme: Int(state.theme[slot]))
  }

  @inline(__always)
  mutating func putBack(_ place: OldPlace) {
    state.add(place.slot, day: place.day, team: place.team, theme: place.theme)
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
