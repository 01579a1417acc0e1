package import CampaignModel
package import Diagnostics
package import FileTree
import OutreachPlanning
import Publishing

/// What the verbs of `banbao plan` do on a site folder.
package struct OutreachCommand {
  private let world: World
  private let campaign: Campaign
  package let sources: SourceTree
  package private(set) var findings: [Diagnostic]

  package init(world: World) {
    self.world = world
    let read = world.load(world.readSources())
    campaign = read.campaign
    sources = read.sources
    findings = read.diagnostics
    // Rules that stand there unreadable have told so.
    if campaign.outreach.rules == nil, sources["content/outreach/rules.yaml"] == nil {
      findings.append(Self.noRules)
    }
  }

  /// Plans and writes `content/outreach/plan.csv`; nothing is written when there are errors.
  package mutating func solve(
    from: CivilDate?, to: CivilDate?, asOf: CivilDate?, search: PlanSearch
  ) -> PlannedYear {
    guard !findings.hasErrors else { return PlannedYear() }
    let planned = OutreachRun.solve(campaign, from: from, to: to, asOf: asOf, search: search)
      .unwrap(into: &findings)
    guard !findings.hasErrors else { return planned }
    var tree = OutputTree()
    findings += tree.add(
      path: "content/outreach/plan.csv", bytes: PlanTable(planned.plan).bytes, source: "banbao plan"
    )
    findings += FileReplacing(root: world.root).replace(tree)
    return planned
  }

  /// Checks the plan in force against every hard rule.
  package mutating func check() {
    let problem = PlanningProblem.read(campaign: campaign)
      .unwrap(into: &findings)
    guard let problem else { return }
    findings += Planner.check(OutreachPlan(visits: campaign.outreach.plan), problem)
  }

  /// Why a venue's visits stand where they do, in words.
  package mutating func explain(_ name: String, language: Language) -> String {
    let venues = campaign.outreach.venues
    guard let venue = venues.first(where: { $0.id == name || $0.name == name }) else {
      findings.append(Self.unknownVenue(name, among: venues))
      return ""
    }
    let problem = PlanningProblem.read(campaign: campaign)
      .unwrap(into: &findings)
    guard let problem else { return "" }
    let plan = OutreachPlan(visits: campaign.outreach.plan)
    return Planner(problem).explain(venue: venue.id, in: plan).text(in: language)
  }

  private static let noRules = Diagnostic(
    .outreachMissing, at: nil,
    Bilingual(
      zh: "没有 content/outreach/rules.yaml，排不了日程",
      en: "There is no content/outreach/rules.yaml to plan by"),
    remedy: Bilingual(
      zh: "照 docs/formats.md 建 rules.yaml、venues.csv 和 teams.csv",
      en: "Make rules.yaml, venues.csv and teams.csv as docs/formats.md says"))

  private static func unknownVenue(_ name: String, among venues: [Venue]) -> Diagnostic {
    let nearest = closestWord(to: name, among: venues.flatMap { [$0.name, $0.id] })
    return Diagnostic(
      .outreachMissing, at: nil,
      Bilingual(zh: "没有点位“\(name)”", en: "There is no venue `\(name)`"),
      remedy: Bilingual(
        zh: nearest.map { "是不是“\($0)”？" } ?? "点位写在 content/outreach/venues.csv",
        en: nearest.map { "Did you mean `\($0)`?" } ?? "Venues are in content/outreach/venues.csv"))
  }
}

extension Rule {
  package static let outreachMissing = Rule(
    "outreach/missing", .error,
    title: Bilingual(zh: "排日程要有规则和点位", en: "Planning needs rules and venues"),
    why: Bilingual(
      zh: "没有这些表，就不知道谁在什么时候可以去哪里。",
      en: "Without these tables nobody knows who may go where when."))
}
