import Glibc

/// Patterns of lines, most of them from Chinese craft.
extension PatternField {
  /// Water: rows of gentle waves, every second one shifted.
  var waves: SheetPath {
    var path = SheetPath()
    let half = period / 2
    let step = period * 0.36
    let rows = Int((box.height / step).rounded(.up)) + 1
    let columns = Int((box.width / half).rounded(.up)) + 2
    let rise = period * 0.14
    for row in 0...rows {
      let y = box.y + Double(row) * step
      var x = box.x - half * (row % 2 == 0 ? 1 : 1.5)
      path.move(x, y)
      for column in 0..<columns {
        let bend = column % 2 == 0 ? -rise : rise
        path.curve(x + half * 0.36, y + bend, x + half * 0.64, y + bend, x + half, y)
        x += half
      }
    }
    return path
  }

  /// Water in scales, 海水纹: arcs in arcs, each row before the one above.
  var scales: SheetPath {
    var path = SheetPath()
    // Scales overlap four times; their number grows with the area.
    let period = max(period, (box.area / 240).squareRoot())
    let radius = period / 2
    let ends = [1, 0.7, 0.4].map { (share: $0, angle: visible($0)) }
    for cell in cells(width: period, height: radius / 2, staggers: true, margin: 2) {
      let center = Point(x: cell.x + radius, y: cell.y + radius)
      for end in ends {
        let radius = radius * end.share
        // Rows above and below the box have arcs of which it shows nothing, half a line's thickness included.
        let (top, bottom) = (center.y - radius, center.y - radius * cos(end.angle))
        guard bottom > box.y - period * 0.08, top < box.bottom + period * 0.08 else { continue }
        path.arc(center, radius: radius, from: -.pi / 2 - end.angle, to: -.pi / 2 + end.angle)
      }
    }
    return path
  }

  /// How far from its top an arc of a scale is seen before the scales in front cover it; radii are shares of a scale's.
  private func visible(_ share: Double) -> Double {
    var (low, high) = (0.0, Double.pi)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      let isClear =
        share * share + 0.25 + share * cos(middle) >= 2 * share * sin(middle)
        && share + 2 * cos(middle) >= 0
      if isClear { low = middle } else { high = middle }
    }
    return low
  }

  /// A window's lattice, 步步锦: squares in a grid, held by short bars.
  var lattice: SheetPath {
    var path = SheetPath()
    for cell in cells(width: period, height: period) {
      let square = Box(x: cell.x, y: cell.y, width: period, height: period)
      let inner = square.inset(period * 0.2)
      let core = square.inset(period * 0.36)
      path.rectangle(square)
      path.rectangle(inner)
      path.rectangle(core)
      let center = square.center
      for bar in [
        (center.x, square.y, center.x, inner.y), (center.x, inner.bottom, center.x, square.bottom),
        (square.x, center.y, inner.x, center.y), (inner.right, center.y, square.right, center.y),
        (inner.x, inner.y, core.x, core.y), (inner.right, inner.y, core.right, core.y),
        (inner.x, inner.bottom, core.x, core.bottom),
        (inner.right, inner.bottom, core.right, core.bottom),
      ] {
        path.move(bar.0, bar.1)
        path.line(bar.2, bar.3)
      }
    }
    return path
  }

  /// Lucky clouds, 祥云: a curl on three humps with a long tail.
  var clouds: SheetPath {
    var path = SheetPath()
    for cell in cells(width: period * 1.5, height: period * 0.62, staggers: true) {
      let unit = period * 0.115
      func x(_ value: Double) -> Double { cell.x + unit * (value + 1.2) }
      func y(_ value: Double) -> Double { cell.y + unit * (value + 1) }
      func curve(
        _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double
      ) { path.curve(x(a), y(b), x(c), y(d), x(e), y(f)) }
      path.move(x(0), y(3.6))
      path.line(x(7.6), y(3.6))
      curve(9.1, 3.6, 9.1, 1.5, 7.7, 1.5)
      curve(7.5, -0.1, 5.6, -0.2, 5.1, 0.9)
      curve(4.6, -0.9, 1.8, -0.6, 2, 1.4)
      curve(2.1, 2.7, 4.1, 2.7, 4, 1.4)
      curve(3.9, 0.8, 3.1, 0.8, 3, 1.4)
      path.move(x(7.7), y(1.5))
      curve(7, 1.5, 6.6, 2, 6.7, 2.6)
      path.move(x(9.4), y(3.6))
      path.line(x(10.6), y(3.6))
    }
    return path
  }

  /// Circles around the focus, as a call that spreads.
  var rings: SheetPath {
    var path = SheetPath()
    var radius = period * 0.5
    while radius < farthest {
      path.circle(focus, radius: radius)
      radius += period
    }
    return path
  }

  /// Courses of bricks.
  var bricks: SheetPath {
    var path = SheetPath()
    let height = period * 0.5
    let rows = Int((box.height / height).rounded(.up))
    let columns = Int((box.width / period).rounded(.up)) + 1
    for row in 0...rows {
      let y = box.y + Double(row) * height
      path.move(box.x, y)
      path.line(box.right, y)
      for column in 0..<columns {
        let x = box.x + (Double(column) + (row % 2 == 0 ? 0.5 : 1)) * period
        path.move(x, y)
        path.line(x, y + height)
      }
    }
    return path
  }
}
