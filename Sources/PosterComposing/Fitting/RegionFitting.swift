import CampaignModel

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
    // Vertical text is set as if the box lay on its side.
    let (width, height) = prepared.isVertical ? (height, width) : (width, height)
    guard width > 0, height > 0, width.isFinite else { return nil }
    switch prepared.region.arrangement {
    case .stack, .code, .bubbles, .path:
      return fit(prepared, [prepared.blocks], columns: 1, width: width, height: height, cap: cap)
    case .picture:
      return fitPicture(prepared, width: width, height: height, cap: cap)
    case .columns:
      return Self.largest(prepared, cap: cap) { size in
        fillColumns(prepared, width: width, height: height, size: size)
      }
    case .cards: return CardFitter(isTight: isTight).fit(prepared, width, height, cap)
    case .rows: return TableFitter(isTight: isTight).fit(prepared, width, height, cap)
    case .calendar: return CalendarFitter(isTight: isTight).fit(prepared, width, height, cap)
    case .cells:
      let most = min(prepared.cells.count, prepared.region.columnCount ?? Int.max)
      let settings = (1...max(most, 1)).compactMap {
        fit(prepared, prepared.cells, columns: $0, width: width, height: height, cap: cap)
      }
      // The largest type; of equals the lowest, then the one with the fewest empty cells.
      return settings.max { a, b in
        if abs(a.size - b.size) > 0.01 * max(a.size, b.size) { return a.size < b.size }
        if abs(a.height - b.height) > 0.5 { return a.height > b.height }
        return a.columns.count > b.columns.count
      }
    }
  }

  /// Whether running text fits a box at a size.
  func holds(_ prepared: PreparedRegion, width: Double, height: Double, size: Double) -> Bool {
    let (width, height) = prepared.isVertical ? (height, width) : (width, height)
    guard width > 0, height > 0, width.isFinite else { return false }
    if prepared.region.arrangement == .columns {
      return fillColumns(prepared, width: width, height: height, size: size) != nil
    }
    let stack = FittedStack(
      prepared.blocks, width: width, height: height, size: size, isTight: isTight,
      lines: prepared.region.fit.lines)
    return stack.map { $0.height <= height + 0.001 } ?? false
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
      var region = FittedRegion(
        prepared: prepared, size: size, stacks: stacks, columns: widths, cellGap: gap)
      if prepared.region.arrangement == .cells {
        guard region.addHeader(width: width, height: height, isTight: isTight) else { return nil }
      }
      return region.height <= height + 0.001 ? region : nil
    }
    return Self.largest(prepared, cap: cap, at)
  }

  /// The largest size up to a cap at which a region can be set, or the one it would need below its floor.
  static func largest(
    _ prepared: PreparedRegion, cap: Double, _ at: (Double) -> FittedRegion?
  ) -> FittedRegion? {
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

  private func fillColumns(
    _ prepared: PreparedRegion, width: Double, height: Double, size: Double
  ) -> FittedRegion? {
    let count = prepared.columnCount(width: width, size: size)
    let gap = size * Self.columnGap
    let column = (width - Double(count - 1) * gap) / Double(count)
    guard
      let whole = FittedStack(
        prepared.cells.flatMap(\.self), width: column, height: height * Double(count), size: size,
        isTight: isTight, lines: prepared.region.fit.lines)
    else { return nil }
    var region = FittedRegion(
      prepared: prepared, size: size, stacks: [],
      columns: [Double](repeating: column, count: count), cellGap: gap)
    guard region.addHeader(width: width, height: height, isTight: isTight) else { return nil }
    let filler = ColumnFiller(blocks: whole.blocks.map(\.onLineGrid), count: count)
    guard let stacks = filler.fill(height: height - region.headerHeight) else { return nil }
    region.stacks = stacks
    return region.height <= height + 0.001 ? region : nil
  }

  /// A picture as wide as its box, its words below; where the row has no height of its own, as high as the picture wants.
  private func fitPicture(
    _ prepared: PreparedRegion, width: Double, height: Double, cap: Double
  ) -> FittedRegion? {
    let words = fit(
      prepared, [prepared.blocks], columns: 1, width: width, height: height, cap: cap)
    guard var region = words else { return nil }
    let text = region.height
    let room = height - text - (text > 0 ? region.wordsGap : 0)
    region.pictureHeight = max(
      0, min(width * min(Self.tallest, prepared.picture?.ratio ?? 0), room))
    if height.isFinite { region.pictureHeight = max(0, room) }
    return region
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
      !best.lines.isEmpty
    else { return nil }
    let stack = FittedStack([
      FittedBlock(block, title: best, width: width, leading: leading)
    ])
    return FittedRegion(
      prepared: prepared, size: best.size / block.style.scale, stacks: [stack], columns: [width],
      cellGap: 0)
  }

  /// Millimetres.
  private static let precision = 0.02
  /// Between cells, and between columns of text, in em of the region's size.
  private static let cellGap = 1.0
  static let columnGap = 2.0
  /// Of a picture that finds its own height, in parts of its width.
  private static let tallest = 0.62
}
