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

  /// The first setting in which every region reaches its preferred size, or else the one whose worst region is best.
  ///
  /// Under pressure 0 the `auto` rows have their largest type, under 1 their floor.
  func fit(_ regions: [PreparedRegion], isTight: Bool, shrinks: Bool) -> FittedSheet {
    let fitter = RegionFitter(isTight: isTight)
    let relaxed = fit(regions, fitter, pressure: 0)
    if relaxed.reachesPreferred || !shrinks { return relaxed }
    // Under full pressure the rest has the most room: what cannot be read then never can.
    let pressed = fit(regions, fitter, pressure: 1)
    guard pressed.isLegible else { return pressed }
    var best = relaxed.worst > pressed.worst ? relaxed : pressed
    for pressure in [0.25, 0.5, 0.75] {
      let fitted = fit(regions, fitter, pressure: pressure)
      if fitted.reachesPreferred { return fitted }
      if fitted.worst > best.worst { best = fitted }
    }
    return pressed.reachesPreferred ? pressed : best
  }

  private func fit(
    _ regions: [PreparedRegion], _ fitter: RegionFitter, pressure: Double
  ) -> FittedSheet {
    let margin = layout.margin.millimetres(on: paper)
    let safe = Box(
      x: margin, y: margin, width: paper.width - 2 * margin, height: paper.height - 2 * margin)
    let columnGap = layout.columnGap.millimetres(on: paper)
    let rowGap = layout.rowGap.millimetres(on: paper)
    let absent = AbsentTracks(layout: layout, regions: regions)
    let columns = absent.solve(
      layout.columns, without: absent.columns, extent: safe.width, gap: columnGap, paper: paper
    ).map { $0.lowerBound + safe.x..<$0.upperBound + safe.x }
    var automatic: [Int: Double] = [:]
    for prepared in regions where !prepared.isEmpty && !prepared.isVertical {
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
      automatic[row] = max(automatic[row] ?? 0, height)
    }
    let rows = absent.solve(
      layout.rows, without: absent.rows, extent: safe.height, gap: rowGap, paper: paper,
      automatic: automatic
    ).map { $0.lowerBound + safe.y..<$0.upperBound + safe.y }
    let grid = Grid(
      safe: safe, columns: columns, rows: rows, areas: layout.areas, absent: absent.areas)
    var sheet = FittedSheet(grid: grid, placed: [], hopeless: [])
    for prepared in regions where !prepared.isEmpty {
      guard let area = grid.box(of: prepared.region.area) else { continue }
      let box = area.inset(prepared.region.padding, on: paper)
      let isAutomatic = Grid.row(of: prepared.region.area, in: layout.areas).map {
        $0 < layout.rows.count && layout.rows[$0] == .auto
      }
      let top = isAutomatic == true ? cap(prepared, pressure) : prepared.max
      if let fitted = fitter.fit(prepared, width: box.width, height: box.height + 0.01, cap: top) {
        sheet.placed.append(FittedSheet.Placed(region: fitted, box: box))
      } else {
        sheet.hopeless.append(prepared)
      }
    }
    return sheet
  }

  private func cap(_ prepared: PreparedRegion, _ pressure: Double) -> Double {
    prepared.max + (prepared.floor - prepared.max) * pressure
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
