import CampaignModel

extension PlanState {
  /// Puts the rows of the plan in force back where that is still allowed.
  mutating func keepPrevious() {
    for venue in tables.venues.indices {
      for position in tables.previous.atVenue.range(venue) {
        let row = tables.previous.rows[Int(tables.previous.atVenue.numbers[position])]
        keep(row, venue: venue)
      }
    }
  }

  private mutating func keep(_ row: PreviousRows.Row, venue: Int) {
    guard row.team >= 0, row.theme >= 0 else { return }
    let free = (Int(slots.first[venue])..<Int(slots.first[venue + 1])).first {
      !isPlaced($0) && slots.format[$0] == row.format
    }
    let team = Int(row.team)
    let day = Int(row.day)
    let theme = Int(row.theme)
    let duty = row.day * Int32(tables.teamCount) + row.team
    guard let free, slots.duties[venue * 2 + Int(row.format)].contains(duty),
      tables.themes(team: team, venue: venue, format: Int(row.format)).contains(row.theme),
      hasRoom(free, day: day, team: team), allows(theme: theme, day: day)
    else { return }
    add(free, day: day, team: team, theme: theme)
  }

  /// Places every slot left, those with the fewest possible days first, each where it costs least.
  mutating func construct() {
    let open = slots.free.map(Int.init).filter { !isPlaced($0) }
    let choices = open.map { slots.duties.range(dutyList($0)).count }
    let order = open.indices.sorted { (choices[$0], open[$0]) < (choices[$1], open[$1]) }
    for index in order { placeCheapest(open[index]) }
  }

  /// Gives a slot its cheapest place; returns whether there was one.
  @discardableResult
  mutating func placeCheapest(_ slot: Int) -> Bool {
    var best: (day: Int, team: Int, theme: Int)?
    var least = Int.max
    for position in slots.duties.range(dutyList(slot)) {
      let duty = Int(slots.duties.numbers[position])
      let day = duty / tables.teamCount
      let team = duty % tables.teamCount
      guard hasRoom(slot, day: day, team: team),
        let found = cheapest(slot, day: day, team: team), found.cost < least
      else { continue }
      least = found.cost
      best = (day, team, found.theme)
    }
    guard let best else { return false }
    add(slot, day: best.day, team: best.team, theme: best.theme)
    return true
  }

  func dutyList(_ slot: Int) -> Int { Int(slots.venue[slot]) * 2 + Int(slots.format[slot]) }

  /// The plan as rows with ids.
  var plan: OutreachPlan {
    OutreachPlan(
      visits: day.indices.filter { isPlaced($0) }.map { slot in
        PlannedVisit(
          date: tables.days[Int(day[slot])].date, team: tables.teams[Int(team[slot])].id,
          venue: tables.venues[Int(slots.venue[slot])].id,
          theme: tables.themes[Int(theme[slot])].id,
          format: PlanningTables.formats[Int(slots.format[slot])])
      })
  }
}
