import CampaignModel
import Glibc

/// Bands, ribbons, folds and frames.
extension DecorationPiece {
  /// A filled box whose named side (else the bottom) runs as `edge` says, `size` deep.
  var band: [PosterSheet.Mark] {
    let side = places.first ?? .bottom
    let depth = min(size, (side == .left || side == .right ? box.width : box.height) * 0.8)
    // Drawn as if the open side were the bottom, then turned to where it is.
    let isUpright = side == .left || side == .right
    let length = isUpright ? box.height : box.width
    let height = isUpright ? box.width : box.height
    var path = SheetPath()
    path.move(0, 0)
    path.line(length, 0)
    edgeSteps(&path, length: length, height: height, depth: depth)
    path.close()
    let placed = path.mapped { point in
      switch side {
      case .top: Point(x: box.x + point.x, y: box.bottom - point.y)
      case .left: Point(x: box.right - point.y, y: box.y + point.x)
      case .right: Point(x: box.x + point.y, y: box.y + point.x)
      default: Point(x: box.x + point.x, y: box.y + point.y)
      }
    }
    return [.path(placed, color: fill ?? color)]
  }

  /// From the right end of the open side to its left end.
  private func edgeSteps(_ path: inout SheetPath, length: Double, height: Double, depth: Double) {
    let inner = height - depth
    switch edge {
    case .straight:
      path.line(length, height)
      path.line(0, height)
    case .slant:
      path.line(length, inner)
      path.line(0, height)
    case .arch:
      path.line(length, inner)
      path.curve(
        length * 0.72, height + depth / 3, length * 0.28, height + depth / 3, 0, inner)
    case .wave:
      path.line(length, inner + depth * 0.35)
      path.curve(
        length * 0.8, inner - depth * 0.3, length * 0.68, inner - depth * 0.15, length * 0.5,
        inner + depth * 0.5)
      path.curve(
        length * 0.34, inner + depth * 1.1, length * 0.16, inner + depth * 1.25, 0,
        inner + depth * 0.55)
    case .scallop:
      let count = max(1, Int((length / (depth * 2)).rounded()))
      let step = length / Double(count)
      path.line(length, inner)
      for index in 0..<count {
        let x = length - Double(index) * step
        let pull = depth * 4 / 3
        path.curve(x, inner + pull, x - step, inner + pull, x - step, inner)
      }
    case .zigzag:
      let count = max(1, Int((length / (depth * 2)).rounded()))
      let step = length / Double(count)
      path.line(length, inner)
      for index in 0..<count {
        let x = length - Double(index) * step
        path.line(x - step / 2, height)
        path.line(x - step, inner)
      }
    case .torn:
      var noise = SteadyNoise(seed: 7)
      let count = min(max(12, Int(length / max(depth * 0.4, 0.5))), 160)
      for index in 0...count {
        let x = length * (1 - Double(index) / Double(count))
        path.line(x, inner + depth * (0.2 + 0.8 * noise.next()))
      }
    }
  }

  /// A flag: the end away from its place is notched.
  var ribbon: [PosterSheet.Mark] {
    let notch = size > 0 ? size : box.height * 0.35
    let isLeft = places.first == .right
    var path = SheetPath()
    path.polygon([
      Point(x: 0, y: 0), Point(x: box.width, y: 0),
      Point(x: box.width - notch, y: box.height / 2), Point(x: box.width, y: box.height),
      Point(x: 0, y: box.height),
    ])
    let placed = path.mapped { point in
      Point(x: isLeft ? box.right - point.x : box.x + point.x, y: box.y + point.y)
    }
    return [.path(placed, color: fill ?? color)]
  }

  /// The box without its lower right corner, and the folded corner on it.
  var fold: [PosterSheet.Mark] {
    let (x, y) = (box.right - size, box.bottom - size)
    var sheet = SheetPath()
    sheet.polygon([
      Point(x: box.x, y: box.y), Point(x: box.right, y: box.y), Point(x: box.right, y: y),
      Point(x: x, y: box.bottom), Point(x: box.x, y: box.bottom),
    ])
    var corner = SheetPath()
    corner.polygon([
      Point(x: x, y: y), Point(x: box.right, y: y), Point(x: x, y: box.bottom),
    ])
    return (fill.map { [.path(sheet, color: $0)] } ?? []) + [.path(corner, color: color)]
  }

  /// An outline inside the box: plain, with hollowed corners (scallop, 海棠角) or stepped ones (zigzag, 回纹角).
  var frame: [PosterSheet.Mark] {
    let box = box.inset(size / 2)
    let cut = min(box.width, box.height) * 0.035 + size
    var path = SheetPath()
    switch edge {
    case .straight: path.rectangle(box)
    case .scallop:
      path.arc(Point(x: box.x, y: box.y), radius: cut, from: .pi / 2, to: 0)
      path.arc(Point(x: box.right, y: box.y), radius: cut, from: .pi, to: .pi / 2, connects: true)
      path.arc(
        Point(x: box.right, y: box.bottom), radius: cut, from: .pi * 1.5, to: .pi, connects: true)
      path.arc(
        Point(x: box.x, y: box.bottom), radius: cut, from: 2 * .pi, to: .pi * 1.5, connects: true)
      path.close()
    case .zigzag:
      path.polygon(stepped(box, by: cut * 0.6))
    case .arch, .slant, .wave, .torn: path.polygon(cornered(box, by: cut))
    }
    let line = PosterSheet.Mark.stroke(path, thickness: size, color: color, dash: [])
    return (fill.map { [.path(path, color: $0)] } ?? []) + [line]
  }

  private func cornered(_ box: Box, by cut: Double) -> [Point] {
    [
      Point(x: box.x + cut, y: box.y), Point(x: box.right - cut, y: box.y),
      Point(x: box.right, y: box.y + cut), Point(x: box.right, y: box.bottom - cut),
      Point(x: box.right - cut, y: box.bottom), Point(x: box.x + cut, y: box.bottom),
      Point(x: box.x, y: box.bottom - cut), Point(x: box.x, y: box.y + cut),
    ]
  }

  private func stepped(_ box: Box, by step: Double) -> [Point] {
    /// One corner, from the side before it to the side after it; signs point into the box.
    func corner(_ x: Double, _ y: Double, _ dx: Double, _ dy: Double) -> [Point] {
      let points = [
        Point(x: x, y: y + dy * 2), Point(x: x + dx, y: y + dy * 2), Point(x: x + dx, y: y + dy),
        Point(x: x + dx * 2, y: y + dy), Point(x: x + dx * 2, y: y),
      ]
      return dx * dy > 0 ? points : points.reversed()
    }
    return corner(box.x, box.y, step, step) + corner(box.right, box.y, -step, step)
      + corner(box.right, box.bottom, -step, -step) + corner(box.x, box.bottom, step, -step)
  }

  /// Two rings of a stamp and its ground.
  func stampRings(_ square: Box) -> [PosterSheet.Mark] {
    let center = square.center
    let radius = square.width / 2
    var disc = SheetPath()
    disc.circle(center, radius: radius * 0.96)
    var outer = SheetPath()
    outer.circle(center, radius: radius * 0.93)
    var inner = SheetPath()
    inner.circle(center, radius: radius * 0.77)
    return (fill.map { [.path(disc, color: $0)] } ?? []) + [
      .stroke(outer, thickness: radius * 0.085, color: color, dash: []),
      .stroke(inner, thickness: radius * 0.03, color: color, dash: []),
    ]
  }
}

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct SteadyNoise: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// 0..<1.
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) / 9_007_199_254_740_992
  }
}
