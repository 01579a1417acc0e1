/// What moving a visit would do, found without moving it: most tried moves are refused, and then nothing was written.
extension PlanState {
  /// The cheapest theme for a placed slot on another duty, and the change of the objective by going there.
  ///
  /// The same as `remove`, then `cheapest` on the new duty. The caller has checked that the duty is possible and has room.
  @inline(__always)
  func change(moving slot: Int, to day: Int, _ team: Int) -> (theme: Int, cost: Int)? {
    let venue = Int(slots.venue[slot])
    let format = Int(slots.format[slot])
    let at = Int(self.day[slot])
    let its = Int(self.team[slot])
    let worn = Int(theme[slot])
    let key = (Int(tables.category[venue]) * 2 + format) * tables.themeCount
    var best = -1
    var least = Int.max
    for position in tables.lessonThemes.range((team * 6 + Int(tables.category[venue])) * 2 + format)
    {
      let theme = Int(tables.lessonThemes.numbers[position])
      guard allows(theme: theme, day: day) || (day == at && theme == worn) else { continue }
      var cost = costOfTheme(theme, category: Int(tables.category[venue]), day: day)
      if isGiven(theme, at: venue, besides: theme == worn ? 1 : 0) { cost += repeatWeight }
      for position in tables.counters.atTheme.range(key + theme) {
        let campaign = tables.counters.campaigns[Int(tables.counters.atTheme.numbers[position])]
        guard campaign.first <= day, day <= campaign.last else { continue }
        let isLeft = theme == worn && campaign.first <= at && at <= campaign.last
        cost += step(Int(campaign.counter), after: isLeft ? -1 : 0)
      }
      if hasPrevious {
        cost += changeCost(venue: venue, format: format, day: day, team: team, theme: theme)
      }
      if cost < least {
        least = cost
        best = theme
      }
    }
    guard best >= 0 else { return nil }
    return (
      best,
      least + costOfPlace(moving: slot, venue: venue, from: at, its, to: day, team)
        - costOfTheme(worn, slot: slot, venue: venue, key: key, at: at, its)
    )
  }

  /// What the slot's present theme costs, counted while it stands.
  @inline(__always)
  private func costOfTheme(
    _ worn: Int, slot: Int, venue: Int, key: Int, at day: Int, _ team: Int
  ) -> Int {
    var cost = costOfTheme(worn, category: Int(tables.category[venue]), day: day)
    if isGiven(worn, at: venue, besides: 1) { cost += repeatWeight }
    for position in tables.counters.atTheme.range(key + worn) {
      let campaign = tables.counters.campaigns[Int(tables.counters.atTheme.numbers[position])]
      if campaign.first <= day, day <= campaign.last {
        cost += step(Int(campaign.counter), after: -1)
      }
    }
    if hasPrevious {
      cost += changeCost(
        venue: venue, format: Int(slots.format[slot]), day: day, team: team, theme: worn)
    }
    return cost
  }

  /// The change by the place alone: counters of weeks, months, areas and teams, trips, parts of the year.
  @inline(__always)
  private func costOfPlace(
    moving slot: Int, venue: Int, from old: Int, _ oldTeam: Int, to day: Int, _ team: Int
  ) -> Int {
    let area = Int(tables.area[venue])
    var cost = 0
    if day != old {
      let base = tables.counters.placeBase(category: Int(tables.category[venue]), area: area)
      let here = tables.counters.atPlace.range(base + old)
      let there = tables.counters.atPlace.range(base + day)
      let numbers = tables.counters.atPlace.numbers
      for position in there where !contains(numbers, here, numbers[position]) {
        cost += step(Int(numbers[position]), after: 0)
      }
      for position in here where !contains(numbers, there, numbers[position]) {
        cost -= step(Int(numbers[position]), after: -1)
      }
      cost += costOfPart(venue: venue, from: old, to: day)
    }
    if team != oldTeam {
      for position in tables.counters.atTeam.range(team) {
        cost += step(Int(tables.counters.atTeam.numbers[position]), after: 0)
      }
      for position in tables.counters.atTeam.range(oldTeam) {
        cost -= step(Int(tables.counters.atTeam.numbers[position]), after: -1)
      }
    }
    if trips(day: day, team: team, area: area) == 0 { cost += tripWeight }
    if trips(day: old, team: oldTeam, area: area) == 1 { cost -= tripWeight }
    return cost
  }

  @inline(__always)
  private func contains(_ numbers: [Int32], _ range: Range<Int>, _ number: Int32) -> Bool {
    for position in range where numbers[position] == number { return true }
    return false
  }

  /// Whether no part of the year is left empty by moving a placed slot to a day.
  @inline(__always)
  func keepsPart(_ slot: Int, day: Int) -> Bool {
    costOfPart(venue: Int(slots.venue[slot]), from: Int(self.day[slot]), to: day) <= 0
  }

  /// The parts of the year: one left empty costs, one filled gains.
  @inline(__always)
  private func costOfPart(venue: Int, from old: Int, to day: Int) -> Int {
    let row = Int(tables.rotation.row[venue])
    let left = tables.rotation.part[row + old]
    let entered = tables.rotation.part[row + day]
    guard left != entered else { return 0 }
    let base = tables.rotation.base[venue]
    var cost = 0
    if left >= 0, partVisits(Int(base + left)) == 1 { cost += rotationWeight }
    if entered >= 0, partVisits(Int(base + entered)) == 0 { cost -= rotationWeight }
    return cost
  }

  @inline(__always)
  private func costOfTheme(_ theme: Int, category: Int, day: Int) -> Int {
    Int(
      tables.themeCost[
        (category * tables.themeCount + theme) * tables.monthCount + Int(tables.month[day])])
  }
}
