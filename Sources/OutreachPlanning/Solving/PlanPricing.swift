/// What a visit costs, before it is placed and when it is.
extension PlanState {
  /// The cheapest theme for a slot at a place and what the visit then costs; `nil` when themes are at their limit.
  ///
  /// The slot must have no place; equal costs go to the theme first in order of id.
  @inline(__always)
  func cheapest(_ slot: Int, day: Int, team: Int) -> (theme: Int, cost: Int)? {
    var best = -1
    var least = Int.max
    let venue = Int(slots.venue[slot])
    let format = Int(slots.format[slot])
    let list = tables.lessonThemes.range(
      (team * 6 + Int(tables.category[venue])) * 2 + format)
    for position in list {
      let theme = Int(tables.lessonThemes.numbers[position])
      guard allows(theme: theme, day: day) else { continue }
      var cost = themeCost(slot, venue: venue, day: day, theme: theme)
      if hasPrevious {
        cost += changeCost(venue: venue, format: format, day: day, team: team, theme: theme)
      }
      if cost < least {
        least = cost
        best = theme
      }
    }
    guard best >= 0 else { return nil }
    return (best, least + placeCost(slot, venue: venue, day: day, team: team))
  }

  /// What a visit adds to the objective when it is added.
  @inline(__always)
  func cost(_ slot: Int, day: Int, team: Int, theme: Int) -> Int {
    let venue = Int(slots.venue[slot])
    var cost =
      placeCost(slot, venue: venue, day: day, team: team)
      + themeCost(slot, venue: venue, day: day, theme: theme)
    if hasPrevious {
      cost += changeCost(
        venue: venue, format: Int(slots.format[slot]), day: day, team: team, theme: theme)
    }
    return cost
  }

  /// The part of the cost that does not depend on the theme.
  @inline(__always)
  func placeCost(_ slot: Int, venue: Int, day: Int, team: Int) -> Int {
    let area = Int(tables.area[venue])
    var cost = slots.isExtra[slot] ? 0 : -uncoveredWeight
    let list = tables.counters.atPlace.range(
      tables.counters.placeBase(category: Int(tables.category[venue]), area: area) + day)
    for position in list { cost += step(Int(tables.counters.atPlace.numbers[position])) }
    for position in tables.counters.atTeam.range(team) {
      cost += step(Int(tables.counters.atTeam.numbers[position]))
    }
    if trips[(day * tables.teamCount + team) * tables.areaCount + area] == 0 {
      cost += tripWeight
    }
    let part = tables.rotation.part[Int(tables.rotation.row[venue]) + day]
    if part >= 0, partVisits[Int(tables.rotation.base[venue] + part)] == 0 {
      cost -= rotationWeight
    }
    return cost
  }

  @inline(__always)
  private func themeCost(_ slot: Int, venue: Int, day: Int, theme: Int) -> Int {
    let category = Int(tables.category[venue])
    let months = tables.monthCount
    var cost = Int(
      tables.themeCost[(category * tables.themeCount + theme) * months + Int(tables.month[day])])
    if themeAtVenue[venue * tables.themeCount + theme] > 0 { cost += repeatWeight }
    let key = (category * 2 + Int(slots.format[slot])) * tables.themeCount + theme
    for position in tables.counters.atTheme.range(key) {
      let campaign = tables.counters.campaigns[Int(tables.counters.atTheme.numbers[position])]
      if campaign.first <= day, day <= campaign.last { cost += step(Int(campaign.counter)) }
    }
    return cost
  }

  @inline(__always)
  func changeCost(venue: Int, format: Int, day: Int, team: Int, theme: Int) -> Int {
    var cost = 0
    for position in tables.previous.atVenue.range(venue) {
      let row = tables.previous.rows[Int(tables.previous.atVenue.numbers[position])]
      guard row.day == day else { continue }
      cost -= tables.weights[.move]
      if row.team != team { cost += tables.weights[.changeTeam] }
      if row.theme != theme { cost += tables.weights[.changeTheme] }
      if row.format != format { cost += tables.weights[.changeFormat] }
    }
    return cost
  }

  /// What one more visit in a counter costs, after so many more.
  @inline(__always)
  func step(_ counter: Int, after more: Int32 = 0) -> Int {
    let count = counts[counter] + more
    var step = 0
    if count < tables.counters.lo[counter] { step -= Int(tables.counters.weight[counter]) }
    if count >= tables.counters.hi[counter] { step += Int(tables.counters.weight[counter]) }
    return step
  }
}
