import CampaignModel
package import PosterComposing

/// A poster over several small sheets: the sheets with glue edges, cut lines and labels, and before them the map.
package struct TilePages: Sendable {
  private let setting: TextSetting

  package init(setting: TextSetting) {
    self.setting = setting
  }

  /// - Parameter name: What people call the poster.
  package func pages(_ sheet: PosterSheet, name: String, grid: TileGrid) -> [PrintPage] {
    let printed = sheet.forPrinting(at: grid.scale)
    var pages = [TileMap(setting: setting, grid: grid, name: name).page(printed)]
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        pages.append(page(printed, name: name, grid: grid, row: row, column: column))
      }
    }
    return pages
  }

  private func page(
    _ sheet: PosterSheet, name: String, grid: TileGrid, row: Int, column: Int
  ) -> PrintPage {
    let window = grid.window(row: row, column: column)
    let place = grid.place
    let origin = Point(x: place.x - window.x, y: place.y - window.y)
    return PrintPage(
      width: grid.paper.width, height: grid.paper.height, trim: place, bleed: place,
      placements: [.init(sheet, at: origin, scale: grid.scale, clip: place)],
      elements: [
        PosterSheet.Element(
          .artifact,
          marks: edges(grid, place, row: row, column: column)
            + label(name: name, grid, place, row: row, column: column))
      ])
  }

  /// Cut lines left, above and on the poster's own edges; glue edges right and below.
  private func edges(
    _ grid: TileGrid, _ place: Box, row: Int, column: Int
  ) -> [PosterSheet.Mark] {
    let hasRight = column + 1 < grid.columns
    let hasBelow = row + 1 < grid.rows
    var marks = MarkDrawing.corners(of: place, gap: 1, length: 3.5)
    let (x, y, right, bottom) = (place.x, place.y, place.right, place.bottom)
    marks.append(MarkDrawing.dashed(x, y, x, bottom))
    marks.append(MarkDrawing.dashed(x, y, right, y))
    if hasRight {
      let box = Box(x: right - grid.overlap, y: y, width: grid.overlap, height: place.height)
      marks += glue(box, vertical: true, name: TileGrid.name(row: row, column: column + 1))
    } else {
      marks.append(MarkDrawing.dashed(right, y, right, bottom))
    }
    if hasBelow {
      let box = Box(
        x: x, y: bottom - grid.overlap, width: place.width - (hasRight ? grid.overlap : 0),
        height: grid.overlap)
      marks += glue(box, vertical: false, name: TileGrid.name(row: row + 1, column: column))
    } else {
      marks.append(MarkDrawing.dashed(x, bottom, right, bottom))
    }
    return marks
  }

  /// A strip that the next sheet will cover: hatched, with the line its edge comes to and which sheet it is.
  private func glue(_ box: Box, vertical: Bool, name: String) -> [PosterSheet.Mark] {
    guard box.width > 0, box.height > 0 else { return [] }
    var marks = [
      MarkDrawing.hatching(box, step: 3, thickness: 0.35, Ink.white),
      MarkDrawing.hatching(box, step: 3, thickness: 0.15, Ink.muted),
    ]
    let tick = 3.5
    if vertical {
      marks.append(MarkDrawing.line(box.x, box.y, box.x, box.bottom, 0.3))
      marks.append(MarkDrawing.line(box.x, box.y - 1, box.x, box.y - 1 - tick, 0.3))
      marks.append(MarkDrawing.line(box.x, box.bottom + 1, box.x, box.bottom + 1 + tick, 0.3))
    } else {
      marks.append(MarkDrawing.line(box.x, box.y, box.right, box.y, 0.3))
      marks.append(MarkDrawing.line(box.x - 1, box.y, box.x - 1 - tick, box.y, 0.3))
    }
    let size = min(3.2, min(box.width, box.height) * 0.34)
    guard size > 1 else { return marks }
    let words = vertical ? "粘\n贴\n处\n贴\n\(name)" : "粘贴处，贴 \(name)"
    let style = TextSetting.Style(
      FontFace(.sans, .bold), size: size, leading: 1.2, alignment: .center)
    let text = setting.set(words, style, width: vertical ? box.width - 1 : 60)
    let label = Box(
      x: box.x + (box.width - (vertical ? text.width + 2 : 60)) / 2,
      y: box.y + (box.height - text.height) / 2, width: vertical ? text.width + 2 : 60,
      height: text.height)
    let chip = Box(
      x: label.x + (label.width - text.width) / 2 - 1, y: label.y - 0.4, width: text.width + 2,
      height: text.height + 0.8)
    marks.append(.rectangle(chip, radius: 1, color: Ink.white))
    marks += text.marks(x: vertical ? box.x + 0.5 : label.x, top: label.y)
    return marks
  }

  /// In the white margin above: which piece this is.
  private func label(
    name: String, _ grid: TileGrid, _ place: Box, row: Int, column: Int
  ) -> [PosterSheet.Mark] {
    let index = row * grid.columns + column + 1
    let words =
      "\(TileGrid.name(row: row, column: column))　第 \(row + 1) 行第 \(column + 1) 列　"
      + "（第 \(index) 张，共 \(grid.count) 张）　\(name)　沿虚线裁，斜线边不裁"
    // Within what the printer reaches, and larger where the piece leaves room.
    let size = max(2.3, min(3.4, place.y - 6))
    let style = TextSetting.Style(size: size, color: Ink.muted, leading: 1, lines: 1)
    let text = setting.set(words, style, width: place.width - 12)
    return text.marks(x: place.x + 6, top: place.y - 0.8 - text.height)
  }
}
