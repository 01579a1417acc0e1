import CampaignModel
import Diagnostics
import FileTree

/// Reads `outreach/teams.csv`; `*` is spelled out.
enum TeamTable {
  static let columns = KeyTable([
    "id": "编号", "name": "名称", "areas": "片区", "themes": "主题", "formats": "形式",
    "cap": "每日上限", "weekdays": "工作日", "makeup_ok": "补班", "holiday_ok": "节假日", "leave": "休假",
  ])
  private static let all: Set<String> = ["*", "＊", "全部", "所有", "都行"]

  static func read(
    _ file: SourceFile?, areas: Vocabulary, themes: Vocabulary
  ) -> Reported<[OutreachTeam]> {
    guard let file else { return Reported([]) }
    let table = StrictTable(
      file, columns: columns,
      required: ["id", "name", "areas", "themes", "formats", "cap", "weekdays"])
    var findings = table.findings
    var seen: [String: Int] = [:]
    var teams: [OutreachTeam] = []
    for var row in table.rows {
      let id = row.id("id", seen: &seen)
      let team = OutreachTeam(
        id: id ?? "", name: row.text("name") ?? "",
        areas: Set(isAll("areas", row) ? areas.ids : row.references("areas", areas, .areas)),
        themes: Set(isAll("themes", row) ? themes.ids : row.references("themes", themes, .themes)),
        formats: Set(
          isAll("formats", row) ? VisitFormat.allCases : row.choices("formats", Choices.format)),
        cap: row.int("cap", in: 1...20) ?? 1, weekdays: row.weekdays("weekdays") ?? [],
        makeupOK: row.bool("makeup_ok") ?? false, holidayOK: row.bool("holiday_ok") ?? false,
        leave: row.spans("leave"), place: row.place)
      if id != nil { teams.append(team) }
      findings += row.findings
    }
    return Reported(teams, findings)
  }

  private static func isAll(_ key: String, _ row: StrictMapping) -> Bool {
    row.node(key)?.text.map { all.contains($0.trimmed) } ?? false
  }
}
