package import CampaignModel
package import Diagnostics

/// Why a venue's visits stand where they do, and for each format that lacks some, what blocks the days.
package struct VenueExplanation: Sendable {
  /// One visit, and what speaks for its day and theme.
  package struct Reason: Sendable {
    package var visit: PlannedVisit
    package var team: String
    package var theme: String
    package var isMonthTheme: Bool
    /// Names of the campaigns it counts in.
    package var campaigns: [String]
    /// Other visits of the team in the area on that day: one trip serves them all.
    package var shared: Int
    /// Whether it was fixed before planning: held, or pinned.
    package var isFixed: Bool
    /// The best other days, cheapest first.
    package var alternatives: [Alternative]
  }

  package struct Missing: Sendable {
    package var format: VisitFormat
    package var count: Int
    package var days: BlockedDays
    /// Single changes that would let one more in, cheapest first.
    package var repairs: [Repair]
  }

  /// `nil` when the problem has no such venue.
  package var venue: Venue?
  package var visits: [Reason] = []
  package var missing: [Missing] = []
}

extension Planner {
  /// Explains how a venue stands in a plan.
  package func explain(venue id: String, in plan: OutreachPlan) -> VenueExplanation {
    guard let venue = problem.venues.first(where: { $0.id == id }) else {
      return VenueExplanation()
    }
    var explanation = VenueExplanation(venue: venue)
    let state = PlanState(problem, holding: plan)
    explanation.visits = plan.visits.filter { $0.venue == id }.map {
      reason($0, venue, plan, state)
    }
    for unplaced in state.unplaced() where unplaced.venue.id == id {
      explanation.missing.append(
        VenueExplanation.Missing(
          format: unplaced.format, count: unplaced.count,
          days: state.blockedDays(unplaced.firstSlot),
          repairs: state.repairs(unplaced.firstSlot, areaNames: problem.areaNames)))
    }
    return explanation
  }

  private func reason(
    _ visit: PlannedVisit, _ venue: Venue, _ plan: OutreachPlan, _ state: PlanState
  ) -> VenueExplanation.Reason {
    let inArea = Set(problem.venues.filter { $0.area == venue.area }.map(\.id))
    return VenueExplanation.Reason(
      visit: visit, team: problem.teams.first { $0.id == visit.team }?.name ?? visit.team,
      theme: problem.themes.first { $0.id == visit.theme }?.name ?? visit.theme,
      isMonthTheme: problem.monthThemes[visit.date.yearMonth]?.contains(visit.theme) == true,
      campaigns: problem.campaigns.filter {
        $0.counts(
          theme: visit.theme, category: venue.category, format: visit.format, on: visit.date)
      }.map(\.name),
      shared: plan.visits.count {
        $0 != visit && $0.date == visit.date && $0.team == visit.team && inArea.contains($0.venue)
      },
      isFixed: problem.pinned.contains(visit) || problem.carried.contains(visit),
      alternatives: alternatives(to: visit, in: plan, state))
  }
}

extension VenueExplanation {
  /// The explanation for reading, one line for each visit and each format that lacks some.
  package func text(in language: Language) -> String {
    guard let venue else {
      return Bilingual(zh: "没有这个场所。\n", en: "There is no such venue.\n").text(in: language)
    }
    let head = Bilingual(
      zh: "\(venue.name)（\(venue.category.chinese)）：排了 \(visits.count) 场",
      en: "\(venue.name) (\(venue.category.rawValue)): \(visits.count) visits")
    let lines = [head] + visits.flatMap(\.lines) + missing.flatMap(\.lines)
    return lines.map { $0.text(in: language) + "\n" }.joined()
  }
}

extension VenueExplanation.Reason {
  fileprivate var lines: [Bilingual] {
    [line]
      + alternatives.map {
        Bilingual(zh: "      改到 " + $0.words.zh, en: "      or " + $0.words.en)
      }
  }

  private var line: Bilingual {
    var zh: [String] = []
    var en: [String] = []
    if isFixed {
      zh.append("已定，不再动")
      en.append("fixed")
    }
    for campaign in campaigns {
      zh.append("计入“\(campaign)”集中宣传")
      en.append("counts in the campaign \(campaign)")
    }
    if isMonthTheme {
      zh.append("是当月主题")
      en.append("a theme of the month")
    }
    if shared > 0 {
      zh.append("同一趟还去本片区另外 \(shared) 处")
      en.append("one trip with \(shared) more in the area")
    }
    let head = "  \(visit.date)  "
    return Bilingual(
      zh: head + "\(visit.format.chinese)  \(team)  \(theme)"
        + (zh.isEmpty ? "" : "：\(zh.joined(separator: "，"))"),
      en: head + "\(visit.format.rawValue)  \(team)  \(theme)"
        + (en.isEmpty ? "" : ": \(en.joined(separator: ", "))"))
  }
}

extension VenueExplanation.Missing {
  fileprivate var lines: [Bilingual] {
    [line]
      + repairs.prefix(3).map {
        Bilingual(zh: "      可以：" + $0.words.zh, en: "      you could: " + $0.words.en)
      }
  }

  private var line: Bilingual {
    let free = days.free
    return Bilingual(
      zh: "  还差 \(count) 场\(format.chinese)：\(days.chinese)"
        + (free > 0 ? "；还有 \(free) 天排得下，重新排一次就有" : ""),
      en: "  \(count) \(format.rawValue) visits missing: \(days.english)"
        + (free > 0 ? "; \(free) days are possible, so plan again" : ""))
  }
}
