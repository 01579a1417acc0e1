import Glibc

/// Patterns of painted areas.
extension PatternField {
  /// Slanting bars, as on barrier tape: at 45 degrees unless turned.
  var stripes: SheetPath {
    var path = SheetPath()
    let center = box.center
    let reach = box.reach
    let count = Int((reach / period).rounded(.up))
    for index in -count...count {
      let left = center.x + Double(index) * period
      let bar = [
        Point(x: left, y: center.y - reach), Point(x: left + period * weight, y: center.y - reach),
        Point(x: left + period * weight, y: center.y + reach), Point(x: left, y: center.y + reach),
      ]
      path.polygon(bar.map { $0.turned(radians + .pi / 4, around: center) })
    }
    return path
  }

  var dots: SheetPath {
    var path = SheetPath()
    for cell in cells(width: period, height: period * 0.866, staggers: true) {
      path.circle(
        Point(x: cell.x + period / 2, y: cell.y + period * 0.433), radius: period * weight * 0.5)
    }
    return path
  }

  /// Dots that grow toward the focus, as in coarse newsprint.
  var halftone: SheetPath {
    var path = SheetPath()
    let focus = focus
    let far = max(farthest * 0.85, 0.001)
    for cell in cells(width: period, height: period * 0.5, staggers: true) {
      let center = Point(x: cell.x + period / 2, y: cell.y + period / 4)
      let (dx, dy) = (center.x - focus.x, center.y - focus.y)
      let near = 1 - (dx * dx + dy * dy).squareRoot() / far
      let radius = period * 0.36 * weight * 2 * max(0, near).squareRoot() * near
      if radius > period * 0.03 { path.circle(center, radius: min(radius, period * 0.5)) }
    }
    return path
  }

  /// Beams from the focus; a period is the width of a beam and its gap at the box's edge.
  var rays: SheetPath {
    var path = SheetPath()
    let focus = focus
    let reach = farthest * 1.1
    let count = min(max(8, Int((2 * .pi * box.reach / (period * 2)).rounded())), 72)
    let part = 2 * Double.pi / Double(count)
    for index in 0..<count {
      let start = radians + part * Double(index)
      let beam = [start, start + part * weight].map { angle in
        Point(x: focus.x + reach * 1.5 * cos(angle), y: focus.y + reach * 1.5 * sin(angle))
      }
      path.polygon([focus] + beam)
    }
    return path
  }

  /// Rows of arrows pointing up, each row one band.
  var chevrons: SheetPath {
    var path = SheetPath()
    let half = period / 2
    let rise = period * 0.32
    let thick = period * 0.5 * weight
    let columns = Int((box.width / half).rounded(.up)) + 1
    let rows = Int((box.height / (period * 0.5)).rounded(.up)) + 2
    let left = box.center.x - Double(columns / 2 + 1) * half
    for row in 0..<rows {
      let y = box.y + (Double(row) - 0.5) * period * 0.5
      func edge(_ offset: Double) -> [Point] {
        (0...(columns + 2)).map { column in
          Point(x: left + Double(column) * half, y: y + offset + (column % 2 == 0 ? rise : 0))
        }
      }
      path.polygon(edge(0) + edge(thick).reversed())
    }
    return path
  }
}
