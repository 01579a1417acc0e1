import CampaignModel

extension PlanningProblem.Day {
  /// Whether a venue takes visitors: a make-up day counts as Monday to Friday, a holiday needs its consent.
  func isOpen(_ venue: Venue) -> Bool {
    if venue.blackout.contains(where: { $0.contains(date) }) { return false }
    return switch kind {
    case .holiday: venue.holidayOK
    case .makeup: venue.open.contains { $0 <= 5 }
    case .workday, .weekend: venue.open.contains(date.weekday)
    }
  }

  /// Whether a team is on duty: make-up days and holidays by its own flags.
  func isWorked(by team: OutreachTeam) -> Bool {
    if team.leave.contains(where: { $0.contains(date) }) { return false }
    return switch kind {
    case .holiday: team.holidayOK
    case .makeup: team.makeupOK
    case .workday, .weekend: team.weekdays.contains(date.weekday)
    }
  }
}

extension Venue {
  func required(_ format: VisitFormat) -> Int { format == .lesson ? lessons : stalls }
}
