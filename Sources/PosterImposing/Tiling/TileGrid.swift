package import CampaignModel
package import PosterComposing

/// How a poster is divided over small sheets of paper: rows, columns and what each shows.
package struct TileGrid: Sendable, Hashable {
  /// In the printer, turned as it is to lie, in millimetres.
  package let paper: PaperSize
  package let isLandscape: Bool
  package let rows: Int
  package let columns: Int
  /// Of the poster.
  package let scale: Double
  /// How far neighbours cover each other.
  package let overlap: Double
  /// The poster as printed, and what one sheet shows of it.
  package let width: Double
  package let height: Double
  package let windowWidth: Double
  package let windowHeight: Double

  package var count: Int { rows * columns }

  /// The usual overlap: as wide as a glue stick.
  package static let usualOverlap = 10.0

  /// The poster over paper lying one way; all sheets show pieces of one size.
  package init(
    width: Double, height: Double, on paper: PaperSize, isLandscape: Bool, scale: Double = 1,
    overlap: Double = usualOverlap
  ) {
    let portrait = paper.width <= paper.height ? paper : paper.turned
    let lying = isLandscape ? portrait.turned : portrait
    let room = (
      width: lying.width - 2 * PrinterMargin.width, height: lying.height - 2 * PrinterMargin.width
    )
    let overlap = max(0, min(overlap, min(room.width, room.height) / 3))
    self.paper = lying
    self.isLandscape = isLandscape
    self.scale = scale
    self.overlap = overlap
    self.width = width * scale
    self.height = height * scale
    columns = Self.pieces(of: self.width, room: room.width, overlap: overlap)
    rows = Self.pieces(of: self.height, room: room.height, overlap: overlap)
    windowWidth = (self.width - overlap) / Double(columns) + overlap
    windowHeight = (self.height - overlap) / Double(rows) + overlap
  }

  /// The way of laying the paper that needs fewer sheets; upright when both need as many.
  package static func best(
    width: Double, height: Double, on paper: PaperSize, scale: Double = 1,
    overlap: Double = usualOverlap
  ) -> TileGrid {
    let grids = [false, true].map {
      TileGrid(
        width: width, height: height, on: paper, isLandscape: $0, scale: scale, overlap: overlap)
    }
    return grids[1].count < grids[0].count ? grids[1] : grids[0]
  }

  private static func pieces(of length: Double, room: Double, overlap: Double) -> Int {
    // A hair over the room is the printer's own inexactness, no reason for another sheet.
    max(1, Int(((length - overlap) / (room - overlap) - 0.000_1).rounded(.up)))
  }

  /// What a sheet shows, in millimetres of the printed poster.
  package func window(row: Int, column: Int) -> Box {
    Box(
      x: Double(column) * (windowWidth - overlap), y: Double(row) * (windowHeight - overlap),
      width: windowWidth, height: windowHeight)
  }

  /// Where that lies on the paper.
  package var place: Box {
    Box(
      x: (paper.width - windowWidth) / 2, y: (paper.height - windowHeight) / 2, width: windowWidth,
      height: windowHeight)
  }

  /// `2-3`: second row, third column. Digits only, as letters would read like paper sizes.
  package static func name(row: Int, column: Int) -> String { "\(row + 1)-\(column + 1)" }
}
