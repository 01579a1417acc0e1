import Glibc

/// Pieces that outlines are put together from.
extension SheetPath {
  /// Of a cubic curve for a quarter circle: 4/3 · tan(π/8).
  static let quarter = 0.5522847498307936

  mutating func move(_ x: Double, _ y: Double) { steps.append(.move(Point(x: x, y: y))) }
  mutating func line(_ x: Double, _ y: Double) { steps.append(.line(Point(x: x, y: y))) }
  mutating func close() { steps.append(.close) }

  mutating func polygon(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      steps.append(index == 0 ? .move(point) : .line(point))
    }
    close()
  }

  mutating func rectangle(_ box: Box) {
    polygon([
      Point(x: box.x, y: box.y), Point(x: box.right, y: box.y), Point(x: box.right, y: box.bottom),
      Point(x: box.x, y: box.bottom),
    ])
  }

  mutating func circle(_ center: Point, radius: Double) {
    let (x, y, r) = (center.x, center.y, radius)
    let k = Self.quarter * r
    move(x + r, y)
    curve(x + r, y + k, x + k, y + r, x, y + r)
    curve(x - k, y + r, x - r, y + k, x - r, y)
    curve(x - r, y - k, x - k, y - r, x, y - r)
    curve(x + k, y - r, x + r, y - k, x + r, y)
    close()
  }

  /// An arc from one angle to another, in radians clockwise from the right, in as many curves as it needs.
  mutating func arc(
    _ center: Point, radius: Double, from start: Double, to end: Double, connects: Bool = false
  ) {
    let count = max(1, Int((abs(end - start) / (.pi / 2) - 1e-9).rounded(.up)))
    let part = (end - start) / Double(count)
    let reach = 4 / 3 * tan(part / 4) * radius
    func place(_ angle: Double) -> Point {
      Point(x: center.x + radius * cos(angle), y: center.y + radius * sin(angle))
    }
    let first = place(start)
    steps.append(connects ? .line(first) : .move(first))
    for index in 0..<count {
      let (a, b) = (start + part * Double(index), start + part * Double(index + 1))
      let (from, to) = (place(a), place(b))
      curve(
        from.x - reach * sin(a), from.y + reach * cos(a), to.x + reach * sin(b),
        to.y - reach * cos(b), to.x, to.y)
    }
  }

  mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) {
    steps.append(.curve(Point(x: x1, y: y1), Point(x: x2, y: y2), Point(x: x, y: y)))
  }

  /// Every point changed in one way.
  func mapped(_ change: (Point) -> Point) -> SheetPath {
    SheetPath(
      steps.map { step in
        switch step {
        case .move(let end): .move(change(end))
        case .line(let end): .line(change(end))
        case .curve(let first, let second, let end):
          .curve(change(first), change(second), change(end))
        case .close: .close
        }
      })
  }
}

extension Point {
  /// Turned clockwise around a centre, by radians.
  func turned(_ angle: Double, around center: Point) -> Point {
    let (dx, dy) = (x - center.x, y - center.y)
    return Point(
      x: center.x + dx * cos(angle) - dy * sin(angle),
      y: center.y + dx * sin(angle) + dy * cos(angle))
  }
}

extension Box {
  var center: Point { Point(x: x + width / 2, y: y + height / 2) }

  /// Half the diagonal: whatever its angle, a figure this far around the centre covers the box.
  var reach: Double { (width * width + height * height).squareRoot() / 2 }

  /// Smaller by so much on every side.
  func inset(_ by: Double) -> Box {
    Box(x: x + by, y: y + by, width: max(0, width - 2 * by), height: max(0, height - 2 * by))
  }

  func intersection(_ other: Box) -> Box {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Box(
      x: left, y: top, width: max(0, min(right, other.right) - left),
      height: max(0, min(bottom, other.bottom) - top))
  }

  var area: Double { width * height }
}
