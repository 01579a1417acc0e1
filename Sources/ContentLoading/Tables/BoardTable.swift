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

  /// `A3*4;600x900*1`: sheet, times, how many.
  private static func slots(_ row: inout StrictMapping) -> [Board.Slot] {
    row.words("slots").compactMap { item in
      if let slot = slot(Spelling.halfWidth(item.text).uppercased()) { return slot }
      row.report(
        .yamlValue, at: item.range,
        Bilingual(
          zh: "版位“\(item.text.clipped)”读不懂", en: "The slots `\(item.text.clipped)` cannot be read"),
        remedy: Bilingual(
          zh: "写成 A3*4，几种纸用分号隔开：A3*4;A2*1；别的尺寸写毫米：600x900*2",
          en:
            "Write A3*4, several split by semicolons: A3*4;A2*1; other sizes in millimetres: 600x900*2"
        ))
      return nil
    }
  }

  /// The whole may be a sheet that hangs once; otherwise its last number is how often.
  private static func slot(_ text: String) -> Board.Slot? {
    let text = text.replacing("×", with: "X").replacing("✕", with: "X")
    if let sheet = sheet(text[...]) { return Board.Slot(sheet: sheet, count: 1) }
    guard let times = text.lastIndex(where: { "*X".contains($0) }),
      let sheet = sheet(text[..<times]),
      let count = Spelling.int(text[text.index(after: times)...].trimmed),
      (1...200).contains(count)
    else { return nil }
    return Board.Slot(sheet: sheet, count: count)
  }

  /// A sheet as it is called: one with a size of its own, or a name of series A and B that the board pack has a word about.
  private static func sheet(_ text: Substring) -> String? {
    let name = text.trimmed
    if let paper = PaperSize(rawValue: name) {
      return paper.isScreen || paper.isOpen ? nil : paper.rawValue
    }
    let isNamed = name.utf8.count == 2 && "AB".contains(name.prefix(1))
    return isNamed && "0123456".contains(name.suffix(1)) ? name : nil
  }
}
