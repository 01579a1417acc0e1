import CampaignModel

/// Finds the largest size at which every cell of a month holds its entries: seven equal columns, weeks of equal height.
struct CalendarFitter {
  var isTight: Bool

  func fit(
    _ prepared: PreparedRegion, _ width: Double, _ height: Double, _ cap: Double
  ) -> FittedRegion? {
    guard height.isFinite, prepared.groups.count > CalendarGrid.days else { return nil }
    return RegionFitter.largest(prepared, cap: cap) { size in
      let stacks = prepared.groups.enumerated().map { index, group -> FittedStack? in
        // The mark stands beside the number and takes no line.
        let blocks = index < CalendarGrid.days ? group : CalendarGrid.stacked(group)
        let inside = CalendarGrid.padding * size
        return FittedStack(
          blocks, width: width / Double(CalendarGrid.days) - 2 * inside, height: height, size: size,
          isTight: isTight, lines: prepared.region.fit.lines)
      }
      guard !stacks.contains(where: { $0 == nil }) else { return nil }
      let region = FittedRegion(
        prepared: prepared, size: size, stacks: stacks.compactMap(\.self),
        columns: [Double](repeating: width / Double(CalendarGrid.days), count: CalendarGrid.days),
        cellGap: 0)
      let grid = CalendarGrid(region, height: height)
      let fits = region.stacks.dropFirst(CalendarGrid.days).allSatisfy {
        $0.height + 2 * CalendarGrid.padding * size <= grid.week + 0.001
      }
      return fits ? region : nil
    }
  }
}

/// Where the cells of a month lie in their box.
struct CalendarGrid {
  /// Of the line of weekdays, and of each week, in millimetres.
  let head: Double
  let week: Double

  init(_ region: FittedRegion, height: Double) {
    let names = region.stacks.prefix(Self.days).map(\.height).max() ?? 0
    let weeks = max(1, (region.stacks.count - 1) / Self.days)
    head = names + 2 * Self.padding * region.size
    week = (height - head) / Double(weeks)
  }

  /// A cell without its mark.
  static func stacked(_ cell: [PreparedRegion.Block]) -> [PreparedRegion.Block] {
    Array(cell.prefix(1) + cell.dropFirst(2))
  }

  /// Columns.
  static let days = 7
  /// Inside a cell, in em of the region's size.
  static let padding = 0.45
}
