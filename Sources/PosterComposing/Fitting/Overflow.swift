import CampaignModel

/// How a region's text compares with what its box holds at the floor.
struct Overflow {
  /// About how many characters the box holds.
  let capacity: Int
  /// About how many characters to cut; 0 when all fit.
  let excess: Int

  /// Measures with all leading tight; like any count of characters it is near, not exact, as lines end unevenly.
  init(_ prepared: PreparedRegion, box: Box) {
    let count = prepared.characterCount
    let (width, room) = Self.measure(prepared, box)
    let whole = Self.height(prepared, characters: count, width: width)
    guard let whole, whole <= room else {
      var low = 0
      var high = max(0, count - 1)
      while low < high {
        let middle = (low + high + 1) / 2
        let height = Self.height(prepared, characters: middle, width: width)
        if let height, height <= room { low = middle } else { high = middle - 1 }
      }
      capacity = low
      excess = max(1, count - low)
      return
    }
    capacity = whole > 0 ? Int(Double(count) * room / whole) : count
    excess = 0
  }

  /// How long lines are and how much room there is for them, all columns one below the other.
  private static func measure(_ prepared: PreparedRegion, _ box: Box) -> (Double, Double) {
    if prepared.isVertical { return (box.height, box.width) }
    guard prepared.region.arrangement == .columns else { return (box.width, box.height) }
    let count = Double(prepared.columnCount(width: box.width, size: prepared.floor))
    let gaps = (count - 1) * RegionFitter.columnGap * prepared.floor
    return ((box.width - gaps) / count, box.height * count)
  }

  /// The height of the text's beginning at the floor, in millimetres; `nil` with more lines than allowed.
  private static func height(
    _ prepared: PreparedRegion, characters: Int, width: Double
  ) -> Double? {
    guard width > 0 else { return nil }
    let size = prepared.floor
    var left = characters
    var height = 0.0
    for block in prepared.blocks where left > 0 {
      let frame = FittedBlock(block, width: width, size: size, isTight: true)
      let em = frame.size
      let perLine = max(1, frame.measure / em)
      let all = max(1, block.paragraph.characterCount)
      let taken = min(left, all)
      let length = block.paragraph.width(0..<block.paragraph.units.count)
      let lines = max(1, (length * Double(taken) / Double(all) / perLine).rounded(.up))
      if let limit = block.style.lines ?? prepared.region.fit.lines, Int(lines) > limit {
        return nil
      }
      height += (lines - 1) * frame.step + em + 2 * frame.edge
      if left < characters { height += block.style.gap.lowerBound * size }
      left -= taken
    }
    return height
  }
}
