/// An outline as straight lines, to ask where points lie.
struct FlatPath {
  private struct Part {
    var points: [Point]
    var box: Box
  }

  private let parts: [Part]
  let box: Box

  init(_ path: SheetPath) {
    var parts: [Part] = []
    var points: [Point] = []
    func end() {
      if let part = Self.part(points) { parts.append(part) }
      points = []
    }
    for step in path.steps {
      switch step {
      case .move(let point):
        end()
        points = [point]
      case .line(let point): points.append(point)
      case .curve(let a, let b, let c):
        if let start = points.last { points += Self.flattened(start, a, b, c) }
      case .close:
        let first = points.first
        if let first { points.append(first) }
        end()
        if let first { points = [first] }
      }
    }
    end()
    self.parts = parts
    box =
      parts.dropFirst().reduce(parts.first?.box) { $0?.union($1.box) }
      ?? Box(x: 0, y: 0, width: 0, height: 0)
  }

  /// Whether the point lies inside an odd number of outlines, each closed by a straight line.
  func covers(_ point: Point) -> Bool {
    var isInside = false
    for part in parts
    where point.y >= part.box.y && point.y <= part.box.bottom && point.x <= part.box.right {
      var last = part.points[part.points.count - 1]
      for next in part.points {
        if (next.y > point.y) != (last.y > point.y),
          point.x < (last.x - next.x) * (point.y - next.y) / (last.y - next.y) + next.x
        {
          isInside.toggle()
        }
        last = next
      }
    }
    return isInside
  }

  /// Whether the outline passes within a distance.
  func isNear(_ point: Point, _ reach: Double) -> Bool {
    parts.contains { part in
      part.box.grown(reach).holds(point)
        && zip(part.points, part.points.dropFirst()).contains { a, b in
          Self.distance(point, a, b) <= reach
        }
    }
  }

  private static func distance(_ point: Point, _ a: Point, _ b: Point) -> Double {
    let dx = b.x - a.x
    let dy = b.y - a.y
    let length = dx * dx + dy * dy
    let along = length > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length : 0
    let part = max(0, min(1, along))
    let x = a.x + part * dx - point.x
    let y = a.y + part * dy - point.y
    return (x * x + y * y).squareRoot()
  }

  private static func part(_ points: [Point]) -> Part? {
    guard points.count > 1, let first = points.first else { return nil }
    let start = Box(x: first.x, y: first.y, width: 0, height: 0)
    let box = points.reduce(start) { $0.union(Box(x: $1.x, y: $1.y, width: 0, height: 0)) }
    return Part(points: points, box: box)
  }

  /// Eight pieces: a hundredth of the curve's size is as near as a check of colours needs.
  private static func flattened(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> [Point] {
    (1...8).map { step in
      let t = Double(step) / 8
      let s = 1 - t
      func at(_ part: KeyPath<Point, Double>) -> Double {
        s * s * s * a[keyPath: part] + 3 * s * s * t * b[keyPath: part]
          + 3 * s * t * t * c[keyPath: part] + t * t * t * d[keyPath: part]
      }
      return Point(x: at(\.x), y: at(\.y))
    }
  }
}
