package import CampaignModel

/// The six-into (六进) planning problem: who can go where and when, what must hold, and what is aimed at.
///
/// Flat values only; the same problem is read from the exchange format and made from the office's tables. Order of rows
/// carries no meaning but for `days`.
package struct PlanningProblem: Sendable {
  package struct Day: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case workday, weekend, holiday, makeup
    }

    package var date: CivilDate
    package var kind: Kind

    package init(date: CivilDate, kind: Kind) {
      self.date = date
      self.kind = kind
    }
  }

  package struct Theme: Sendable, Hashable {
    package var id: String
    package var name: String
    /// Most visits with this theme on one day; 0 is no limit.
    package var dailyCap: Int

    package init(id: String, name: String, dailyCap: Int) {
      self.id = id
      self.name = name
      self.dailyCap = dailyCap
    }
  }

  /// The least visits of a category in a month.
  package struct Coverage: Sendable, Hashable {
    package var month: YearMonth
    package var category: VenueCategory
    package var least: Int

    package init(month: YearMonth, category: VenueCategory, least: Int) {
      self.month = month
      self.category = category
      self.least = least
    }
  }

  /// A concentrated campaign: visits with a theme in a span of days.
  package struct CampaignTarget: Sendable, Hashable {
    package var name: String
    package var theme: String
    package var span: DateSpan
    package var least: Int
    /// Empty counts all.
    package var categories: [VenueCategory]
    /// `nil` counts both.
    package var format: VisitFormat?

    package init(
      name: String, theme: String, span: DateSpan, least: Int, categories: [VenueCategory] = [],
      format: VisitFormat? = nil
    ) {
      self.name = name
      self.theme = theme
      self.span = span
      self.least = least
      self.categories = categories
      self.format = format
    }

    package func counts(
      theme: String, category: VenueCategory, format: VisitFormat, on date: CivilDate
    ) -> Bool {
      theme == self.theme && span.contains(date)
        && (categories.isEmpty || categories.contains(category))
        && (self.format == nil || self.format == format)
    }
  }

  /// Least and most visits, both allowed.
  package struct Band: Sendable, Hashable {
    package var lo: Int
    package var hi: Int

    package init(lo: Int, hi: Int) {
      self.lo = lo
      self.hi = hi
    }

    /// How far a number of visits lies outside.
    package func excess(_ count: Int) -> Int { max(0, lo - count) + max(0, count - hi) }
  }

  package struct WeekBand: Sendable, Hashable {
    /// ISO week, `2026-W45`.
    package var week: String
    package var band: Band

    package init(week: String, band: Band) {
      self.week = week
      self.band = band
    }
  }

  package struct AreaBand: Sendable, Hashable {
    package var area: String
    package var span: DateSpan
    package var band: Band

    package init(area: String, span: DateSpan, band: Band) {
      self.area = area
      self.span = span
      self.band = band
    }
  }

  package struct TeamBand: Sendable, Hashable {
    package var team: String
    package var band: Band

    package init(team: String, band: Band) {
      self.team = team
      self.band = band
    }
  }

  package var name = ""
  /// No visit on or before this day but pinned ones.
  package var asOf: CivilDate?
  /// Every day of the horizon, in order, none left out.
  package var days: [Day] = []
  package var themes: [Theme] = []
  /// Cost by category and theme id, 0 best; a theme not listed is forbidden.
  package var fit: [VenueCategory: [String: Int]] = [:]
  package var monthThemes: [YearMonth: Set<String>] = [:]
  package var areas: [Site.Area] = []
  package var teams: [OutreachTeam] = []
  package var venues: [Venue] = []
  /// Most stalls on one day over all teams.
  package var stallKits = 0
  package var coverage: [Coverage] = []
  package var campaigns: [CampaignTarget] = []
  package var weekBands: [WeekBand] = []
  package var areaBands: [AreaBand] = []
  package var teamBands: [TeamBand] = []
  /// Rows that must be in the plan exactly.
  package var pinned: [PlannedVisit] = []
  /// Rows of the plan in force after `asOf`; leaving them costs.
  package var previous: [PlannedVisit] = []
  /// Rows outside the problem that stay in the plan as they are: before or after the horizon, or of a venue no longer listed.
  package var carried: [PlannedVisit] = []
  package var weights = PlanTerms.usualWeights

  package init() {}

  /// Names of areas by id.
  var areaNames: [String: String] {
    Dictionary(areas.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
  }
}
