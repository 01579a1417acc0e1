/// What has been painted on a sheet so far, to find what lies under a text.
struct PaintedGround {
  /// What a point of text may lie on.
  enum Ground: Hashable {
    case color(SheetColor)
    /// A picture, whose colours nobody knows here.
    case picture
  }

  private struct Layer {
    /// Nothing of it lies outside.
    var box: Box
    var ground: Ground
    var shape: Shape
  }

  private enum Shape {
    case rectangle(Box, radius: Double)
    case area(FlatPath)
    case stroke(FlatPath, reach: Double)
    /// Ink somewhere in the box: a large character as decoration.
    case scattered
  }

  private var layers: [Layer] = []
  private let paper = Ground.color(SheetColor(red: 1, green: 1, blue: 1))

  mutating func add(_ mark: PosterSheet.Mark, clip: Box?, isDecoration: Bool) {
    switch mark {
    case .rectangle(let box, let radius, let color):
      push(box, clip, .color(color), .rectangle(box, radius: radius))
    case .path(let path, let color):
      let flat = FlatPath(path)
      push(flat.box, clip, .color(color), .area(flat))
    case .stroke(let path, let thickness, let color, _):
      let flat = FlatPath(path)
      push(
        flat.box.grown(thickness / 2), clip, .color(color), .stroke(flat, reach: thickness / 2))
    case .line(let from, let to, let thickness, let color):
      let flat = FlatPath(SheetPath([.move(from), .line(to)]))
      push(
        flat.box.grown(thickness / 2), clip, .color(color), .stroke(flat, reach: thickness / 2))
    case .text(let line):
      if isDecoration { push(line.box, clip, .color(line.color), .scattered) }
    case .code(let code):
      push(code.box, clip, .color(code.background), .rectangle(code.box, radius: 0))
    case .picture(let picture):
      push(picture.box, clip, .picture, .rectangle(picture.box, radius: 0))
    }
  }

  private mutating func push(_ box: Box, _ clip: Box?, _ ground: Ground, _ shape: Shape) {
    guard let visible = clip.map(box.overlap) ?? box else { return }
    layers.append(Layer(box: visible, ground: ground, shape: shape))
  }

  /// All that a line of text may lie on, at some points along its middle.
  func grounds(under line: TextLine) -> Set<Ground> {
    let box = line.box
    let near = layers.filter { $0.box.overlap(box) != nil }
    var found = Set<Ground>()
    let count = max(1, min(24, line.glyphs.count))
    for index in 0..<count {
      let part = (Double(index) + 0.5) / Double(count)
      let point =
        box.width >= box.height
        ? Point(x: box.x + box.width * part, y: box.y + box.height / 2)
        : Point(x: box.x + box.width / 2, y: box.y + box.height * part)
      look(point, near, &found)
    }
    return found
  }

  private func look(_ point: Point, _ near: [Layer], _ found: inout Set<Ground>) {
    for layer in near.reversed() where layer.box.holds(point) {
      switch layer.shape {
      case .scattered: found.insert(layer.ground)
      case .rectangle(let box, let radius):
        guard box.holds(point, cornerRadius: radius) else { continue }
        found.insert(layer.ground)
        return
      case .area(let path):
        guard path.covers(point) else { continue }
        found.insert(layer.ground)
        return
      case .stroke(let path, let reach):
        guard path.isNear(point, reach) else { continue }
        found.insert(layer.ground)
        return
      }
    }
    found.insert(paper)
  }
}

extension Box {
  /// `nil` when they do not overlap.
  func overlap(_ other: Box) -> Box? {
    let left = max(x, other.x)
    let top = max(y, other.y)
    let width = min(right, other.right) - left
    let height = min(bottom, other.bottom) - top
    return width > 0 && height > 0 ? Box(x: left, y: top, width: width, height: height) : nil
  }

  func grown(_ length: Double) -> Box {
    Box(x: x - length, y: y - length, width: width + 2 * length, height: height + 2 * length)
  }

  func holds(_ point: Point, cornerRadius radius: Double = 0) -> Bool {
    guard point.x >= x, point.x <= right, point.y >= y, point.y <= bottom else { return false }
    let radius = min(radius, width / 2, height / 2)
    let dx = max(x + radius - point.x, point.x - right + radius, 0)
    let dy = max(y + radius - point.y, point.y - bottom + radius, 0)
    return dx * dx + dy * dy <= radius * radius
  }
}
