import CampaignModel
import Foundation

/// Elliptical arcs as cubic curves.
enum SVGArc {
  /// From end points to a centre (SVG 2 B.2.4), then at most a quarter turn a curve.
  static func curves(
    from start: PosterIcon.Place, to end: PosterIcon.Place, radii: (x: Double, y: Double),
    turn: Double, isLarge: Bool, sweeps: Bool
  ) -> [PosterIcon.Step] {
    guard start != end else { return [] }
    var (rx, ry) = (abs(radii.x), abs(radii.y))
    guard rx > 0, ry > 0 else { return [.line(end)] }
    let (sine, cosine) = (sin(turn * .pi / 180), cos(turn * .pi / 180))
    let (dx, dy) = ((start.x - end.x) / 2, (start.y - end.y) / 2)
    let (x, y) = (cosine * dx + sine * dy, -sine * dx + cosine * dy)
    let grow = x * x / (rx * rx) + y * y / (ry * ry)
    if grow > 1 {
      rx *= grow.squareRoot()
      ry *= grow.squareRoot()
    }
    let below = rx * rx * y * y + ry * ry * x * x
    let ratio = max(0, (rx * rx * ry * ry - below) / below).squareRoot()
    let side = isLarge == sweeps ? -ratio : ratio
    let (cx, cy) = (side * rx * y / ry, -side * ry * x / rx)
    let first = atan2((y - cy) / ry, (x - cx) / rx)
    var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweeps, sweep < 0 { sweep += 2 * .pi }
    if !sweeps, sweep > 0 { sweep -= 2 * .pi }
    let middle = PosterIcon.Place(
      cosine * cx - sine * cy + (start.x + end.x) / 2,
      sine * cx + cosine * cy + (start.y + end.y) / 2)
    func place(_ x: Double, _ y: Double) -> PosterIcon.Place {
      PosterIcon.Place(
        middle.x + cosine * rx * x - sine * ry * y, middle.y + sine * rx * x + cosine * ry * y)
    }
    let count = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
    let part = sweep / Double(count)
    let reach = 4 / 3 * tan(part / 4)
    return (0..<count).map { index in
      let (from, to) = (first + part * Double(index), first + part * Double(index + 1))
      return .curve(
        place(cos(from) - reach * sin(from), sin(from) + reach * cos(from)),
        place(cos(to) + reach * sin(to), sin(to) - reach * cos(to)),
        index == count - 1 ? end : place(cos(to), sin(to)))
    }
  }
}
