import CampaignModel
package import Diagnostics
import FileTree

/// Reads the tables of visits: `outreach/plan.csv`, written by the planner, and `outreach/held.csv`, written by people.
struct VisitTables {
  static let planColumns = KeyTable([
    "date": "日期", "team": "队伍", "venue": "场所", "theme": "主题", "format": "形式",
  ])
  static let heldColumns = KeyTable([
    "date": "日期", "team": "队伍", "venue": "场所", "theme": "主题", "format": "形式",
    "status": "状态", "held_on": "实际日期", "people": "人数", "leaflets": "发放份数", "photos": "照片同意",
    "note": "备注",
    // The ledger has them for the reader's eyes; they stand in other tables.
    "weekday": "星期", "category": "类别", "area": "片区", "contact": "联系人", "phone": "电话",
  ])
  /// What people write down; a row without any of it is a visit nobody has reported on yet.
  private static let reported = ["status", "held_on", "people", "leaflets", "photos", "note"]

  let teams: Vocabulary
  let venues: Vocabulary
  let themes: Vocabulary

  /// A row that no longer fits the tables is reported as stale and left out: a new plan mends it.
  func plan(_ file: SourceFile?) -> Reported<[PlannedVisit]> {
    guard let file else { return Reported([]) }
    let table = StrictTable(
      file, columns: Self.planColumns, required: ["date", "team", "venue", "theme", "format"])
    var findings = table.findings
    var visits: [PlannedVisit] = []
    for var row in table.rows {
      if let visit = visit(&row, rule: .stalePlanRow) { visits.append(visit) }
      findings += row.findings
    }
    return Reported(OutreachPlan(visits: visits).visits, findings)
  }

  /// Rows of the ledger without any report are passed over.
  func held(_ file: SourceFile?) -> Reported<[HeldVisit]> {
    guard let file else { return Reported([]) }
    let table = StrictTable(
      file, columns: Self.heldColumns,
      required: ["date", "team", "venue", "theme", "format", "status"],
      isWanted: { row in Self.reported.contains { row.has($0) } })
    var findings = table.findings
    var visits: [HeldVisit] = []
    for var row in table.rows {
      visits += heldVisits(&row)
      findings += row.findings
    }
    let sorted = visits.sorted {
      ($0.visit.date, $0.visit.venue, $0.visit.team) < (
        $1.visit.date, $1.visit.venue, $1.visit.team
      )
    }
    return Reported(sorted, findings)
  }

  /// A visit held on another day than planned is two: one that moved, and one held.
  private func heldVisits(_ row: inout StrictMapping) -> [HeldVisit] {
    let visit = visit(&row, rule: .unknownReference)
    let status = row.choice("status", Choices.heldStatus)
    let day = row.day("held_on")
    let people = row.int("people", in: 0...1_000_000)
    let leaflets = row.int("leaflets", in: 0...1_000_000)
    let photos = row.bool("photos")
    let note = row.text("note") ?? ""
    guard let visit, let status else { return [] }
    var held = HeldVisit(
      visit: visit, status: status, people: people, leaflets: leaflets, photosAllowed: photos,
      note: note)
    guard let day else { return [held] }
    guard status == .held else {
      row.report(
        .yamlValue, at: row.range(of: "held_on"),
        Bilingual(zh: "没有办的场次不写实际日期", en: "A visit not held has no day it was held on"),
        remedy: Bilingual(
          zh: "办了就把状态改成“已办”；还没办就清空这一格，新日子写在备注里",
          en: "Write 已办 if it was held; otherwise clear the cell and put the new day into the note")
      )
      return [held]
    }
    guard day != visit.date else { return [held] }
    held.visit.date = day
    return [HeldVisit(visit: visit, status: .moved, people: nil, note: note), held]
  }

  private func visit(_ row: inout StrictMapping, rule: Rule) -> PlannedVisit? {
    let date = row.day("date")
    let team = row.reference("team", teams, .teams, rule: rule)
    let venue = row.reference("venue", venues, .venues, rule: rule)
    let theme = row.reference("theme", themes, .themes, rule: rule)
    let format = row.choice("format", Choices.format)
    guard let date, let team, let venue, let theme, let format else { return nil }
    return PlannedVisit(date: date, team: team, venue: venue, theme: theme, format: format)
  }
}

extension Rule {
  package static let stalePlanRow = Rule(
    "outreach/stale-plan-row", .warning,
    title: Bilingual(zh: "日程里的队伍、场所、主题都还在", en: "The plan's teams, venues and themes still exist"),
    why: Bilingual(
      zh: "表格改了以后，旧日程里对不上的一行不再显示；重新运行 `banbao plan` 就会更新。",
      en: "A row that no longer fits the tables is left out; run `banbao plan` again."))
}
