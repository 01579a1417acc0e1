import CampaignModel
package import Diagnostics

extension PlanningProblem {
  /// Takes out what the planner cannot place, each reported: a venue in an unknown area.
  mutating func keepKnownRows() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let areas = Set(areas.map(\.id))
    var seen: Set<String> = []
    venues = venues.filter { venue in
      guard areas.contains(venue.area) else {
        findings.append(.unknownArea(venue, areas))
        return false
      }
      return seen.insert(venue.id).inserted
    }
    for index in venues.indices { venues[index].minGap = max(1, venues[index].minGap) }
    seen = []
    teams = teams.filter { seen.insert($0.id).inserted }
    seen = []
    themes = themes.filter { seen.insert($0.id).inserted }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func unknownArea(_ venue: Venue, _ areas: Set<String>) -> Diagnostic {
    let close = closestWord(to: venue.area, among: areas.sorted())
    return Diagnostic(
      .planUnknownArea, at: venue.place,
      Bilingual(
        zh: "场所“\(venue.name)”的片区 `\(venue.area)` 不在 site.yaml 的片区里，排不了",
        en: "The area `\(venue.area)` of \(venue.name) is not in site.yaml, so it is not planned"),
      remedy: Bilingual(
        zh: close.map { "改成 `\($0)`" }
          ?? "写 site.yaml 里有的片区编号：\(areas.sorted().joined(separator: "、"))",
        en: close.map { "Write `\($0)`" }
          ?? "Write an area id of site.yaml: \(areas.sorted().joined(separator: ", "))"))
  }
}

extension Rule {
  package static let planUnknownArea = Rule(
    "plan/unknown-area", .error,
    title: Bilingual(zh: "场所要在片区里", en: "A venue lies in an area"),
    why: Bilingual(
      zh: "按片区派队伍，片区写错的场所没有队伍能去。",
      en: "Teams go by area; a venue of an unknown area is reached by none."))
}
