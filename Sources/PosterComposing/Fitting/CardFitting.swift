import CampaignModel

/// Finds the largest size of pieces on cards: in as many equal columns as give the largest type.
struct CardFitter {
  var isTight: Bool

  func fit(
    _ prepared: PreparedRegion, _ width: Double, _ height: Double, _ cap: Double
  ) -> FittedRegion? {
    let groups = prepared.cells
    let settings = (1...max(1, min(groups.count, prepared.region.columnCount ?? Self.mostColumns)))
      .compactMap { columns in
        fit(prepared, groups, columns, width, height, cap)
      }
    // The largest type; of equals the lowest, then the one that leaves no card alone in its row.
    return settings.max { a, b in
      if abs(a.size - b.size) > 0.01 * max(a.size, b.size) { return a.size < b.size }
      return a.height > b.height
    }
  }

  private func fit(
    _ prepared: PreparedRegion, _ groups: [[PreparedRegion.Block]], _ columns: Int, _ width: Double,
    _ height: Double,
    _ cap: Double
  ) -> FittedRegion? {
    RegionFitter.largest(prepared, cap: cap) { size in
      let gap = size * Self.gap
      let card = (width - gap * Double(columns - 1)) / Double(columns)
      let inside = size * Self.padding
      guard card > 2 * inside else { return nil }
      let stacks = groups.map { group in
        FittedStack(
          group, width: card - 2 * inside, height: height, size: size, isTight: isTight,
          lines: prepared.region.fit.lines)
      }
      guard !stacks.contains(where: { $0 == nil }) else { return nil }
      var region = FittedRegion(
        prepared: prepared, size: size, stacks: stacks.compactMap(\.self),
        columns: [Double](repeating: card, count: columns), cellGap: gap)
      region.cellPadding = inside
      guard region.addHeader(width: width, height: height, isTight: isTight) else { return nil }
      return region.height <= height + 0.001 ? region : nil
    }
  }

  private static let mostColumns = 6
  /// Between cards, and inside one, in em of the region's size.
  private static let gap = 0.9
  private static let padding = 0.9
}

extension FittedRegion {
  /// Sets the heading over all cells; whether there is a legal setting, or nothing to set.
  mutating func addHeader(width: Double, height: Double, isTight: Bool) -> Bool {
    guard !prepared.header.isEmpty else { return true }
    header = FittedStack(
      prepared.header, width: width, height: height, size: size, isTight: isTight, lines: nil)
    return header != nil
  }
}
