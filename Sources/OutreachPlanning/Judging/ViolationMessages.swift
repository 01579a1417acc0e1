import CampaignModel
import Diagnostics

extension PlanViolation {
  /// The violation in a clerk's words, with names for ids.
  func diagnostic(_ problem: PlanningProblem, file: String?) -> Diagnostic {
    let names = Names(problem, visit)
    let message = message(names)
    return Diagnostic(
      code.rule, at: file.map(SourceRange.top),
      Bilingual(zh: "\(names.chinese)：\(message.zh)", en: "\(names.english): \(message.en)"),
      remedy: remedy)
  }

  private func message(_ names: Names) -> Bilingual {
    switch code {
    case .unknownValue:
      Bilingual(
        zh: "日期、队伍、场所、主题里有不认识的", en: "the date, team, venue or theme is not known")
    case .pinnedMissing:
      Bilingual(zh: "这一场已经办过，日程里却没有", en: "this visit took place, yet the plan lacks it")
    case .beforeAsOf:
      Bilingual(zh: "这一天已经过去，不能再排新的", en: "this day is past; nothing new can be planned")
    case .venueClosed:
      Bilingual(zh: "“\(names.venue)”这天不接待", en: "\(names.venue) is closed on this day")
    case .teamOff:
      Bilingual(zh: "“\(names.team)”这天不上班", en: "\(names.team) is off on this day")
    case .teamArea:
      Bilingual(
        zh: "“\(names.team)”不去“\(names.venue)”所在的片区",
        en: "\(names.team) does not serve the area of \(names.venue)")
    case .teamSkill:
      Bilingual(
        zh: "“\(names.team)”不讲“\(names.theme)”或不办\(visit.format.chinese)",
        en: "\(names.team) does not give \(names.theme) as a \(visit.format.rawValue)")
    case .themeForbidden:
      Bilingual(
        zh: "“\(names.theme)”不进这类场所", en: "\(names.theme) does not suit this kind of venue")
    case .teamCap:
      Bilingual(
        zh: "“\(names.team)”这天有 \(found) 场，最多 \(allowed) 场",
        en: "\(names.team) has \(found) visits on this day, at most \(allowed)")
    case .stallKits:
      Bilingual(
        zh: "这天要摆 \(found) 个摊，只有 \(allowed) 套",
        en: "\(found) stalls on this day, but only \(allowed) kits")
    case .themeCap:
      Bilingual(
        zh: "“\(names.theme)”这天有 \(found) 场，最多 \(allowed) 场",
        en: "\(names.theme) has \(found) visits on this day, at most \(allowed)")
    case .overRequired:
      Bilingual(
        zh: "“\(names.venue)”只要 \(allowed) 场\(visit.format.chinese)，排了 \(found) 场",
        en: "\(names.venue) wants \(allowed) \(visit.format.rawValue) visits and has \(found)")
    case .minGap:
      Bilingual(
        zh: "离“\(names.venue)”的上一场只有 \(found) 天，要隔 \(allowed) 天",
        en: "only \(found) days after the visit before at \(names.venue), \(allowed) needed")
    }
  }

  private var remedy: Bilingual {
    switch code {
    case .unknownValue:
      Bilingual(
        zh: "按 venues.csv、teams.csv 和 rules.yaml 里的编号写",
        en: "Use the ids of venues.csv, teams.csv and rules.yaml")
    case .pinnedMissing:
      Bilingual(zh: "把这一行放回 plan.csv", en: "Put this row back into plan.csv")
    case .beforeAsOf:
      Bilingual(
        zh: "换到以后的日子；如果已经办了，写进 held.csv",
        en: "Move it to a later day, or enter it in held.csv if it took place")
    case .venueClosed, .teamOff, .minGap, .stallKits, .themeCap, .teamCap:
      Bilingual(
        zh: "换一天，或者运行 banbao plan 重新排", en: "Choose another day, or run banbao plan again")
    case .teamArea, .teamSkill:
      Bilingual(
        zh: "换一支队伍，或者运行 banbao plan 重新排", en: "Choose another team, or run banbao plan again")
    case .themeForbidden:
      Bilingual(
        zh: "换一个主题，或在 rules.yaml 给这个主题写上这个类别",
        en: "Choose another theme, or list the category for it in rules.yaml")
    case .overRequired:
      Bilingual(
        zh: "删掉多出的一行，或在 venues.csv 里把场次写多", en: "Remove a row, or ask for more in venues.csv")
    }
  }
}

/// A visit with names for ids.
private struct Names {
  var venue: String
  var team: String
  var theme: String
  private var visit: PlannedVisit

  init(_ problem: PlanningProblem, _ visit: PlannedVisit) {
    venue = problem.venues.first { $0.id == visit.venue }?.name ?? visit.venue
    team = problem.teams.first { $0.id == visit.team }?.name ?? visit.team
    theme = problem.themes.first { $0.id == visit.theme }?.name ?? visit.theme
    self.visit = visit
  }

  var chinese: String { "\(visit.date.chinese)“\(venue)”\(visit.format.chinese)" }
  var english: String { "\(visit.date), \(venue), \(visit.format.rawValue)" }
}
