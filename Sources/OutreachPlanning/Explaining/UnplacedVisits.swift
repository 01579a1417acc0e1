import CampaignModel
package import Diagnostics

/// Visits of a venue in one format that found no place.
struct UnplacedVisits {
  var venue: Venue
  var format: VisitFormat
  var count: Int
  var firstSlot: Int
}

extension PlanState {
  /// By venue and format, in order of venue id.
  func unplaced() -> [UnplacedVisits] {
    tables.venues.indices.flatMap { venue in
      PlanningTables.formats.indices.compactMap { format in
        let open = (Int(slots.first[venue])..<Int(slots.first[venue + 1])).filter {
          slots.format[$0] == format && !isPlaced($0)
        }
        return open.first.map {
          UnplacedVisits(
            venue: tables.venues[venue], format: PlanningTables.formats[format],
            count: open.count, firstSlot: $0)
        }
      }
    }
  }

  /// A warning for each venue with visits left out, saying what blocked them and the cheapest repair found by trial.
  func unplacedWarnings(areas: [String: String]) -> [Diagnostic] {
    unplaced().map { left in
      let days = blockedDays(left.firstSlot)
      return Diagnostic(
        .planUnplaced, at: left.venue.place,
        Bilingual(
          zh:
            "“\(left.venue.name)”还有 \(left.count) 场\(left.format.chinese)排不进去：\(days.chinese)",
          en:
            "\(left.count) \(left.format.rawValue) visits of \(left.venue.name) found no place: \(days.english)"
        ), remedy: repairs(left.firstSlot, areaNames: areas).first?.words ?? remedy(days, left))
    }
  }

  private func remedy(_ days: BlockedDays, _ left: UnplacedVisits) -> Bilingual {
    switch days.mainBlocker {
    case .gap:
      Bilingual(
        zh: "把最小间隔 \(left.venue.minGap) 天改小一些，或者少排几场",
        en: "Lower the gap of \(left.venue.minGap) days, or ask for fewer visits")
    case .noTeam:
      Bilingual(
        zh: "给能去\(left.venue.category.chinese)、会办\(left.format.chinese)的队伍加工作日，或让别的队伍也去这个片区",
        en: "Give a fitting team another weekday, or let another team serve this area")
    case .teamFull:
      Bilingual(
        zh: "提高队伍的每日上限，或给队伍加一个工作日", en: "Raise a team's daily limit or give it another weekday")
    case .kits:
      Bilingual(
        zh: "增加摊位套数，或把一条街改成一堂课", en: "Add a stall kit, or ask for lessons instead of stalls")
    case .themeCap:
      Bilingual(zh: "提高主题的每日上限", en: "Raise the daily limit of a theme")
    case .closed, .past, nil:
      Bilingual(
        zh: "和场所商量多开放几天，或者少排几场",
        en: "Agree on more open days with the venue, or ask for fewer visits")
    }
  }
}

extension Rule {
  package static let planUnplaced = Rule(
    "plan/unplaced", .warning,
    title: Bilingual(zh: "要办的场次都排进日程", en: "Every visit wanted has a day"),
    why: Bilingual(
      zh: "排不进去的场次不会悄悄消失：这里按天数说明被什么挡住，改一处规则再排一次。",
      en:
        "Visits that find no place are told, with what blocked each day, so that a rule can be changed."
    ))
}
