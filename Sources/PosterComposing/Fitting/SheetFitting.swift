import CampaignModel

/// A whole sheet with every region's size found.
struct FittedSheet: Sendable {
  struct Placed: Sendable {
    var region: FittedRegion
    /// Inside the region's padding.
    var box: Box
  }

  var grid: Grid
  var placed: [Placed]
  /// Regions not even a third of the floor would save.
  var hopeless: [PreparedRegion]

  var isLegible: Bool { hopeless.isEmpty && placed.allSatisfy(\.region.isLegible) }
  var reachesPreferred: Bool {
    hopeless.isEmpty && placed.allSatisfy { $0.region.size >= $0.region.prepared.prefer * 0.999 }
  }
  /// How near the worst region comes to the size it prefers; 1 when all have theirs.
  var comfort: Double {
    hopeless.isEmpty
      ? placed.map { min(1, $0.region.size / $0.region.prepared.prefer) }.min() ?? 1 : 0
  }

  /// Whether people would rather read this one: legible before comfortable before large.
  func isBetter(than other: FittedSheet) -> Bool {
    if isLegible != other.isLegible { return isLegible }
    if abs(comfort - other.comfort) > 0.01 { return comfort > other.comfort }
    return worst > other.worst
  }

  /// How far the worst region is above its floor; below 1 it cannot be read.
  var worst: Double {
    hopeless.isEmpty ? placed.map { $0.region.size / $0.region.prepared.floor }.min() ?? 1 : 0
  }
}

/// Finds the sizes of a sheet's regions together: rows that take what they need give way to those that take the rest.
struct SheetFitter {
  let layout: PosterLayout
  let sheet: PosterLayout.Sheet

  private var paper: PaperSize { sheet.paper }

  /// The first setting in which every region reaches its preferred size, or else the one that comes nearest to that.
  ///
  /// Under pressure 0 the `auto` rows have their largest type, under a half what they prefer, under 1 their floor.
  func fit(_ regions: [PreparedRegion], isTight: Bool, shrinks: Bool) -> FittedSheet {
    let fitter = RegionFitter(isTight: isTight)
    let relaxed = fit(regions, fitter, pressure: 0)
    if relaxed.reachesPreferred || !shrinks { return relaxed }
    let half = fit(regions, fitter, pressure: 0.5)
    if half.reachesPreferred {
      let quarter = fit(regions, fitter, pressure: 0.25)
      return quarter.reachesPreferred ? quarter : half
    }
    // Under full pressure the rest has the most room: what cannot be read then never can.
    let pressed = fit(regions, fitter, pressure: 1)
    if pressed.reachesPreferred || !pressed.isLegible { return pressed }
    let all = [half, relaxed, pressed] + [0.25, 0.75].map { fit(regions, fitter, pressure: $0) }
    return all.reduce(pressed) { $1.isBetter(than: $0) ? $1 : $0 }
  }

  /// The boxes of some regions under a pressure, inside their padding; `nil` for an area the grid has not.
  func boxes(
    of wanted: [Int], _ regions: [PreparedRegion], isTight: Bool, pressure: Double
  ) -> [Box?] {
    let (grid, _) = grid(regions, RegionFitter(isTight: isTight), pressure: pressure)
    return wanted.map { index in
      let region = regions[index].region
      guard let box = grid.box(of: region.area) else { return nil }
      let inner = box.inset(region.padding, on: paper)
      guard isAutomatic(region) else { return inner }
      // A row that grows with its text may take what the others leave.
      let others = grid.rows.map { $0.upperBound - $0.lowerBound }.reduce(0, +) - box.height
      return Box(
        x: inner.x, y: inner.y, width: inner.width, height: grid.safe.height - others)
    }
  }

  private func isAutomatic(_ region: PosterRegion) -> Bool {
    Grid.row(of: region.area, in: layout.areas).map {
      $0 < layout.rows.count && layout.rows[$0] == .auto
    } ?? false
  }

