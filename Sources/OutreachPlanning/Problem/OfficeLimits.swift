import CampaignModel
package import Diagnostics

extension PlanningProblem {
  /// Errors for numbers of the office's tables that no plan can have, and for tables larger than the planner takes.
  func sizeFaults() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let allowed = 0...PlanningLimits.number
    for venue in venues {
      let numbers = [venue.lessons, venue.stalls, venue.minGap]
      if !numbers.allSatisfy(allowed.contains) {
        findings.append(.badNumber("“\(venue.name)”", venue.name, at: venue.place))
      }
    }
    for team in teams where !allowed.contains(team.cap) {
      findings.append(.badNumber("“\(team.name)”", team.name, at: team.place))
    }
    let rules =
      [stallKits] + themes.map(\.dailyCap) + fit.values.flatMap(\.values)
      + campaigns.map(\.least) + PlanTerm.allCases.map { weights[$0] }
    if !rules.allSatisfy(allowed.contains) {
      findings.append(
        .badNumber("规则", "rules.yaml", at: .top(of: "content/outreach/rules.yaml")))
    }
    guard findings.isEmpty else { return findings }
    let sizes: [(zh: String, en: String, size: Int, most: Int)] = [
      ("场所", "venues", venues.count, PlanningLimits.venues),
      ("队伍", "teams", teams.count, PlanningLimits.teams),
      ("主题", "themes", themes.count, PlanningLimits.themes),
      ("片区", "areas", areas.count, PlanningLimits.areas),
      (
        "要办的场次", "visits wanted", venues.reduce(0) { $0 + $1.lessons + $1.stalls },
        PlanningLimits.visits
      ),
      (
        "天数、队伍、片区的乘积", "days times teams times areas",
        days.count * teams.count * areas.count, PlanningLimits.trips
      ),
    ]
    return sizes.filter { $0.size > $0.most }.map { size in
      Diagnostic(
        .planTooLarge, at: nil,
        Bilingual(
          zh: "\(size.zh)有 \(size.size)，最多 \(size.most)",
          en: "\(size.en): \(size.size), at most \(size.most)"),
        remedy: Bilingual(zh: "分成几个网站文件夹来排", en: "Plan in several site folders"))
    }
  }
}

extension Diagnostic {
  fileprivate static func badNumber(_ zh: String, _ en: String, at range: SourceRange?)
    -> Diagnostic
  {
    Diagnostic(
      .planTooLarge, at: range,
      Bilingual(zh: "\(zh)里有排不了的数字", en: "\(en) has a number that cannot be planned"),
      remedy: Bilingual(
        zh: "场次、间隔、上限和分量写 0 到 \(PlanningLimits.number) 的整数",
        en: "Write whole numbers from 0 to \(PlanningLimits.number)"))
  }
}

extension Rule {
  package static let planTooLarge = Rule(
    "plan/too-large", .error,
    title: Bilingual(zh: "计划的规模有上限", en: "A plan has a largest size"),
    why: Bilingual(
      zh: "上限比一座城市一年的场次大几倍；超过它多半是多打了几个零。",
      en: "The limits are several times a city's year; more is most likely a slip of the keyboard.")
  )
}
