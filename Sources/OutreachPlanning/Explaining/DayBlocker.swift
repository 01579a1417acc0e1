/// Why a visit cannot take place on a day: the first thing in the way, in this order.
package enum DayBlocker: Int, Sendable, Hashable, CaseIterable {
  /// On or before the day of planning.
  case past
  case closed
  /// Too near another visit of the venue.
  case gap
  /// No team on duty that serves the area and has a theme for the venue in this format.
  case noTeam
  /// Every such team has its visits of the day.
  case teamFull
  case kits
  case themeCap

  package var chinese: String {
    switch self {
    case .past: "已经过去"
    case .closed: "场所不接待"
    case .gap: "离另一场太近"
    case .noTeam: "没有能去的队伍上班"
    case .teamFull: "能去的队伍已排满"
    case .kits: "摊位已用完"
    case .themeCap: "主题当天已排满"
    }
  }

  package var english: String {
    switch self {
    case .past: "already past"
    case .closed: "the venue is closed"
    case .gap: "too near another visit"
    case .noTeam: "no fitting team on duty"
    case .teamFull: "fitting teams are full"
    case .kits: "no stall kit left"
    case .themeCap: "themes at their daily limit"
    }
  }
}

/// The days of the horizon counted by what blocks a visit.
package struct BlockedDays: Sendable, Hashable {
  /// Days on which nothing is in the way.
  package private(set) var free = 0
  private var counts = Array(repeating: 0, count: DayBlocker.allCases.count)

  package subscript(blocker: DayBlocker) -> Int { counts[blocker.rawValue] }

  mutating func count(_ blocker: DayBlocker?) {
    if let blocker { counts[blocker.rawValue] += 1 } else { free += 1 }
  }

  /// What blocks most days, but for those past and closed, which the office cannot change; `nil` when nothing does.
  package var mainBlocker: DayBlocker? {
    DayBlocker.allCases.filter { $0 != .past && $0 != .closed && self[$0] > 0 }
      .max { self[$0] < self[$1] }
  }

  /// `120 天场所不接待，80 天离另一场太近`
  package var chinese: String {
    DayBlocker.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) 天\($0.chinese)" }
      .joined(separator: "，")
  }

  package var english: String {
    DayBlocker.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) days: \($0.english)" }
      .joined(separator: "; ")
  }
}

extension PlanState {
  /// What blocks a slot without a place on each day.
  func blockedDays(_ slot: Int) -> BlockedDays {
    var days = BlockedDays()
    for day in 0..<tables.dayCount { days.count(blocker(slot, day: day)) }
    return days
  }

  private func blocker(_ slot: Int, day: Int) -> DayBlocker? {
    let venue = Int(slots.venue[slot])
    if tables.isPast(day) { return .past }
    if !tables.days[day].isOpen(tables.venues[venue]) { return .closed }
    // Open and yet not possible: too near a visit before or after the horizon.
    if !tables.isOpen[venue * tables.dayCount + day] { return .gap }
    if !keepsGap(slot, day: day) { return .gap }
    let able = (0..<tables.teamCount).filter { canGo(slot, day: day, team: $0) }
    if able.isEmpty { return .noTeam }
    let roomy = able.filter { visits(day: day, team: $0) < tables.cap[$0] }
    if roomy.isEmpty { return .teamFull }
    if slots.format[slot] == 1, stalls(day: day) >= tables.stallKits { return .kits }
    if !roomy.contains(where: { cheapest(slot, day: day, team: $0) != nil }) { return .themeCap }
    return nil
  }
}
