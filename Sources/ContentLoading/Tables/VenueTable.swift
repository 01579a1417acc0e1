import CampaignModel
import Diagnostics
import FileTree

/// Reads `outreach/venues.csv`.
enum VenueTable {
  static let columns = KeyTable([
    "id": "编号", "name": "名称", "category": "类别", "area": "片区", "lessons": "课堂",
    "stalls": "摊位", "min_gap": "最小间隔", "open": "开放日", "holiday_ok": "节假日",
    "blackout": "不接待", "contact": "联系人", "phone": "电话",
  ])

  static func read(_ file: SourceFile?, areas: Vocabulary) -> Reported<[Venue]> {
    guard let file else { return Reported([]) }
    let table = StrictTable(
      file, columns: columns, required: ["id", "name", "category", "area", "open"])
    var findings = table.findings
    var seen: [String: Int] = [:]
    var venues: [Venue] = []
    for var row in table.rows {
      let id = row.id("id", seen: &seen)
      let category = row.choice("category", Choices.category)
      let area = row.reference("area", areas, .areas)
      let venue = Venue(
        id: id ?? "", name: row.text("name") ?? "", category: category ?? .community,
        area: area ?? "", lessons: row.int("lessons", in: 0...366) ?? 0,
        stalls: row.int("stalls", in: 0...366) ?? 0, minGap: row.int("min_gap", in: 0...366) ?? 0,
        open: row.weekdays("open") ?? [], holidayOK: row.bool("holiday_ok") ?? false,
        blackout: row.spans("blackout"), contact: row.text("contact") ?? "",
        phone: row.text("phone") ?? "", place: row.place)
      if id != nil, category != nil, area != nil { venues.append(venue) }
      findings += row.findings
    }
    return Reported(venues, findings)
  }
}
