/// A plan under work: where each slot stands, and every count the rules and the objective need.
///
/// It changes by `add` and `remove` alone; each knows in whole numbers what it does to the objective.
struct PlanState: Sendable {
  let tables: PlanningTables
  let slots: VisitSlots

  /// Slot: day, team and theme; -1 when it has no place.
  private(set) var day: [Int32]
  private(set) var team: [Int32]
  private(set) var theme: [Int32]
  /// The weighted sum of all terms.
  private(set) var objective: Int

  /// Duty: visits, and the first of its slots; -1 when there is none.
  private var visitsOnDuty: [Int32]
  private var firstOnDuty: [Int32]
  /// Slot: its neighbours on the same duty.
  private var next: [Int32]
  private var previous: [Int32]
  /// Day: stalls.
  private var stalls: [Int32]
  /// Day × theme: visits.
  private var themeOnDay: [Int32]
  /// Duty × area: visits; each that is not 0 is a trip.
  private(set) var trips: [Int32]
  private(set) var counts: [Int32]
  private(set) var partVisits: [Int32]
  /// Venue × theme: visits.
  private(set) var themeAtVenue: [Int32]
  private(set) var loose: LooseVisits

  let repeatWeight: Int
  let tripWeight: Int
  let rotationWeight: Int
  /// Whether there is a plan in force whose rows cost when left.
  let hasPrevious: Bool
  let uncoveredWeight: Int

  init(_ tables: PlanningTables, _ slots: VisitSlots) {
    self.tables = tables
    self.slots = slots
    let none = Array(repeating: Int32(-1), count: slots.count)
    day = none
    team = none
    theme = none
    visitsOnDuty = Array(repeating: 0, count: tables.dayCount * tables.teamCount)
    firstOnDuty = Array(repeating: -1, count: tables.dayCount * tables.teamCount)
    next = none
    previous = none
    stalls = Array(repeating: 0, count: tables.dayCount)
    themeOnDay = Array(repeating: 0, count: tables.dayCount * tables.themeCount)
    trips = Array(
      repeating: 0, count: tables.dayCount * tables.teamCount * tables.areaCount)
    counts = Array(repeating: 0, count: tables.counters.count)
    partVisits = Array(repeating: 0, count: tables.rotation.count)
    themeAtVenue = Array(repeating: 0, count: tables.venues.count * tables.themeCount)
    loose = LooseVisits(slots.inArea)
    repeatWeight = tables.weights[.repeat]
    tripWeight = tables.weights[.trip]
    rotationWeight = tables.weights[.rotation]
    hasPrevious = !tables.previous.rows.isEmpty
    uncoveredWeight = tables.weights[.uncovered]
    objective =
      tables.counters.emptyCost + tables.rotation.count * rotationWeight
      + slots.isExtra.count { !$0 } * uncoveredWeight
      + (tables.previous.lost + tables.previous.rows.count) * tables.weights[.move]
    for slot in 0..<slots.count {
      if let place = slots.pinned[slot] {
        add(slot, day: Int(place.day), team: Int(place.team), theme: Int(place.theme))
      }
    }
  }

  @inline(__always)
  func isPlaced(_ slot: Int) -> Bool { day[slot] >= 0 }

  @inline(__always)
  func isPinned(_ slot: Int) -> Bool { slots.isPinned[slot] }

  /// Whether nothing but a theme limit can forbid another place that is one of the slot's duties.
  @inline(__always)
  func hasRoom(_ slot: Int, day: Int, team: Int) -> Bool {
    visitsOnDuty[day * tables.teamCount + team] < tables.cap[team]
      && (slots.format[slot] == 0 || stalls[day] < tables.stallKits || self.day[slot] == day)
      && keepsGap(slot, day: day)
  }

  /// Whether the venue's other visits are far enough from a day.
  /// - Parameters:
  ///   - ignoringThatDay: Whether a visit on that very day is about to leave it.
  @inline(__always)
  func keepsGap(_ slot: Int, day: Int, ignoringThatDay: Bool = false) -> Bool {
    let venue = Int(slots.venue[slot])
    let gap = tables.gap[venue]
    for other in Int(slots.first[venue])..<Int(slots.first[venue + 1]) where other != slot {
      let at = self.day[other]
      let apart = abs(at - Int32(truncatingIfNeeded: day))
      if at >= 0, apart < gap, apart > 0 || !ignoringThatDay { return false }
    }
    return true
  }

  /// Whether a place is one of the slot's duties.
  @inline(__always)
  func canGo(_ slot: Int, day: Int, team: Int) -> Bool {
    let venue = Int(slots.venue[slot])
    return tables.isOpen[venue * tables.dayCount + day]
      && tables.isOnDuty[day * tables.teamCount + team]
      && tables.serves[team * tables.areaCount + Int(tables.area[venue])]
      && !tables.lessonThemes.range(
        (team * 6 + Int(tables.category[venue])) * 2 + Int(slots.format[slot])
      ).isEmpty
  }

  @inline(__always)
  func trips(day: Int, team: Int, area: Int) -> Int32 {
    trips[(day * tables.teamCount + team) * tables.areaCount + area]
  }

  @inline(__always)
  func partVisits(_ part: Int) -> Int32 { partVisits[part] }

  /// Whether a venue has a theme already, not counting so many of its visits.
  @inline(__always)
  func isGiven(_ theme: Int, at venue: Int, besides visits: Int32) -> Bool {
    themeAtVenue[venue * tables.themeCount + theme] > visits
  }

