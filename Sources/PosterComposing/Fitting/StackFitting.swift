import CampaignModel

/// Blocks one below the other, broken for a width and a size.
struct FittedStack: Sendable {
  struct Block: Sendable {
    var block: PreparedRegion.Block
    var lines: [Range<Int>]
    /// Em in millimetres.
    var size: Double
    /// Baseline distance in millimetres.
    var step: Double
    /// Least and most space to the block before, in millimetres.
    var gap: ClosedRange<Double>
    /// Left edge of the text from the stack's, and what is left for it.
    var inset: Double
    var measure: Double
    var edge: Double

    /// From the first em box to the last.
    var height: Double {
      lines.isEmpty ? 0 : Double(lines.count - 1) * step + size + 2 * edge
    }
  }

  var blocks: [Block]

  /// With the least gaps.
  var height: Double { blocks.reduce(0) { $0 + $1.height } + gaps(\.lowerBound) }
  /// How much higher it may grow.
  var stretch: Double { gaps(\.upperBound) - gaps(\.lowerBound) }

  private func gaps(_ bound: KeyPath<ClosedRange<Double>, Double>) -> Double {
    blocks.dropFirst().reduce(0) { $0 + $1.gap[keyPath: bound] }
  }

  /// Breaks blocks at a region's size; `nil` when a block has no legal setting, too many lines, or all are too high.
  init?(
    _ blocks: [PreparedRegion.Block], width: Double, height: Double, size: Double, isTight: Bool,
    lines: Int?
  ) {
    var frames: [Block] = []
    frames.reserveCapacity(blocks.count)
    for block in blocks {
      let frame = Block(block, width: width, size: size, isTight: isTight)
      guard frame.measure > 0 else { return nil }
      frames.append(frame)
    }
    // Most sizes tried are too large: see that by the text's length, before any breaking.
    guard Self.leastHeight(frames) <= height else { return nil }
    for index in frames.indices {
      guard frames[index].breakLines(limit: lines) else { return nil }
    }
    self.blocks = frames
  }

  init(_ blocks: [Block]) { self.blocks = blocks }

  /// A height that no breaking goes below: every line full, every mark squeezed.
  private static func leastHeight(_ blocks: [Block]) -> Double {
    var height = 0.0
    for (index, block) in blocks.enumerated() {
      let paragraph = block.block.paragraph
      let all = 0..<paragraph.units.count
      let width = (paragraph.width(all) - paragraph.shrink(all)) * block.size
      // Line starts and ends may lose half an em each beyond that.
      let lines = max(1, (width / (block.measure + block.size)).rounded(.up))
      height += (lines - 1) * block.step + block.size + 2 * block.edge
      if index > 0 { height += block.gap.lowerBound }
    }
    return height
  }
}

extension FittedStack.Block {
  fileprivate init(
    _ block: PreparedRegion.Block, width: Double, size region: Double, isTight: Bool
  ) {
    let style = block.style
    size = region * style.scale
    step = size * (isTight ? style.tightLeading : style.leading)
    gap = style.gap.lowerBound * region...style.gap.upperBound * region
    let side = style.chip == nil ? 0 : Chip.side * size
    inset = block.marker == nil ? side : Marker.indent * size
    edge = style.chip == nil ? 0 : Chip.edge * size
    measure = width - inset - side
    lines = []
    self.block = block
  }

  /// Breaks the text for its measure; whether there is a legal setting of so many lines.
  fileprivate mutating func breakLines(limit: Int?) -> Bool {
    let style = block.style
    let breaker = LineBreaker(
      isJustified: style.alignment == .justify, isBalanced: style.isBalanced)
    guard
      let broken = breaker.lines(
        of: block.paragraph, measure: measure / size, indent: style.indent)
    else { return false }
    if let most = style.lines ?? limit, broken.count > most { return false }
    lines = broken
    return true
  }
}
