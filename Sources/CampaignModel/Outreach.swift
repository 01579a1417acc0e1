package import Diagnostics

/// The office's tables for the six-into calendar: `content/outreach/`.
package struct Outreach: Sendable {
  package var rules: OutreachRules?
  package var venues: [Venue] = []
  package var teams: [OutreachTeam] = []
  package var days: [SpecialDay] = []
  /// Days and seasons of publicity, in the table's order.
  package var observances: [Observance] = []
  /// The plan in force: `plan.csv`.
  package var plan: [PlannedVisit] = []
  package var held: [HeldVisit] = []

  package init() {}
}

package enum VisitFormat: String, Sendable, Hashable, CaseIterable {
  case lesson, stall

  package var chinese: String { self == .lesson ? "一堂课" : "一条街" }
}

/// A span of days, both ends included.
package struct DateSpan: Sendable, Hashable {
  package var from: CivilDate
  package var to: CivilDate

  package init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }

  package func contains(_ day: CivilDate) -> Bool { from <= day && day <= to }
}

/// A place visits are carried into.
package struct Venue: Sendable, Hashable {
  package var id: String
  package var name: String
  package var category: VenueCategory
  package var area: String
  package var lessons: Int
  package var stalls: Int
  /// Days between two visits.
  package var minGap: Int
  /// Weekdays it is open, 1 is Monday.
  package var open: Set<Int>
  package var holidayOK: Bool
  package var blackout: [DateSpan]
  /// Never in `public/`.
  package var contact: String
  /// Never in `public/`.
  package var phone: String
  package var place: SourceRange?

  package init(
    id: String, name: String, category: VenueCategory, area: String, lessons: Int, stalls: Int,
    minGap: Int, open: Set<Int>, holidayOK: Bool = false, blackout: [DateSpan] = [],
    contact: String = "", phone: String = "", place: SourceRange? = nil
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.area = area
    self.lessons = lessons
    self.stalls = stalls
    self.minGap = minGap
    self.open = open
    self.holidayOK = holidayOK
    self.blackout = blackout
    self.contact = contact
    self.phone = phone
    self.place = place
  }
}

/// People who go out together.
package struct OutreachTeam: Sendable, Hashable {
  package var id: String
  package var name: String
  /// Ids of areas and themes; the loader has spelled out `*`.
  package var areas: Set<String>
  package var themes: Set<String>
  package var formats: Set<VisitFormat>
  /// Visits a day.
  package var cap: Int
  package var weekdays: Set<Int>
  package var makeupOK: Bool
  package var holidayOK: Bool
  package var leave: [DateSpan]
  package var place: SourceRange?

  package init(
    id: String, name: String, areas: Set<String>, themes: Set<String>, formats: Set<VisitFormat>,
    cap: Int, weekdays: Set<Int>, makeupOK: Bool = false, holidayOK: Bool = false,
    leave: [DateSpan] = [], place: SourceRange? = nil
  ) {
    self.id = id
    self.name = name
    self.areas = areas
    self.themes = themes
    self.formats = formats
    self.cap = cap
    self.weekdays = weekdays
    self.makeupOK = makeupOK
    self.holidayOK = holidayOK
    self.leave = leave
    self.place = place
  }
}

/// A day that is not what its weekday says.
package struct SpecialDay: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case statutory
    case substituteOff = "substitute_off"
    case adjustedOff = "adjusted_off"
    case weekendOff = "weekend_off"
    case makeupWorkday = "makeup_workday"

    package var isOff: Bool { self != .makeupWorkday }
  }

  package var date: CivilDate
  package var kind: Kind
  package var name: String
  /// From a State Council notice; otherwise computed from the calendar and to be confirmed.
  package var isOfficial: Bool
  /// The notice it stands in.
  package var source: String

  package init(
    date: CivilDate, kind: Kind, name: String, isOfficial: Bool, source: String = ""
  ) {
    self.source = source
    self.date = date
    self.kind = kind
    self.name = name
    self.isOfficial = isOfficial
  }
}

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

/// One visit of a plan.
package struct PlannedVisit: Sendable, Hashable {
  package var date: CivilDate
  package var team: String
  package var venue: String
  package var theme: String
  package var format: VisitFormat

  package init(date: CivilDate, team: String, venue: String, theme: String, format: VisitFormat) {
    self.date = date
    self.team = team
    self.venue = venue
    self.theme = theme
    self.format = format
  }
}

/// One visit as it turned out.
package struct HeldVisit: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable, CaseIterable { case held, moved, cancelled }

  package var visit: PlannedVisit
  package var status: Status
  package var people: Int?
  package var leaflets: Int?
  /// Whether those in the photographs agreed to be shown; `nil` when nobody asked.
  package var photosAllowed: Bool?
  /// What else to know; for a visit put off or called off, why.
  package var note: String

  package init(
    visit: PlannedVisit, status: Status, people: Int?, leaflets: Int? = nil,
    photosAllowed: Bool? = nil, note: String
  ) {
    self.visit = visit
    self.status = status
    self.people = people
    self.leaflets = leaflets
    self.photosAllowed = photosAllowed
    self.note = note
  }
}

/// A calendar of visits, ordered by date, then venue.
package struct OutreachPlan: Sendable, Hashable {
  package var visits: [PlannedVisit]

  package init(visits: [PlannedVisit] = []) {
    self.visits = visits.sorted {
      ($0.date, $0.venue, $0.team, $0.theme) < ($1.date, $1.venue, $1.team, $1.theme)
    }
  }
}
