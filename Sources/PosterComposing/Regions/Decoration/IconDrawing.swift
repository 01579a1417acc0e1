import CampaignModel

/// Draws a theme's drawing into a square.
enum IconDrawing {
  /// - Parameter ground: What the drawing stands on: its tones are mixed with it.
  static func marks(
    _ icon: PosterIcon, in square: Box, color: SheetColor, ground: SheetColor
  ) -> [PosterSheet.Mark] {
    let scale = min(square.width / icon.width, square.height / icon.height)
    let left = square.x + (square.width - icon.width * scale) / 2
    let top = square.y + (square.height - icon.height * scale) / 2
    func point(_ place: PosterIcon.Place) -> Point {
      Point(x: left + place.x * scale, y: top + place.y * scale)
    }
    return icon.shapes.map { shape in
      let path = SheetPath(
        shape.steps.map { step in
          switch step {
          case .move(let end): .move(point(end))
          case .line(let end): .line(point(end))
          case .curve(let first, let second, let end):
            .curve(point(first), point(second), point(end))
          case .close: .close
          }
        })
      let tone = color.mixed(with: ground, shape.tone)
      return switch shape.paint {
      case .fill: .path(path, color: tone)
      case .stroke(let width): .stroke(path, thickness: width * scale, color: tone, dash: [])
      }
    }
  }
}

/// Draws a topic's Han character.
struct SignDrawing {
  let shaper: any TextShaping

  /// The sign in the middle of a square.
  func marks(
    _ sign: String, in square: Box, size: Double, _ color: SheetColor
  ) -> [PosterSheet.Mark] {
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
