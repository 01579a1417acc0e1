package import PosterComposing

/// The inks of marks, lists and sketches: greys, so that any printer makes them well.
package enum Ink {
  package static let black = SheetColor(red: 0, green: 0, blue: 0)
  package static let text = SheetColor(red: 0.12, green: 0.11, blue: 0.1)
  package static let muted = SheetColor(red: 0.36, green: 0.34, blue: 0.32)
  package static let line = SheetColor(red: 0.62, green: 0.6, blue: 0.58)
  package static let pale = SheetColor(red: 0.93, green: 0.925, blue: 0.915)
  package static let white = SheetColor(red: 1, green: 1, blue: 1)
}

/// Strokes that several kinds of page need.
enum MarkDrawing {
  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ thickness: Double = 0.25,
    _ color: SheetColor = Ink.black
  ) -> PosterSheet.Mark {
    .line(from: Point(x: x1, y: y1), to: Point(x: x2, y: y2), thickness: thickness, color: color)
  }

  static func dashed(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, dash: [Double] = [2, 1.4],
    _ thickness: Double = 0.2, _ color: SheetColor = Ink.muted
  ) -> PosterSheet.Mark {
    .stroke(
      SheetPath([.move(Point(x: x1, y: y1)), .line(Point(x: x2, y: y2))]), thickness: thickness,
      color: color, dash: dash)
  }

  static func frame(
    _ box: Box, _ thickness: Double = 0.25, _ color: SheetColor = Ink.black, dash: [Double] = []
  ) -> PosterSheet.Mark {
    .stroke(
      SheetPath([
        .move(Point(x: box.x, y: box.y)), .line(Point(x: box.right, y: box.y)),
        .line(Point(x: box.right, y: box.bottom)), .line(Point(x: box.x, y: box.bottom)), .close,
      ]), thickness: thickness, color: color, dash: dash)
  }

  /// Two ticks outside each corner of a box, where the knife goes.
  /// - Parameters:
  ///   - gap: Between corner and tick, so that no tick is left on the cut piece.
  static func corners(
    of box: Box, gap: Double, length: Double, _ thickness: Double = 0.25
  ) -> [PosterSheet.Mark] {
    var marks: [PosterSheet.Mark] = []
    for (x, outX) in [(box.x, -1.0), (box.right, 1.0)] {
      for (y, outY) in [(box.y, -1.0), (box.bottom, 1.0)] {
        let (nearX, farX) = (x + outX * gap, x + outX * (gap + length))
        let (nearY, farY) = (y + outY * gap, y + outY * (gap + length))
        marks.append(line(nearX, y, farX, y, thickness))
        marks.append(line(x, nearY, x, farY, thickness))
      }
    }
    return marks
  }

  /// Lines at 45° over a box, as one path.
  static func hatching(_ box: Box, step: Double, thickness: Double, _ color: SheetColor)
    -> PosterSheet.Mark
  {
    var steps: [SheetPath.Step] = []
    var offset = step
    while offset < box.width + box.height {
      let startX = box.x + min(offset, box.width)
      let startY = box.y + max(0, offset - box.width)
      let endX = box.x + max(0, offset - box.height)
      let endY = box.y + min(offset, box.height)
      steps += [.move(Point(x: startX, y: startY)), .line(Point(x: endX, y: endY))]
      offset += step
    }
    return .stroke(SheetPath(steps), thickness: thickness, color: color, dash: [])
  }

  /// A circle as four curves.
  static func circle(x: Double, y: Double, radius: Double) -> SheetPath {
    let k = radius * 0.552_284_75
    func at(_ dx: Double, _ dy: Double) -> Point { Point(x: x + dx, y: y + dy) }
    return SheetPath([
      .move(at(radius, 0)), .curve(at(radius, k), at(k, radius), at(0, radius)),
      .curve(at(-k, radius), at(-radius, k), at(-radius, 0)),
      .curve(at(-radius, -k), at(-k, -radius), at(0, -radius)),
      .curve(at(k, -radius), at(radius, -k), at(radius, 0)), .close,
    ])
  }
}
