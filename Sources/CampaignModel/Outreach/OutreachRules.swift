/// How much an aim of the plan matters: in a word, or for experts in a number.
package enum AimWeight: Sendable, Hashable {
  /// Like a visit left out.
  case must
  /// Three times the usual.
  case important
  case usual
  case ignored
  case number(Int)

  /// The number for an aim whose usual weight is given, on a scale where a visit left out usually weighs `mustWeight`.
  package func number(usual: Int, must mustWeight: Int) -> Int {
    switch self {
    case .must: max(usual, mustWeight)
    case .important: usual * 3
    case .usual: usual
    case .ignored: 0
    case .number(let number): number
    }
  }
}

/// What the planner is to respect and to aim at: `outreach/rules.yaml`.
package struct OutreachRules: Sendable {
  package struct Theme: Sendable {
    package var id: String
    package var name: String
    /// Most visits with this theme on one day; 0 is no limit.
    package var dailyCap: Int
    /// Cost by category, 0 best; a category not in it is forbidden.
    package var fit: [VenueCategory: Int]

    package init(id: String, name: String, dailyCap: Int, fit: [VenueCategory: Int]) {
      self.id = id
      self.name = name
      self.dailyCap = dailyCap
      self.fit = fit
    }
  }

  package struct Campaign: Sendable {
    package var theme: String
    package var span: DateSpan
    package var min: Int
    /// Empty counts all.
    package var categories: [VenueCategory]
    /// `nil` counts both.
    package var format: VisitFormat?

    package init(
      theme: String, span: DateSpan, min: Int, categories: [VenueCategory] = [],
      format: VisitFormat? = nil
    ) {
      self.theme = theme
      self.span = span
      self.min = min
      self.categories = categories
      self.format = format
    }
  }

  /// Things by the form of a visit.
  package struct Items: Sendable, Hashable {
    package var lesson: [String] = []
    package var stall: [String] = []
    /// For visits of either form.
    package var every: [String] = []

    package init() {}

    package subscript(format: VisitFormat) -> [String] { format == .lesson ? lesson : stall }

    /// For some visits together, each once.
    package func items(for formats: Set<VisitFormat>) -> [String] {
      var seen: Set<String> = []
      return (VisitFormat.allCases.filter(formats.contains).flatMap { self[$0] } + every)
        .filter { seen.insert($0).inserted }
    }
  }

  /// Whom venues call.
  package struct Liaison: Sendable, Hashable {
    package var name: String
    package var phone: String

    package init(name: String, phone: String = "") {
      self.name = name
      self.phone = phone
    }
  }

  package var span: DateSpan
  package var stallKits: Int
  /// What a team brings along.
  package var kit = Items()
  /// What a venue is asked to have ready.
  package var requests = Items()
  package var liaison: Liaison?
  package var themes: [Theme]
  /// The least visits of a category in each month.
  package var coverage: [VenueCategory: Int]
  package var campaigns: [Campaign]
  /// Least and most visits a week.
  package var weekBand: ClosedRange<Int>?
  /// How much each objective term matters, by its name in the planning format.
  package var weights: [String: AimWeight]
  /// Categories whose visits are shown by name in public.
  package var publicCategories: Set<VenueCategory>

  package init(span: DateSpan) {
    self.span = span
    stallKits = 2
    themes = []
    coverage = [:]
    campaigns = []
    weights = [:]
    publicCategories = [.community, .scenic]
  }
}
