/// A slightly smaller print that needs fewer sheets.
package struct TileSaving: Sendable, Hashable {
  package let grid: TileGrid
  /// How many sheets fewer.
  package let saved: Int

  /// Whole percent of the poster's size.
  package var percent: Int { Int((grid.scale * 100).rounded()) }

  /// Below this the poster is plainly another size, and text falls under its floor.
  static let least = 85

  /// The scales just below a grid's that save a row or a column, most worth while first: sheets saved for each percent lost.
  package static func of(_ grid: TileGrid) -> [TileSaving] {
    let whole = Int((grid.scale * 100).rounded())
    let (width, height) = (grid.width / grid.scale, grid.height / grid.scale)
    var found: [TileSaving] = []
    var fewest = grid.count
    for percent in stride(from: whole - 1, through: whole * least / 100, by: -1) {
      let smaller = TileGrid.best(
        width: width, height: height, on: grid.paper, scale: Double(percent) / 100,
        overlap: grid.overlap)
      guard smaller.count < fewest else { continue }
      fewest = smaller.count
      found.append(TileSaving(grid: smaller, saved: grid.count - smaller.count))
    }
    return found.sorted { a, b in
      let worth = (a.saved * (whole - b.percent), b.saved * (whole - a.percent))
      return worth.0 != worth.1 ? worth.0 > worth.1 : a.percent > b.percent
    }
  }
}