  func visits(day: Int, team: Int) -> Int32 { visitsOnDuty[day * tables.teamCount + team] }
  func stalls(day: Int) -> Int32 { stalls[day] }

  @inline(__always)
  func allows(theme: Int, day: Int) -> Bool {
    themeOnDay[day * tables.themeCount + theme] < tables.themeCap[theme]
  }

  /// Gives a slot a place; returns the change of the objective.
  @discardableResult
  @inline(__always)
  mutating func add(_ slot: Int, day: Int, team: Int, theme: Int) -> Int {
    let delta = cost(slot, day: day, team: team, theme: theme)
    self.day[slot] = Int32(truncatingIfNeeded: day)
    self.team[slot] = Int32(truncatingIfNeeded: team)
    self.theme[slot] = Int32(truncatingIfNeeded: theme)
    link(slot, duty: day * tables.teamCount + team)
    count(slot, day: day, team: team, theme: theme, by: 1)
    loosen(slot, day: day, team: team)
    objective += delta
    return delta
  }

  /// Takes a slot's place away; returns the change of the objective.
  @discardableResult
  @inline(__always)
  mutating func remove(_ slot: Int) -> Int {
    let day = Int(self.day[slot])
    let team = Int(self.team[slot])
    let theme = Int(self.theme[slot])
    guard day >= 0 else { return 0 }
    self.day[slot] = -1
    self.team[slot] = -1
    self.theme[slot] = -1
    unlink(slot, duty: day * tables.teamCount + team)
    count(slot, day: day, team: team, theme: theme, by: -1)
    unbind(slot, day: day, team: team)
    let delta = -cost(slot, day: day, team: team, theme: theme)
    objective += delta
    return delta
  }

  /// The slots on a duty, into a list that is reused.
  @inline(__always)
  func collect(duty: Int, into list: inout [Int]) {
    list.removeAll(keepingCapacity: true)
    var slot = firstOnDuty[duty]
    while slot >= 0 {
      list.append(Int(slot))
      slot = next[Int(slot)]
    }
  }

  @inline(__always)
  private mutating func link(_ slot: Int, duty: Int) {
    let first = firstOnDuty[duty]
    next[slot] = first
    previous[slot] = -1
    if first >= 0 { previous[Int(first)] = Int32(truncatingIfNeeded: slot) }
    firstOnDuty[duty] = Int32(truncatingIfNeeded: slot)
  }

  @inline(__always)
  private mutating func unlink(_ slot: Int, duty: Int) {
    let after = next[slot]
    let before = previous[slot]
    if before >= 0 { next[Int(before)] = after } else { firstOnDuty[duty] = after }
    if after >= 0 { previous[Int(after)] = before }
  }

  /// Enters a new visit as loose, or, when it fills its trip, takes the others off.
  @inline(__always)
  private mutating func loosen(_ slot: Int, day: Int, team: Int) {
    let area = Int(tables.area[Int(slots.venue[slot])])
    let size = trips(day: day, team: team, area: area)
    if size < tables.cap[team] {
      loose.insert(slot, area: area)
    } else if size == tables.cap[team], size > 1 {
      var other = firstOnDuty[day * tables.teamCount + team]
      while other >= 0 {
        if tables.area[Int(slots.venue[Int(other)])] == Int32(truncatingIfNeeded: area) {
          loose.remove(Int(other), area: area)
        }
        other = next[Int(other)]
      }
    }
  }

  /// Takes a visit that has left off, and enters those it leaves on a trip that was full.
  @inline(__always)
  private mutating func unbind(_ slot: Int, day: Int, team: Int) {
    let area = Int(tables.area[Int(slots.venue[slot])])
    loose.remove(slot, area: area)
    guard trips(day: day, team: team, area: area) == tables.cap[team] - 1 else { return }
    var other = firstOnDuty[day * tables.teamCount + team]
    while other >= 0 {
      if tables.area[Int(slots.venue[Int(other)])] == Int32(truncatingIfNeeded: area) {
        loose.insert(Int(other), area: area)
      }
      other = next[Int(other)]
    }
  }

  @inline(__always)
  private mutating func count(_ slot: Int, day: Int, team: Int, theme: Int, by change: Int32) {
    let venue = Int(slots.venue[slot])
    let area = Int(tables.area[venue])
    let category = Int(tables.category[venue])
    let format = Int(slots.format[slot])
    let duty = day * tables.teamCount + team
    visitsOnDuty[duty] += change
    if format == 1 { stalls[day] += change }
    themeOnDay[day * tables.themeCount + theme] += change
    trips[duty * tables.areaCount + area] += change
    themeAtVenue[venue * tables.themeCount + theme] += change
    let part = tables.rotation.part[Int(tables.rotation.row[venue]) + day]
    if part >= 0 { partVisits[Int(tables.rotation.base[venue] + part)] += change }
    for position in tables.counters.atPlace.range(
      tables.counters.placeBase(category: category, area: area) + day)
    {
      counts[Int(tables.counters.atPlace.numbers[position])] += change
    }
    for position in tables.counters.atTeam.range(team) {
      counts[Int(tables.counters.atTeam.numbers[position])] += change
    }
    for position in tables.counters.atTheme.range(
      (category * 2 + format) * tables.themeCount + theme)
    {
      let campaign = tables.counters.campaigns[Int(tables.counters.atTheme.numbers[position])]
      if campaign.first <= day, day <= campaign.last {
        counts[Int(campaign.counter)] += change
      }
    }
  }
}
