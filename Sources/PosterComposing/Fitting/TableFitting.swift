import CampaignModel

/// Finds the largest size of a table of two columns: the first block of each piece on the left, as wide as it needs, the
/// others beside it.
struct TableFitter {
  var isTight: Bool

  func fit(
    _ prepared: PreparedRegion, _ width: Double, _ height: Double, _ cap: Double
  ) -> FittedRegion? {
    let rows = prepared.cells
    let keys = rows.compactMap(\.first).map { block in
      block.paragraph.width(0..<block.paragraph.units.count) * block.style.scale
    }
    let key = keys.max() ?? 0
    return RegionFitter.largest(prepared, cap: cap) { size in
      // A key that would take more than half of the table is broken there.
      let first = min(key * size * 1.001, width / 2)
      let columns = [first, width - first - Self.gap * size]
      guard columns[1] > 0 else { return nil }
      var stacks: [FittedStack] = []
      for row in rows {
        let cells = [Array(row.prefix(1)), Array(row.dropFirst())]
        for (blocks, room) in zip(cells, columns) {
          guard
            let stack = FittedStack(
              blocks, width: room, height: height, size: size, isTight: isTight,
              lines: prepared.region.fit.lines)
          else { return nil }
          stacks.append(stack)
        }
      }
      var region = FittedRegion(
        prepared: prepared, size: size, stacks: stacks, columns: columns, cellGap: Self.gap * size)
      guard region.addHeader(width: width, height: height, isTight: isTight) else { return nil }
      return region.height <= height + 0.001 ? region : nil
    }
  }

  /// Between columns and between lines, in em of the region's size.
  private static let gap = 0.8
}
