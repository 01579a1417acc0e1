import CampaignModel
import PosterComposing

/// The sheet before the pieces: which goes where, in which order they are pasted, and a ruler to check the printer.
struct TileMap {
  let setting: TextSetting
  let grid: TileGrid
  let name: String

  private static let margin = 16.0

  func page(_ sheet: PosterSheet) -> PrintPage {
    let paper = grid.paper.width <= grid.paper.height ? grid.paper : grid.paper.turned
    // Drawn for A4, larger on larger paper.
    let unit = paper.width / 210
    let margin = Self.margin * unit
    var words = Column(
      setting: setting, x: margin, top: margin, width: paper.width - 2 * margin, unit: unit)
    words.heading("拼贴图：\(name)", size: 7)
    words.skip(1.5)
    words.paragraph(Self.summary(grid), size: 3.6)
    words.skip(5)
    let ruler = 100.0
    let half = (paper.width - 2 * margin) * 0.52
    let room = Box(
      x: margin, y: words.top, width: half, height: paper.height - words.top - 50 * unit)
    let scale = min(room.width / grid.width, room.height / grid.height)
    let box = Box(x: room.x, y: room.y, width: grid.width * scale, height: grid.height * scale)
    var steps = Column(
      setting: setting, x: margin + half + 8 * unit, top: words.top,
      width: paper.width - 2 * margin - half - 8 * unit, unit: unit)
    for (index, step) in Self.steps(grid).enumerated() {
      steps.item(number: index + 1, step)
    }
    for line in Self.savings(grid) {
      steps.skip(2.5)
      steps.paragraph(line, size: 3.4, color: Ink.muted)
    }
    let foot = max(box.bottom, steps.top) + 14 * unit
    let text = PosterSheet(
      width: paper.width, height: paper.height, bleed: 0, title: sheet.title,
      author: sheet.author, language: sheet.language, date: sheet.date, source: sheet.source,
      elements: words.elements + steps.elements + self.ruler(x: margin, y: foot, length: ruler))
    return PrintPage(
      width: paper.width, height: paper.height,
      placements: [
        .init(text),
        .init(
          sheet, at: Point(x: box.x, y: box.y), scale: box.width / sheet.width, clip: box),
      ],
      elements: [PosterSheet.Element(.artifact, marks: plan(box, scale: scale, unit: unit))])
  }

  static func summary(_ grid: TileGrid) -> String {
    let size = "\(whole(grid.width))×\(whole(grid.height)) 毫米"
    let lying = grid.isLandscape ? "横放" : "竖放"
    return "成品 \(size)（原大的 \(whole(grid.scale * 100))%），用 \(grid.paper.rawValue) 纸\(lying) "
      + "\(grid.count) 张：\(grid.rows) 行、每行 \(grid.columns) 张，相邻两张重叠 \(whole(grid.overlap)) 毫米。"
  }

  static func steps(_ grid: TileGrid) -> [String] {
    var steps = [
      "打印时选“实际大小”或“100%”，不要选“适合页面”。单面打印。",
      "量一量本页下方的尺子：正好 100 毫米，才接着往下做；不是，就回到打印设置改。",
    ]
    guard grid.count > 1 else { return steps + ["沿虚线裁掉白边。"] }
    steps.append("每张沿虚线裁掉白边。画斜线的边是粘贴处，留着不裁。")
    if grid.columns > 1 {
      let order = (0..<min(grid.columns, 3)).map { TileGrid.name(row: 0, column: $0) }
      steps.append(
        "先横着拼：斜线处涂胶，下一张的左边盖上去，对齐实线。从左到右 \(order.joined(separator: "、"))"
          + (grid.columns > 3 ? "……" : "") + (grid.rows > 1 ? "，每行拼成一条。" : "。"))
    }
    if grid.rows > 1 {
      let order = (1...min(grid.rows, 3)).map { "第 \($0) 行" }
      steps.append(
        "再竖着拼：从上到下 \(order.joined(separator: "、"))" + (grid.rows > 3 ? "……" : "")
          + "，下一行的上边盖住上一行的斜线。")
    }
    steps.append("翻过来，在接缝背面贴一道胶带，再上墙。")
    return steps
  }

