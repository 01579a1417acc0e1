import CampaignModel

/// One decoration in millimetres and colours: what the drawings below are made from.
struct DecorationPiece: Sendable {
  var box: Box
  var size: Double
  var weight: Double
  /// Degrees, clockwise.
  var angle: Double
  var edge: PosterDecoration.Edge
  var places: [PosterDecoration.Place]
  var fill: SheetColor?
  var color: SheetColor

  var radians: Double { angle * .pi / 180 }

  /// The ground of a pattern.
  var ground: [PosterSheet.Mark] {
    fill.map { [.rectangle(box, radius: 0, color: $0)] } ?? []
  }

  var rectangle: [PosterSheet.Mark] {
    [.rectangle(box, radius: size, color: fill ?? color)]
  }

  /// A square of the size at its place in the box; without a size as large as the box allows.
  var square: Box {
    let side = size > 0 ? size : min(box.width, box.height)
    let shares = (places.first ?? .center).shares
    return Box(
      x: box.x + (box.width - side) * shares.x, y: box.y + (box.height - side) * shares.y,
      width: side, height: side)
  }

  /// A line along each side that is named, else along the top; ends are kept inside the box.
  var lines: [PosterSheet.Mark] {
    let sides = places.isEmpty ? [PosterDecoration.Place.top] : places
    return sides.map { side in
      let (start, end) =
        switch side {
        case .left, .right:
          (
            Point(x: box.x + box.width * side.shares.x, y: box.y),
            Point(x: box.x + box.width * side.shares.x, y: box.bottom)
          )
        default:
          (
            Point(x: box.x, y: box.y + box.height * side.shares.y),
            Point(x: box.right, y: box.y + box.height * side.shares.y)
          )
        }
      return .line(from: start, to: end, thickness: size, color: fill ?? color)
    }
  }

  /// Everything is cut off at the box; lines, rectangles and frames are exact without.
  func clip(of shape: PosterDecoration.Shape) -> Box? {
    switch shape {
    case .rect, .line, .seal, .frame: nil
    default: box
    }
  }
}

extension PosterSheet.Mark {
  /// Turned clockwise around a centre, by radians; upright marks stay as they are.
  func turned(_ angle: Double, around center: Point) -> Self {
    switch self {
    case .path(let path, let color):
      .path(path.mapped { $0.turned(angle, around: center) }, color: color)
    case .stroke(let path, let thickness, let color, let dash):
      .stroke(
        path.mapped { $0.turned(angle, around: center) }, thickness: thickness, color: color,
        dash: dash)
    default: self
    }
  }
}
