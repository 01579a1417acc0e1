/// The draws of moves: days, partners and duties that are likely to be worth trying.
extension Annealing {
  /// The days a placed slot may be sent to: all when the draw is wild, else its part of the year, since leaving a part empty is
  /// seldom worth it.
  @inline(__always)
  private func days(_ slot: Int, isWild: Bool) -> Range<Int> {
    guard !isWild, state.isPlaced(slot) else { return 0..<state.tables.dayCount }
    return state.tables.rotation.days(
      venue: Int(state.slots.venue[slot]), around: Int(state.day[slot]))
  }

  /// A duty possible for the slot that has room: half of the time one that leads into its area, and seven times in eight in its
  /// part of the year.
  mutating func randomDuty(_ slot: Int) -> Int? {
    let draw = random.next()
    let days = days(slot, isWild: draw & 14 == 0)
    if draw & 1 == 0 {
      let area = Int(state.tables.area[Int(state.slots.venue[slot])])
      for _ in 0..<Self.draws {
        guard let other = randomLoose(area) else { break }
        let (day, team) = (Int(state.day[other]), Int(state.team[other]))
        if other != slot, days.contains(day), hasRoom(duty: duty(other)),
          state.canGo(slot, day: day, team: team)
        {
          return duty(other)
        }
      }
    }
    return randomDuty(slot, in: days) { $0.hasRoom(duty: $1) }
  }

  /// A duty possible for the slot, with room or without.
  mutating func randomFullOrOpenDuty(_ slot: Int, isWild: Bool) -> Int? {
    randomDuty(slot, in: days(slot, isWild: isWild)) { _, _ in true }
  }

  @inline(__always)
  private mutating func randomDuty(
    _ slot: Int, in days: Range<Int>, where suits: (Annealing, Int) -> Bool
  ) -> Int? {
    let able = state.slots.teams.range(state.dutyList(slot))
    guard !able.isEmpty, !days.isEmpty else { return nil }
    let row = Int(state.slots.venue[slot]) * state.tables.dayCount
    for _ in 0..<Self.draws {
      let team = Int(state.slots.teams.numbers[able.lowerBound + random.below(able.count)])
      let day = days.lowerBound + random.below(days.count)
      let duty = day * state.tables.teamCount + team
      if state.tables.isOnDuty[duty], state.tables.isOpen[row + day], suits(self, duty) {
        return duty
      }
    }
    return nil
  }

  /// A slot of the same area.
  @inline(__always)
  mutating func randomNeighbour(_ slot: Int) -> Int {
    let area = state.slots.inArea.range(Int(state.tables.area[Int(state.slots.venue[slot])]))
    return Int(state.slots.inArea.numbers[area.lowerBound + random.below(area.count)])
  }

  /// A slot of the same area, preferably on a day of the given one's part of the year.
  mutating func randomNeighbourInPart(_ slot: Int) -> Int {
    let days = days(slot, isWild: false)
    for _ in 0..<Self.draws {
      let other = randomNeighbour(slot)
      if days.contains(Int(state.day[other])) { return other }
    }
    return randomNeighbour(slot)
  }

  /// A visit of the area whose outing could take more.
  @inline(__always)
  mutating func randomLoose(_ area: Int) -> Int? {
    let count = state.loose.count(area: area)
    return count == 0 ? nil : state.loose.slot(random.below(count), area: area)
  }

  @inline(__always)
  func duty(_ slot: Int) -> Int {
    Int(state.day[slot]) * state.tables.teamCount + Int(state.team[slot])
  }

  @inline(__always)
  func hasRoom(duty: Int) -> Bool {
    let team = duty % state.tables.teamCount
    return state.visits(day: duty / state.tables.teamCount, team: team) < state.tables.cap[team]
  }

  /// Whether the visit's part of the year is not left empty by going there.
  @inline(__always)
  func keepsPart(_ slot: Int, duty: Int) -> Bool {
    state.keepsPart(slot, day: duty / state.tables.teamCount)
  }
}
