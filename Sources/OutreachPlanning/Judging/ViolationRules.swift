package import Diagnostics

/// The rules a plan can break, one for each code of the planning format.
extension Rule {
  package static let planPinnedMissing = Rule(
    "plan/pinned-missing", .error,
    title: Bilingual(zh: "已办的场次要留在日程里", en: "History stays in the plan"),
    why: Bilingual(
      zh: "已经办过的场次是历史，新的日程不能把它抹掉。",
      en: "Visits that took place are history; a new plan cannot erase them."))

  package static let planUnknownValue = Rule(
    "plan/unknown-value", .error,
    title: Bilingual(zh: "日程里的编号要认识", en: "A plan uses known ids"),
    why: Bilingual(
      zh: "日程里写了名单里没有的场所、队伍、主题，或计划以外的日子。",
      en: "The row names a venue, team, theme or day that is not in the tables."))

  package static let planBeforeAsOf = Rule(
    "plan/before-as-of", .error,
    title: Bilingual(zh: "过去的日子不再排新的场次", en: "No new visit in the past"),
    why: Bilingual(
      zh: "计划日当天和以前的场次只能是已经办过的。",
      en: "On and before the day of planning only visits that took place may stand."))

  package static let planVenueClosed = Rule(
    "plan/venue-closed", .error,
    title: Bilingual(zh: "场所接待的日子才能去", en: "Visits fall on open days"),
    why: Bilingual(
      zh: "场所的开放日、节假日和不接待日期写在 venues.csv。",
      en: "Open weekdays, holidays and closed dates of venues are in venues.csv."))

  package static let planTeamOff = Rule(
    "plan/team-off", .error,
    title: Bilingual(zh: "队伍上班的日子才能派", en: "Teams go on their working days"),
    why: Bilingual(
      zh: "队伍的工作日、补班、节假日和休假写在 teams.csv。",
      en: "Weekdays, make-up days, holidays and leave of teams are in teams.csv."))

  package static let planTeamArea = Rule(
    "plan/team-area", .error,
    title: Bilingual(zh: "队伍只去自己的片区", en: "A team keeps to its areas"),
    why: Bilingual(
      zh: "每支队伍负责的片区写在 teams.csv。",
      en: "The areas a team serves are in teams.csv."))

  package static let planTeamSkill = Rule(
    "plan/team-skill", .error,
    title: Bilingual(zh: "队伍只讲自己会的主题和形式", en: "A team gives what it can"),
    why: Bilingual(
      zh: "每支队伍会讲的主题和形式写在 teams.csv。",
      en: "The themes and formats of a team are in teams.csv."))

  package static let planThemeForbidden = Rule(
    "plan/theme-forbidden", .error,
    title: Bilingual(zh: "主题要适合场所", en: "A theme suits the venue"),
    why: Bilingual(
      zh: "rules.yaml 里每个主题写明适合哪些类别，没写的不去。",
      en: "rules.yaml says which categories a theme suits; others are left out."))

  package static let planTeamCap = Rule(
    "plan/team-cap", .error,
    title: Bilingual(zh: "队伍一天的场次有上限", en: "A team has a daily limit"),
    why: Bilingual(
      zh: "一天跑太多场，哪一场都讲不好。",
      en: "Too many visits a day serve none well."))

  package static let planStallKits = Rule(
    "plan/stall-kits", .error,
    title: Bilingual(zh: "一天的摊位有限", en: "Stall kits are limited"),
    why: Bilingual(
      zh: "帐篷、展板就那么几套，同一天摆不出更多摊位。",
      en: "There are only so many tents and panels for one day."))

  package static let planThemeCap = Rule(
    "plan/theme-cap", .error,
    title: Bilingual(zh: "主题一天的场次有上限", en: "A theme has a daily limit"),
    why: Bilingual(
      zh: "有的主题需要专门的讲师或展品，一天办不了太多。",
      en: "Some themes need a speaker or an exhibit of which there are few."))

  package static let planOverRequired = Rule(
    "plan/over-required", .error,
    title: Bilingual(zh: "场次不多于要求", en: "No more visits than wanted"),
    why: Bilingual(
      zh: "场所要几场就排几场，多去是打扰。",
      en: "A venue gets the visits it asked for, not more."))

  package static let planMinGap = Rule(
    "plan/min-gap", .error,
    title: Bilingual(zh: "两场之间要隔够天数", en: "Visits keep their distance"),
    why: Bilingual(
      zh: "同一个场所隔一段时间再去，不扎堆。",
      en: "Visits at one venue are spread out."))
}

extension PlanViolation.Code {
  var rule: Rule {
    switch self {
    case .pinnedMissing: .planPinnedMissing
    case .unknownValue: .planUnknownValue
    case .beforeAsOf: .planBeforeAsOf
    case .venueClosed: .planVenueClosed
    case .teamOff: .planTeamOff
    case .teamArea: .planTeamArea
    case .teamSkill: .planTeamSkill
    case .themeForbidden: .planThemeForbidden
    case .teamCap: .planTeamCap
    case .stallKits: .planStallKits
    case .themeCap: .planThemeCap
    case .overRequired: .planOverRequired
    case .minGap: .planMinGap
    }
  }
}
