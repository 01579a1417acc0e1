import CampaignModel

/// Blocks one below the other, broken for a width and a size.
struct FittedStack: Sendable {
  var blocks: [FittedBlock]

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
    var frames: [FittedBlock] = []
    frames.reserveCapacity(blocks.count)
    for block in blocks {
      let frame = FittedBlock(block, width: width, size: size, isTight: isTight)
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

  init(_ blocks: [FittedBlock]) { self.blocks = blocks }

  /// A height that no breaking goes below: every line full, every mark squeezed.
  private static func leastHeight(_ blocks: [FittedBlock]) -> Double {
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
