import CampaignModel

/// Draws the number or the sign of a list item beside its first line.
struct MarkerDrawing {
  let look: PosterStyle.Marker
  let palette: Palette

  /// - Parameters:
  ///   - number: What stands on a disc, a tile or a slab.
  ///   - size: The em of the item's text in millimetres.
  func marks(_ number: Paragraph?, x: Double, top: Double, size: Double) -> [PosterSheet.Mark] {
    let side = Marker.diameter * size
    let box = Box(x: x, y: top + (size - side) / 2, width: side, height: side)
    let fill = palette[look.fill]
    switch look.shape {
    case .circle, .person: return [disc(box, side / 2, fill)] + digits(number, in: box, size)
    case .square: return [disc(box, side * 0.18, fill)] + digits(number, in: box, size)
    case .bar: return [disc(box, 0, fill)] + digits(number, in: box, size)
    case .tick:
      return [
        disc(box, side / 2, fill), sign([(0.27, 0.52), (0.44, 0.68), (0.74, 0.34)], in: box),
      ]
    case .cross:
      return [
        disc(box, side / 2, fill), sign([(0.32, 0.32), (0.68, 0.68)], in: box),
        sign([(0.68, 0.32), (0.32, 0.68)], in: box),
      ]
    case .box:
      let inner = Box(
        x: box.x + side * 0.08, y: box.y + side * 0.08, width: side * 0.84, height: side * 0.84)
      return [
        disc(inner, side * 0.14, fill),
        disc(
          Box(
            x: inner.x + side * 0.08, y: inner.y + side * 0.08, width: side * 0.68,
            height: side * 0.68), side * 0.08, palette[look.color]),
      ]
    }
  }

  private func disc(_ box: Box, _ radius: Double, _ color: SheetColor) -> PosterSheet.Mark {
    .rectangle(box, radius: radius, color: color)
  }

  /// A stroke through points given in parts of the box.
  private func sign(_ points: [(x: Double, y: Double)], in box: Box) -> PosterSheet.Mark {
    let steps = points.enumerated().map { index, point in
      let place = Point(x: box.x + point.x * box.width, y: box.y + point.y * box.height)
      return index == 0 ? SheetPath.Step.move(place) : .line(place)
    }
    return .stroke(
      SheetPath(steps), thickness: box.width * 0.13, color: palette[look.color], dash: [])
  }

  private func digits(_ number: Paragraph?, in box: Box, _ size: Double) -> [PosterSheet.Mark] {
    guard let number else { return [] }
    let all = 0..<number.units.count
    let em = size * Marker.scale
    let setting = LineSetting(number, all, room: number.width(all), fills: false)
    return LineDrawing(
      paragraph: number, range: all, setting: setting, size: em, color: palette[look.color]
    ).marks(
      x: box.x + (box.width - setting.width * em) / 2, top: box.y + (box.height - em) / 2)
  }
}