  private func fit(
    _ regions: [PreparedRegion], _ fitter: RegionFitter, pressure: Double
  ) -> FittedSheet {
    let (grid, automatic) = grid(regions, fitter, pressure: pressure)
    var sheet = FittedSheet(grid: grid, placed: [], hopeless: [])
    for (index, prepared) in regions.enumerated() where !prepared.isEmpty {
      guard let area = grid.box(of: prepared.region.area) else { continue }
      let box = area.inset(prepared.region.padding, on: paper)
      // What gave its row the height it has need not be set again.
      if let fitted = automatic[index], fitted.height <= box.height + 0.01 {
        sheet.placed.append(FittedSheet.Placed(region: fitted, box: box))
        continue
      }
      let top = isAutomatic(prepared.region) ? cap(prepared, pressure) : prepared.max
      if let fitted = fitter.fit(prepared, width: box.width, height: box.height + 0.01, cap: top) {
        sheet.placed.append(FittedSheet.Placed(region: fitted, box: box))
      } else {
        sheet.hopeless.append(prepared)
      }
    }
    return sheet
  }

  /// The grid, with the regions that gave `auto` rows their heights, by index.
  private func grid(
    _ regions: [PreparedRegion], _ fitter: RegionFitter, pressure: Double
  ) -> (Grid, [Int: FittedRegion]) {
    let margin = layout.margin.millimetres(on: paper)
    let safe = Box(
      x: margin, y: margin, width: paper.width - 2 * margin, height: paper.height - 2 * margin)
    let absent = AbsentTracks(layout: layout, regions: regions)
    let columns = absent.solve(
      layout.columns, without: absent.columns, extent: safe.width,
      gap: layout.columnGap.millimetres(on: paper), paper: paper
    ).map { $0.lowerBound + safe.x..<$0.upperBound + safe.x }
    var heights: [Int: Double] = [:]
    var fittings: [Int: FittedRegion] = [:]
    for (index, prepared) in regions.enumerated() where !prepared.isEmpty && !prepared.isVertical {
      guard let row = Grid.row(of: prepared.region.area, in: layout.areas),
        row < layout.rows.count, layout.rows[row] == .auto,
        let width = width(of: prepared.region.area, columns)
      else { continue }
      let padding = prepared.region.padding
      let inner =
        width - padding.left.millimetres(on: paper) - padding.right.millimetres(on: paper)
      let fitted = fitter.fit(
        prepared, width: inner, height: .infinity, cap: cap(prepared, pressure))
      let height =
        (fitted?.height ?? 0) + padding.top.millimetres(on: paper)
        + padding.bottom.millimetres(on: paper)
      heights[row] = max(heights[row] ?? 0, height)
      fittings[index] = fitted
    }
    let rows = absent.solve(
      layout.rows, without: absent.rows, extent: safe.height,
      gap: layout.rowGap.millimetres(on: paper), paper: paper, automatic: heights
    ).map { $0.lowerBound + safe.y..<$0.upperBound + safe.y }
    let grid = Grid(
      safe: safe, columns: columns, rows: rows, areas: layout.areas, absent: absent.areas)
    return (grid, fittings)
  }

  /// The largest type under a pressure: half of it leaves what is preferred.
  private func cap(_ prepared: PreparedRegion, _ pressure: Double) -> Double {
    guard prepared.region.fit.prefer != nil else {
      return prepared.max + (prepared.floor - prepared.max) * pressure
    }
    return pressure <= 0.5
      ? prepared.max + (prepared.prefer - prepared.max) * 2 * pressure
      : prepared.prefer + (prepared.floor - prepared.prefer) * (2 * pressure - 1)
  }

  private func width(of area: String, _ columns: [Range<Double>]) -> Double? {
    let used = layout.areas.flatMap { row in
      row.indices.filter { row[$0] == area && $0 < columns.count }
    }
    guard let first = used.min(), let last = used.max() else { return nil }
    return columns[last].upperBound - columns[first].lowerBound
  }
}

extension Box {
  func inset(_ padding: PosterRegion.Padding, on paper: PaperSize) -> Box {
    let (top, right, bottom, left) = (
      padding.top.millimetres(on: paper), padding.right.millimetres(on: paper),
      padding.bottom.millimetres(on: paper), padding.left.millimetres(on: paper)
    )
    return Box(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  func outset(_ padding: PosterRegion.Padding, on paper: PaperSize) -> Box {
    let inner = inset(padding, on: paper)
    return Box(
      x: 2 * x - inner.x, y: 2 * y - inner.y, width: 2 * width - inner.width,
      height: 2 * height - inner.height)
  }
}
