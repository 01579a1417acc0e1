import CampaignModel

extension PlanState {
  /// The repairs that each alone give a slot without a place one, cheapest first, one of a kind and team.
  ///
  /// Every day and team is tried; where exactly one thing is in the way, taking it away is a repair.
  func repairs(_ slot: Int, areaNames: [String: String]) -> [Repair] {
    var found: [Found] = []
    for day in 0..<tables.dayCount where !tables.isPast(day) {
      for team in 0..<tables.teamCount {
        if let change = onlyObstacle(slot, day: day, team: team, areaNames) {
          found.append(
            Found(
              repair: Repair(change: change, date: tables.days[day].date), day: day,
              cost: placeCost(slot, venue: Int(slots.venue[slot]), day: day, team: team)))
        }
      }
    }
    var kinds: Set<String> = []
    return found.sorted {
      ($0.repair.burden, $0.cost, $0.day) < ($1.repair.burden, $1.cost, $1.day)
    }
    .filter { kinds.insert($0.repair.kind).inserted }.map(\.repair)
  }

  private struct Found {
    var repair: Repair
    var day: Int
    var cost: Int
  }

  /// The single thing that keeps a visit from a day and team; `nil` when there is none or more than one.
  private func onlyObstacle(
    _ slot: Int, day: Int, team: Int, _ areaNames: [String: String]
  ) -> Repair.Change? {
    let venue = Int(slots.venue[slot])
    let format = Int(slots.format[slot])
    let themes = tables.themes(team: team, venue: venue, format: format)
    guard tables.cap[team] > 0, !themes.isEmpty else { return nil }
    let name = tables.teams[team].name
    var obstacles: [Repair.Change] = []
    if !tables.days[day].isOpen(tables.venues[venue]) { obstacles.append(.opening) }
    if !tables.isOnDuty[day * tables.teamCount + team] { obstacles.append(.duty(team: name)) }
    guard obstacles.count < 2 else { return nil }
    if !tables.serves[team * tables.areaCount + Int(tables.area[venue])] {
      let area = tables.areas[Int(tables.area[venue])]
      obstacles.append(.area(team: name, area: areaNames[area] ?? area))
    }
    let apart = nearest(slot, day: day)
    if apart == 0 { return nil }
    if apart < Int(tables.gap[venue]) {
      obstacles.append(.gap(from: Int(tables.gap[venue]), to: apart))
    }
    if visits(day: day, team: team) >= tables.cap[team] {
      obstacles.append(.cap(team: name, from: Int(tables.cap[team])))
    }
    if format == 1, stalls(day: day) >= tables.stallKits {
      obstacles.append(.kit(from: Int(tables.stallKits)))
    }
    if !themes.contains(where: { allows(theme: Int($0), day: day) }), let theme = themes.first {
      obstacles.append(
        .theme(tables.themes[Int(theme)].name, from: Int(tables.themeCap[Int(theme)])))
    }
    return obstacles.count == 1 ? obstacles[0] : nil
  }

  /// Days to the venue's nearest other visit; very many when there is none.
  private func nearest(_ slot: Int, day: Int) -> Int {
    let venue = Int(slots.venue[slot])
    let outside = tables.outsideDays[venue].map { abs($0 - day) }.min() ?? .max
    return (Int(slots.first[venue])..<Int(slots.first[venue + 1])).reduce(outside) { least, other in
      other == slot || !isPlaced(other) ? least : min(least, abs(Int(self.day[other]) - day))
    }
  }
}

extension Repair {
  /// What is changed, without the day: one repair of each is enough.
  fileprivate var kind: String {
    switch change {
    case .gap: "gap"
    case .duty(let team): "duty \(team)"
    case .cap(let team, _): "cap \(team)"
    case .kit: "kit"
    case .theme(let theme, _): "theme \(theme)"
    case .area(let team, _): "area \(team)"
    case .opening: "opening"
    }
  }
}
