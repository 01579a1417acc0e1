/// A term of the objective, by its name in the planning format; the order is the one reports use.
package enum PlanTerm: String, Sendable, Hashable, CaseIterable {
  case uncovered, coverage, campaign, rotation, `repeat`
  case monthTheme = "month_theme"
  case fit, week, area, team, trip, move
  case changeTeam = "change_team"
  case changeTheme = "change_theme"
  case changeFormat = "change_format"

  /// What the term counts, in a clerk's words.
  package var chinese: String {
    switch self {
    case .uncovered: "该办没办成的场次"
    case .coverage: "某类场所当月场次不够"
    case .campaign: "集中宣传场次不够"
    case .rotation: "一段时间里没有轮到的场所"
    case .repeat: "同一场所主题重复"
    case .monthTheme: "不是当月主题的场次"
    case .fit: "主题与场所不太合适"
    case .week: "一周里太多或太少的场次"
    case .area: "片区之间不均的场次"
    case .team: "队伍之间不均的场次"
    case .trip: "出队次数"
    case .move: "改了日期的场次"
    case .changeTeam: "换了队伍的场次"
    case .changeTheme: "换了主题的场次"
    case .changeFormat: "换了形式的场次"
    }
  }

  package var english: String {
    switch self {
    case .uncovered: "visits left out"
    case .coverage: "visits a category lacks in a month"
    case .campaign: "visits a campaign lacks"
    case .rotation: "parts of the year without the venue's visit"
    case .repeat: "themes repeated at a venue"
    case .monthTheme: "themes not of the month"
    case .fit: "themes that suit the venue less"
    case .week: "visits too many or too few in a week"
    case .area: "visits too many or too few in an area"
    case .team: "visits too many or too few of a team"
    case .trip: "trips"
    case .move: "published visits moved"
    case .changeTeam: "published visits with another team"
    case .changeTheme: "published visits with another theme"
    case .changeFormat: "published visits in another format"
    }
  }

  /// The weight when the rules name none; those of the sample instances.
  package var usualWeight: Int {
    switch self {
    case .uncovered: 1000
    case .coverage: 400
    case .campaign: 200
    case .rotation: 12
    case .move: 8
    case .repeat: 6
    case .week, .area, .team: 5
    case .monthTheme, .trip, .changeTeam, .changeTheme, .changeFormat: 4
    case .fit: 3
    }
  }
}

/// One whole number per term of the objective: its weight, or how often it counts.
package struct PlanTerms: Sendable, Hashable {
  private var numbers: [Int]

  /// All zero.
  package init() { numbers = Array(repeating: 0, count: PlanTerm.allCases.count) }

  package static var usualWeights: PlanTerms {
    var weights = PlanTerms()
    for term in PlanTerm.allCases { weights[term] = term.usualWeight }
    return weights
  }

  package subscript(term: PlanTerm) -> Int {
    get { numbers[Self.index(term)] }
    set { numbers[Self.index(term)] = newValue }
  }

  /// The weighted sum.
  package func total(weights: PlanTerms) -> Int {
    zip(numbers, weights.numbers).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func index(_ term: PlanTerm) -> Int {
    switch term {
    case .uncovered: 0
    case .coverage: 1
    case .campaign: 2
    case .rotation: 3
    case .repeat: 4
    case .monthTheme: 5
    case .fit: 6
    case .week: 7
    case .area: 8
    case .team: 9
    case .trip: 10
    case .move: 11
    case .changeTeam: 12
    case .changeTheme: 13
    case .changeFormat: 14
    }
  }
}
