package import CampaignModel
package import PosterComposing

/// Small sheets repeated over a large one, to be cut apart: hotline cards, ten of 90 × 54 mm on A4.
package struct CuttingSheets: Sendable {
  /// How many fit, and which way the paper lies.
  package struct Grid: Sendable, Hashable {
    package let paper: PaperSize
    package let rows: Int
    package let columns: Int
    /// Between pieces, for their bleed.
    package let gap: Double

    package var count: Int { rows * columns }
  }

  /// Fewer pieces than this are better printed one to a page.
  package static let least = 4

  package init() {}

  /// The way of laying the paper that holds more pieces; `nil` when not one fits inside the printer's margin.
  package func grid(_ piece: PosterSheet, on paper: PaperSize, gap: Double = 0) -> Grid? {
    let grids = [paper, paper.turned].map { lying in
      Grid(
        paper: lying, rows: Self.pieces(piece.height, in: lying.height, gap),
        columns: Self.pieces(piece.width, in: lying.width, gap), gap: gap)
    }
    let best = grids[1].count > grids[0].count ? grids[1] : grids[0]
    return best.count > 0 ? best : nil
  }

  private static func pieces(_ length: Double, in paper: Double, _ gap: Double) -> Int {
    guard length > 0 else { return 0 }
    return Int((paper - 2 * PrinterMargin.width + gap + 0.001) / (length + gap))
  }

  /// The front, and the back when there is one: its columns mirrored, to be turned over the long edge of upright paper.
  package func pages(front: PosterSheet, back: PosterSheet? = nil, grid: Grid) -> [PrintPage] {
    [page(front, grid, isBack: false)] + (back.map { [page($0, grid, isBack: true)] } ?? [])
  }

  private func page(_ piece: PosterSheet, _ grid: Grid, isBack: Bool) -> PrintPage {
    let bleed = min(max(0, piece.bleed), grid.gap / 2)
    let width = Double(grid.columns) * (piece.width + grid.gap) - grid.gap
    let height = Double(grid.rows) * (piece.height + grid.gap) - grid.gap
    let block = Box(
      x: (grid.paper.width - width) / 2, y: (grid.paper.height - height) / 2, width: width,
      height: height)
    var placements: [PrintPage.Placement] = []
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let side = isBack ? grid.columns - 1 - column : column
        let box = Box(
          x: block.x + Double(side) * (piece.width + grid.gap),
          y: block.y + Double(row) * (piece.height + grid.gap), width: piece.width,
          height: piece.height)
        placements.append(
          .init(piece, at: Point(x: box.x, y: box.y), clip: box.grown(by: bleed)))
      }
    }
    return PrintPage(
      width: grid.paper.width, height: grid.paper.height, trim: block,
      bleed: block.grown(by: bleed), placements: placements,
      elements: [
        PosterSheet.Element(.artifact, marks: Self.cuts(piece, grid, block, bleed: bleed))
      ])
  }

  /// Ticks around the block at every cut; the knife goes from tick to tick.
  private static func cuts(
    _ piece: PosterSheet, _ grid: Grid, _ block: Box, bleed: Double
  ) -> [PosterSheet.Mark] {
    let (near, far) = (bleed + 1, bleed + 5)
    var marks: [PosterSheet.Mark] = []
    for column in 0..<grid.columns {
      let x = block.x + Double(column) * (piece.width + grid.gap)
      for cut in Set([x, x + piece.width]).sorted() {
        marks.append(MarkDrawing.line(cut, block.y - near, cut, block.y - far, 0.2))
        marks.append(MarkDrawing.line(cut, block.bottom + near, cut, block.bottom + far, 0.2))
      }
    }
    for row in 0..<grid.rows {
      let y = block.y + Double(row) * (piece.height + grid.gap)
      for cut in Set([y, y + piece.height]).sorted() {
        marks.append(MarkDrawing.line(block.x - near, cut, block.x - far, cut, 0.2))
        marks.append(MarkDrawing.line(block.right + near, cut, block.right + far, cut, 0.2))
      }
    }
    return marks
  }
}
