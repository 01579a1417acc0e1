import CampaignModel
import Glibc

/// Paper-cut ornaments, 剪纸角花: a quarter of a flower with teeth, petals and eyes cut out of it.
enum PaperCutCorner {
  static func marks(_ piece: DecorationPiece) -> [PosterSheet.Mark] {
    let corners =
      piece.places.isEmpty ? [.topLeft, .topRight, .bottomLeft, .bottomRight] : piece.places
    let quarter = flower
    var path = SheetPath()
    for corner in corners {
      let (x, y) = corner.shares
      guard x != 0.5, y != 0.5 else { continue }
      let placed = quarter.mapped { point in
        Point(
          x: x == 0 ? piece.box.x + point.x * piece.size : piece.box.right - point.x * piece.size,
          y: y == 0 ? piece.box.y + point.y * piece.size : piece.box.bottom - point.y * piece.size)
      }
      path.steps += placed.steps
    }
    return path.steps.isEmpty ? [] : [.path(path, color: piece.color)]
  }

  /// Of radius 1 around the origin, to the right and down.
  private static var flower: SheetPath {
    var path = SheetPath()
    let petals = 5
    let part = Double.pi / 2 / Double(petals)
    func place(_ radius: Double, _ angle: Double) -> Point {
      Point(x: radius * cos(angle), y: radius * sin(angle))
    }
    func curve(_ a: Point, _ b: Point, _ c: Point) {
      path.curve(a.x, a.y, b.x, b.y, c.x, c.y)
    }
    path.move(0, 0)
    path.line(0.88, 0)
    for index in 0..<petals {
      let (from, to) = (part * Double(index), part * Double(index + 1))
      curve(place(1.04, from + part * 0.08), place(1.04, to - part * 0.08), place(0.88, to))
    }
    path.close()
    for index in 0..<petals {
      let angle = part * (Double(index) + 0.5)
      // A petal, an eye beyond it, and a tooth before it.
      path.steps.append(.move(place(0.42, angle)))
      curve(place(0.55, angle - part * 0.62), place(0.7, angle - part * 0.36), place(0.79, angle))
      curve(place(0.7, angle + part * 0.36), place(0.55, angle + part * 0.62), place(0.42, angle))
      path.close()
      let eye = place(0.89, angle)
      path.circle(eye, radius: 0.032)
      path.polygon([
        place(0.36, angle), place(0.27, angle - part * 0.4), place(0.27, angle + part * 0.4),
      ])
    }
    // The heart: rings cut out around the corner.
    for (inner, outer) in [(0.0, 0.09), (0.15, 0.22)] {
      path.arc(Point(x: 0, y: 0), radius: outer, from: 0.06, to: .pi / 2 - 0.06)
      path.arc(
        Point(x: 0, y: 0), radius: max(inner, 0.001), from: .pi / 2 - 0.06, to: 0.06, connects: true
      )
      path.close()
    }
    return path
  }
}
