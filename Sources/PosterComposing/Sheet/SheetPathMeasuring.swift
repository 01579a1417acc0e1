/// What outlines enclose, taken from their corners and control points.
extension SheetPath {
  /// The least box around all points; `nil` for an empty path. Control points may lie outside the outline.
  package var bounds: Box? {
    var box: Box?
    for step in steps {
      let points: [Point] =
        switch step {
        case .move(let end), .line(let end): [end]
        case .curve(let first, let second, let end): [first, second, end]
        case .close: []
        }
      for point in points {
        let dot = Box(x: point.x, y: point.y, width: 0, height: 0)
        box = box.map { $0.union(dot) } ?? dot
      }
    }
    return box
  }

  /// One path per outline.
  var outlines: [SheetPath] {
    var found: [SheetPath] = []
    for step in steps {
      if case .move = step { found.append(SheetPath()) }
      if !found.isEmpty { found[found.count - 1].steps.append(step) }
    }
    return found
  }

  /// The area of one outline by the shoelace formula; a curve counts through a third of the way along its control points.
  var enclosedArea: Double {
    var corners: [Point] = []
    for step in steps {
      switch step {
      case .move(let end), .line(let end): corners.append(end)
      case .curve(let first, let second, let end):
        if let start = corners.last {
          // The middle of a cubic curve.
          corners.append(
            Point(
              x: (start.x + 3 * first.x + 3 * second.x + end.x) / 8,
              y: (start.y + 3 * first.y + 3 * second.y + end.y) / 8))
        }
        corners.append(end)
      case .close: break
      }
    }
    guard let last = corners.last else { return 0 }
    var sum = 0.0
    var before = last
    for corner in corners {
      sum += before.x * corner.y - corner.x * before.y
      before = corner
    }
    return sum / 2
  }

  /// A rectangle with round corners.
  mutating func rounded(_ box: Box, radius: Double) {
    let r = min(radius, box.width / 2, box.height / 2)
    guard r > 0 else { return rectangle(box) }
    let k = r * (1 - Self.quarter)
    move(box.x + r, box.y)
    line(box.right - r, box.y)
    curve(box.right - k, box.y, box.right, box.y + k, box.right, box.y + r)
    line(box.right, box.bottom - r)
    curve(box.right, box.bottom - k, box.right - k, box.bottom, box.right - r, box.bottom)
    line(box.x + r, box.bottom)
    curve(box.x + k, box.bottom, box.x, box.bottom - k, box.x, box.bottom - r)
    line(box.x, box.y + r)
    curve(box.x, box.y + k, box.x + k, box.y, box.x + r, box.y)
    close()
  }
}
