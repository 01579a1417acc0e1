import CampaignModel
import Diagnostics
import FileTree

/// Reads `boards.csv`.
enum BoardTable {
  static let columns = KeyTable([
    "id": "编号", "name": "名称", "area": "片区", "place": "位置", "slots": "版位",
    "distance_m": "阅读距离",
  ])

  static func read(_ file: SourceFile?, areas: Vocabulary) -> Reported<[Board]> {
    guard let file else { return Reported([]) }
    let table = StrictTable(file, columns: columns, required: ["id", "name", "area", "slots"])
    var findings = table.findings
    var seen: [String: Int] = [:]
    var boards: [Board] = []
    for var row in table.rows {
      let id = row.id("id", seen: &seen)
      let board = Board(
        id: id ?? "", name: row.text("name") ?? "",
        area: row.reference("area", areas, .areas) ?? "", place: row.text("place") ?? "",
        slots: slots(&row), distance: row.number("distance_m", in: 0.2...30) ?? 1.5)
      if id != nil { boards.append(board) }
      findings += row.findings
    }
    return Reported(boards, findings)
  }

  /// `A3*4;A2*1`: sheet, times, how many.
  private static func slots(_ row: inout StrictMapping) -> [Board.Slot] {
    row.words("slots").compactMap { item in
      let text = Spelling.halfWidth(item.text).uppercased()
      let parts = text.split { "*×X✕".contains($0) }.map { $0.trimmed }
      let isSheet = parts.first.map { $0.utf8.count == 2 && "AB".contains($0.prefix(1)) } ?? false
      let count = parts.count == 2 ? Spelling.int(parts[1]) : parts.count == 1 ? 1 : nil
      if isSheet, "0123456".contains(parts[0].suffix(1)), let count, (1...200).contains(count) {
        return Board.Slot(sheet: parts[0], count: count)
      }
      row.report(
        .yamlValue, at: item.range,
        Bilingual(
          zh: "版位“\(item.text.clipped)”读不懂", en: "The slots `\(item.text.clipped)` cannot be read"),
        remedy: Bilingual(
          zh: "写成 A3*4，几种纸用分号隔开：A3*4;A2*1", en: "Write A3*4, several split by semicolons: A3*4;A2*1"
        ))
      return nil
    }
  }
}
