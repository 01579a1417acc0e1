package import CampaignModel
package import Diagnostics

extension PlanningProblem {
  /// The problem of the office's own tables (`content/outreach/`).
  ///
  /// Themes of a month come from the month files, history from `held.csv` and the plan in force. What the tables do not say
  /// is derived: bands of areas and teams from demand and capacity, ±20 %.
  /// - Parameters:
  ///   - from: First day, when it is not the rules'.
  ///   - to: Last day, when it is not the rules'.
  ///   - asOf: The day of planning: rows up to it are history, later rows move only when that is worth it.
  /// - Returns: `nil` when the site has no outreach rules or the days make no horizon.
  package static func read(
    campaign: Campaign, from: CivilDate? = nil, to: CivilDate? = nil, asOf: CivilDate? = nil
  ) -> Reported<PlanningProblem?> {
    guard let rules = campaign.outreach.rules else { return Reported(nil) }
    let span = DateSpan(from: from ?? rules.span.from, to: to ?? rules.span.to)
    let length = span.to.dayNumber - span.from.dayNumber + 1
    guard (1...PlanningLimits.days).contains(length) else {
      return Reported(nil, [.horizon(span)])
    }
    var problem = PlanningProblem()
    var findings: [Diagnostic] = []
    problem.name = campaign.site.office
    problem.asOf = asOf
    problem.days = officeDays(span, campaign.outreach.days)
    problem.themes = rules.themes.map {
      Theme(id: $0.id, name: $0.name, dailyCap: $0.dailyCap)
    }
    for theme in rules.themes {
      for (category, cost) in theme.fit { problem.fit[category, default: [:]][theme.id] = cost }
    }
    for month in campaign.months {
      problem.monthThemes[month.month, default: []].formUnion(month.topics)
    }
    problem.areas = campaign.site.areas
    problem.teams = campaign.outreach.teams
    problem.venues = campaign.outreach.venues
    problem.stallKits = rules.stallKits
    problem.campaigns = rules.campaigns.compactMap { CampaignTarget(rule: $0, within: span, rules) }
    for term in PlanTerm.allCases {
      if let weight = rules.weights[term.rawValue] {
        problem.weights[term] = weight.number(
          usual: term.usualWeight, must: PlanTerm.uncovered.usualWeight)
      }
    }
    findings += problem.sizeFaults()
    guard !findings.hasErrors else { return Reported(nil, findings) }
    findings += problem.unannouncedYears(campaign.outreach.days)
    findings += problem.keepKnownRows()
    findings += problem.takeHistory(campaign.outreach, rulesSpan: rules.span, span: span)
    problem.deriveBands(week: rules.weekBand)
    findings += problem.setCoverage(rules.coverage)
    return Reported(problem, findings)
  }

  /// Every day of a span with its kind: what the table says, else by weekday.
  private static func officeDays(_ span: DateSpan, _ special: [SpecialDay]) -> [Day] {
    let kinds = Dictionary(special.map { ($0.date, $0.kind) }, uniquingKeysWith: { $1 })
    return (span.from.dayNumber...span.to.dayNumber).map { number in
      let date = CivilDate(dayNumber: number)
      let kind: Day.Kind =
        switch kinds[date] {
        case .makeupWorkday: .makeup
        case .some: .holiday
        case nil: date.weekday > 5 ? .weekend : .workday
        }
      return Day(date: date, kind: kind)
    }
  }
}

extension PlanningProblem.CampaignTarget {
  /// A campaign of the rules; one cut by the horizon asks for its share of the days, and none outside.
  fileprivate init?(rule: OutreachRules.Campaign, within span: DateSpan, _ rules: OutreachRules) {
    let from = max(rule.span.from, span.from)
    let to = min(rule.span.to, span.to)
    guard from <= to else { return nil }
    let days = rule.span.to.dayNumber - rule.span.from.dayNumber + 1
    let inside = to.dayNumber - from.dayNumber + 1
    // A number too large is left as it is and reported later.
    let isSane = rule.min <= PlanningLimits.number
    let share = isSane ? rule.min * inside / max(1, days) : rule.min
    self.init(
      name: rules.themes.first { $0.id == rule.theme }?.name ?? rule.theme, theme: rule.theme,
      span: DateSpan(from: from, to: to), least: share,
      categories: rule.categories, format: rule.format)
  }
}

extension Diagnostic {
  fileprivate static func horizon(_ span: DateSpan) -> Diagnostic {
    Diagnostic(
      .planHorizon, at: .top(of: "content/outreach/rules.yaml"),
      Bilingual(
        zh: "计划从 \(span.from) 到 \(span.to)，这段日子排不了",
        en: "A plan from \(span.from) to \(span.to) cannot be made"),
      remedy: Bilingual(
        zh: "“结束”要不早于“开始”，最长三年",
        en: "`to` not before `from`, and at most three years"))
  }
}

extension Rule {
  package static let planHorizon = Rule(
    "plan/horizon", .error,
    title: Bilingual(zh: "计划要有一段合适的日子", en: "A plan needs a span of days"),
    why: Bilingual(
      zh: "日程按天排，从开始那天到结束那天，最长三年。",
      en: "The calendar is made day by day, from the first to the last, for three years at most."))
}