  static func savings(_ grid: TileGrid) -> [String] {
    TileSaving.of(grid).prefix(2).map { saving in
      "省纸：缩到 \(saving.percent)% 只用 \(saving.grid.count) 张，少 \(saving.saved) 张"
        + "（\(saving.grid.paper.rawValue) \(saving.grid.isLandscape ? "横放" : "竖放")"
        + "，命令后面加 --scale \(saving.percent)）。"
    }
  }

  /// The pieces' edges and names over the small poster.
  private func plan(_ box: Box, scale: Double, unit: Double) -> [PosterSheet.Mark] {
    var marks = [MarkDrawing.frame(box, 0.3)]
    let overlap = grid.overlap * scale
    for column in 1..<max(grid.columns, 1) {
      let x = box.x + grid.window(row: 0, column: column).x * scale
      marks.append(
        .rectangle(
          Box(x: x - 0.25, y: box.y, width: 0.5, height: box.height), radius: 0, color: Ink.white))
      marks.append(MarkDrawing.dashed(x, box.y, x, box.bottom, 0.25, Ink.black))
    }
    for row in 1..<max(grid.rows, 1) {
      let y = box.y + grid.window(row: row, column: 0).y * scale
      marks.append(
        .rectangle(
          Box(x: box.x, y: y - 0.25, width: box.width, height: 0.5), radius: 0, color: Ink.white))
      marks.append(MarkDrawing.dashed(box.x, y, box.right, y, 0.25, Ink.black))
    }
    let step = (
      x: (grid.windowWidth - grid.overlap) * scale, y: (grid.windowHeight - grid.overlap) * scale
    )
    let size = max(1.2, min(5 * unit, min(step.x * 0.3, step.y * 0.4)))
    let style = TextSetting.Style(FontFace(.sans, .bold), size: size, leading: 1)
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let text = setting.set(
          TileGrid.name(row: row, column: column), style, width: max(step.x, size * 4))
        let isLast = (column: column + 1 == grid.columns, row: row + 1 == grid.rows)
        let cell = Box(
          x: box.x + Double(column) * step.x, y: box.y + Double(row) * step.y,
          width: step.x + (isLast.column ? overlap : 0), height: step.y + (isLast.row ? overlap : 0)
        )
        let chip = Box(
          x: cell.x + cell.width / 2 - text.width / 2 - size * 0.4,
          y: cell.y + cell.height / 2 - size * 0.75, width: text.width + size * 0.8,
          height: size * 1.5)
        marks.append(.rectangle(chip, radius: size * 0.5, color: Ink.white))
        marks.append(MarkDrawing.frame(chip, 0.2, Ink.line))
        marks += text.marks(x: chip.x + size * 0.4, top: chip.y + size * 0.25)
      }
    }
    return marks
  }

  /// A ruler with a tick for each 5 mm and words for each 10.
  private func ruler(x: Double, y: Double, length: Double) -> [PosterSheet.Element] {
    var marks = [MarkDrawing.line(x, y, x + length, y, 0.3)]
    for tick in 0...Int(length / 5) {
      let at = x + Double(tick) * 5
      let isLong = tick % 2 == 0
      marks.append(MarkDrawing.line(at, y, at, y + (isLong ? 4 : 2.5), 0.2))
      if isLong, tick % 4 == 0 {
        let style = TextSetting.Style(size: 2.6, leading: 1, alignment: .center)
        marks += setting.set("\(tick * 5)", style, width: 10).marks(x: at - 5, top: y + 4.8)
      }
    }
    let style = TextSetting.Style(size: 3.2, leading: 1.2)
    let text = setting.set("尺子：从 0 到 100 应当正好 100 毫米", style, width: 80)
    return [
      PosterSheet.Element(
        .figure(alternative: "一把 100 毫米的尺子，用来检查打印比例"), marks: marks),
      PosterSheet.Element(.paragraph, marks: text.marks(x: x + length + 8, top: y - 0.5)),
    ]
  }

  private static func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }
}
