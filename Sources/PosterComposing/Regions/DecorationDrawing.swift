import CampaignModel

/// Draws a layout's decoration under the text.
struct DecorationDrawing {
  let layout: PosterLayout
  let palette: Palette
  let paper: PaperSize
  let grid: Grid
  /// The topic's sign, one Han character.
  let sign: String
  let shaper: any TextShaping

  var elements: [PosterSheet.Element] {
    layout.decorations.compactMap { decoration in
      let boxes = decoration.areas.compactMap(grid.box)
      guard let first = boxes.first else { return nil }
      let area = boxes.dropFirst().reduce(first) { $0.union($1) }
      return element(decoration, box(decoration, area))
    }
  }

  private func box(_ decoration: PosterDecoration, _ area: Box) -> Box {
    var box = area.outset(decoration.outset, on: paper)
    guard decoration.isBleeding else { return box }
    let bleed = layout.bleed.millimetres(on: paper)
    if abs(area.x - grid.safe.x) < 0.01 {
      box = Box(x: -bleed, y: box.y, width: box.right + bleed, height: box.height)
    }
    if abs(area.right - grid.safe.right) < 0.01 {
      box = Box(x: box.x, y: box.y, width: paper.width + bleed - box.x, height: box.height)
    }
    if abs(area.y - grid.safe.y) < 0.01 {
      box = Box(x: box.x, y: -bleed, width: box.width, height: box.bottom + bleed)
    }
    if abs(area.bottom - grid.safe.bottom) < 0.01 {
      box = Box(x: box.x, y: box.y, width: box.width, height: paper.height + bleed - box.y)
    }
    return box
  }

  private func element(_ decoration: PosterDecoration, _ box: Box) -> PosterSheet.Element {
    let size = decoration.size.millimetres(on: paper)
    let fill = palette[decoration.fill]
    let color = palette[decoration.color]
    switch decoration.shape {
    case .rect:
      return PosterSheet.Element(.artifact, marks: [.rectangle(box, radius: size, color: fill)])
    case .line:
      return PosterSheet.Element(
        .artifact,
        marks: [
          .line(
            from: Point(x: box.x, y: box.y), to: Point(x: box.right, y: box.y), thickness: size,
            color: fill)
        ])
    case .seal:
      let seal = Box(x: box.x, y: box.y, width: size, height: size)
      return PosterSheet.Element(
        .artifact,
        marks: [.rectangle(seal, radius: size * 0.16, color: fill)]
          + signMarks(in: seal, size: size * 0.68, color))
    case .ghost:
      let size = box.height * 1.2
      let place = Box(
        x: box.right - size * 0.9, y: box.y - size * 0.02, width: size, height: size)
      return PosterSheet.Element(
        .artifact, clip: box, marks: signMarks(in: place, size: size, color))
    }
  }

  /// The sign in the middle of a square.
  private func signMarks(in square: Box, size: Double, _ color: SheetColor) -> [PosterSheet.Mark] {
    let style = PosterStyle(weight: .bold)
    let paragraph = Paragraph(RichText(sign), style: style, shaper: shaper, cohesion: nil)
    let all = 0..<paragraph.units.count
    guard !all.isEmpty, paragraph.missing.isEmpty else { return [] }
    let setting = LineSetting(paragraph, all, room: paragraph.width(all), fills: false)
    return LineDrawing(
      paragraph: paragraph, range: all, setting: setting, size: size, color: color
    ).marks(
      x: square.x + (square.width - setting.width * size) / 2,
      top: square.y + (square.height - size) / 2)
  }
}
