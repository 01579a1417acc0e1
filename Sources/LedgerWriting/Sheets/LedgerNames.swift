import CampaignModel

/// Names of teams, venues and themes as the reader of `held.csv` understands them: where two share a name, the id.
struct LedgerNames {
  private let teams: [String: String]
  private let venues: [String: String]
  private let themes: [String: String]
  private let areas: [String: String]

  init(_ campaign: Campaign) {
    let outreach = campaign.outreach
    teams = Self.names(outreach.teams.map { ($0.id, $0.name) })
    venues = Self.names(outreach.venues.map { ($0.id, $0.name) })
    themes = Self.names(outreach.rules?.themes.map { ($0.id, $0.name) } ?? [])
    areas = Self.names(campaign.site.areas.map { ($0.id, $0.name) })
  }

  func team(_ id: String) -> String { teams[id] ?? id }
  func venue(_ id: String) -> String { venues[id] ?? id }
  func theme(_ id: String) -> String { themes[id] ?? id }
  func area(_ id: String) -> String { areas[id] ?? id }

  private static func names(_ entries: [(id: String, name: String)]) -> [String: String] {
    var uses: [String: Int] = [:]
    for entry in entries {
      uses[entry.name, default: 0] += 1
      if entry.id != entry.name { uses[entry.id, default: 0] += 1 }
    }
    return Dictionary(
      entries.map { ($0.id, $0.name.isEmpty || uses[$0.name] != 1 ? $0.id : $0.name) },
      uniquingKeysWith: { first, _ in first })
  }
}
