import CampaignModel

/// A region with its size found: the stacks of its cells, side by side.
struct FittedRegion: Sendable {
  var prepared: PreparedRegion
  /// The region's size in millimetres; styles scale from it.
  var size: Double
  /// Stacks in reading order, so many to a row.
  var stacks: [FittedStack]
  /// Widths of the columns in millimetres; never empty.
  var columns: [Double]
  /// Between cells, in millimetres.
  var cellGap: Double

  /// Rows of stacks, each as high as its highest.
  var rows: [[FittedStack]] {
    stride(from: 0, to: stacks.count, by: max(columns.count, 1)).map {
      Array(stacks[$0..<min($0 + max(columns.count, 1), stacks.count)])
    }
  }

  var height: Double {
    let rows = rows.map { $0.map(\.height).max() ?? 0 }
    return rows.reduce(0, +) + Double(max(0, rows.count - 1)) * cellGap
  }

  var isLegible: Bool { size >= prepared.floor * 0.999 }
}

/// Finds the largest size at which a region's text fits its box.
struct RegionFitter {
  var isTight: Bool

  /// - Parameters:
  ///   - height: May be infinite: then only the width counts.
  ///   - cap: The largest size to try, in millimetres.
  /// - Returns: `nil` when not even a third of the floor would fit.
  func fit(
    _ prepared: PreparedRegion, width: Double, height: Double, cap: Double
  ) -> FittedRegion? {
    guard width > 0, height > 0 else { return nil }
    switch prepared.region.arrangement {
    case .stack, .code:
      return fit(prepared, [prepared.blocks], columns: 1, width: width, height: height, cap: cap)
    case .cells:
      let count = prepared.groups.count
      let settings = (1...max(count, 1)).compactMap {
        fit(prepared, prepared.groups, columns: $0, width: width, height: height, cap: cap)
      }
      // The largest type; of equals the lowest, then the one with the fewest empty cells.
      return settings.max { a, b in
        if abs(a.size - b.size) > 0.01 * max(a.size, b.size) { return a.size < b.size }
        if abs(a.height - b.height) > 0.5 { return a.height > b.height }
        return a.columns.count > b.columns.count
      }
    }
  }

  private func fit(
    _ prepared: PreparedRegion, _ groups: [[PreparedRegion.Block]], columns: Int, width: Double,
    height: Double, cap: Double
  ) -> FittedRegion? {
    if groups.count == 1, groups[0].count == 1, let lines = prepared.region.fit.lines,
      groups[0][0].style.isBalanced, lines <= 3
    {
      return fitTitle(prepared, groups[0][0], lines, width: width, height: height, cap: cap)
    }
    let needs = Self.needs(of: groups, columns: columns)
    let total = needs.reduce(0, +)
    func at(_ size: Double) -> FittedRegion? {
      let gap = size * Self.cellGap
      let room = width - Double(columns - 1) * gap
      let widths = needs.map { total > 0 ? room * $0 / total : room / Double(columns) }
      var stacks: [FittedStack] = []
      for (index, group) in groups.enumerated() {
        guard
          let stack = FittedStack(
            group, width: widths[index % columns], height: height, size: size, isTight: isTight,
            lines: prepared.region.fit.lines)
        else { return nil }
        stacks.append(stack)
      }
      let region = FittedRegion(
        prepared: prepared, size: size, stacks: stacks, columns: widths, cellGap: gap)
      return region.height <= height + 0.001 ? region : nil
    }
    if let largest = at(cap) { return largest }
    // Below the floor only the size it would need is of interest.
    var low = prepared.floor
    var high = cap
    var precision = Self.precision
    var best = at(low)
    if best == nil {
      high = low
      low = prepared.floor / 3
      best = at(low)
      precision = prepared.floor / 12
    }
    guard var best else { return nil }
    while high - low > precision {
      let middle = (low + high) / 2
      if let fitted = at(middle) {
        best = fitted
        low = middle
      } else {
        high = middle
      }
    }
    return best
  }

  /// What each column needs in em of the region's size: its widest line that may not be broken, or half of one that may.
  private static func needs(of groups: [[PreparedRegion.Block]], columns: Int) -> [Double] {
    var needs = [Double](repeating: 0, count: columns)
    guard columns > 1 else { return [1] }
    for (index, group) in groups.enumerated() {
      for block in group {
        let whole = block.paragraph.width(0..<block.paragraph.units.count) * block.style.scale
        let need = block.style.lines == 1 ? whole : whole / 2
        needs[index % columns] = max(needs[index % columns], need)
      }
    }
    return needs
  }

  private func fitTitle(
    _ prepared: PreparedRegion, _ block: PreparedRegion.Block, _ lines: Int, width: Double,
    height: Double, cap: Double
  ) -> FittedRegion? {
    let leading = isTight ? block.style.tightLeading : block.style.leading
    let breaker = TitleBreaker(lines: lines, leading: leading)
    guard
      let best = breaker.best(
        block.paragraph, width: width, height: height, max: cap * block.style.scale),
      let stack = FittedStack(block, title: best, width: width, leading: leading)
    else { return nil }
    return FittedRegion(
      prepared: prepared, size: best.size / block.style.scale, stacks: [stack], columns: [width],
      cellGap: 0)
  }

  /// Millimetres.
  private static let precision = 0.02
  /// Between cells, in em of the region's size.
  private static let cellGap = 1.0
}

extension FittedStack {
  /// A title as its breaker set it.
  fileprivate init?(
    _ block: PreparedRegion.Block, title: TitleBreaker.Result, width: Double, leading: Double
  ) {
    guard !title.lines.isEmpty else { return nil }
    self.init([
      Block(
        block: block, lines: title.lines, size: title.size, step: title.size * leading,
        gap: 0...0, inset: 0, measure: width, edge: 0)
    ])
  }
}
