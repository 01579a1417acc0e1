import CampaignModel
import PosterComposing
import Testing

@testable import PosterImposing

/// A poster over small sheets: all of it is there, neighbours share the glue edge, nothing lies where a printer cannot reach.
@Suite struct TilingTests {
  static let posters: [(Double, Double)] = [
    (297, 420), (420, 594), (594, 841), (600, 900), (800, 1200), (2400, 700), (1000, 333),
  ]

  @Test(arguments: posters) func piecesCoverThePosterOnce(_ size: (Double, Double)) {
    for paper in [PaperSize.a4, .a3] {
      for scale in [0.7, 1, 1.3] {
        let grid = TileGrid.best(width: size.0, height: size.1, on: paper, scale: scale)
        let last = grid.window(row: grid.rows - 1, column: grid.columns - 1)
        #expect(abs(last.right - size.0 * scale) < 0.001)
        #expect(abs(last.bottom - size.1 * scale) < 0.001)
        for column in 1..<max(2, grid.columns) where grid.columns > 1 {
          let left = grid.window(row: 0, column: column - 1)
          let right = grid.window(row: 0, column: column)
          #expect(abs(left.right - right.x - grid.overlap) < 0.001)
        }
        #expect(grid.place.x >= PrinterMargin.width - 0.1)
        #expect(grid.place.y >= PrinterMargin.width - 0.1)
      }
    }
  }

  @Test func paperIsLaidTheWayThatNeedsFewerSheets() {
    // A1: 4 columns × 4 rows upright, 3 × 5 on its side.
    let grid = TileGrid.best(width: 594, height: 841, on: .a4)
    #expect(grid.isLandscape)
    #expect((grid.rows, grid.columns, grid.count) == (5, 3, 15))
    #expect(TileGrid(width: 594, height: 841, on: .a4, isLandscape: false).count == 16)
  }

  @Test func aSheetOfPaperLessIsWorthAFewPercent() throws {
    let grid = TileGrid.best(width: 594, height: 841, on: .a4)
    let savings = TileSaving.of(grid)
    let best = try #require(savings.first)
    #expect((best.percent, best.saved) == (97, 3))
    #expect(savings.contains { $0.percent == 94 && $0.grid.count == 9 })
    for saving in savings {
      #expect(saving.grid.count == grid.count - saving.saved)
      #expect(saving.percent >= TileSaving.least)
      // One percent more would not save as much.
      let larger = TileGrid.best(
        width: 594, height: 841, on: .a4, scale: Double(saving.percent + 1) / 100)
      #expect(larger.count > saving.grid.count)
    }
  }

  @Test func aPosterThatFitsOneSheetIsOneSheet() {
    let grid = TileGrid.best(width: 180, height: 250, on: .a4)
    #expect(grid.count == 1)
    #expect(TileSaving.of(grid).isEmpty)
    #expect(TilePages(setting: setting).pages(sheet(180, 250), name: "卡", grid: grid).count == 2)
  }

  @Test func everyPieceShowsItsPartAndNoMore() {
    let poster = sheet(594, 841)
    let grid = TileGrid.best(width: 594, height: 841, on: .a4)
    let pages = TilePages(setting: setting).pages(poster, name: "退款骗局", grid: grid)
    #expect(pages.count == 1 + grid.count)
    for (index, page) in pages.dropFirst().enumerated() {
      let window = grid.window(row: index / grid.columns, column: index % grid.columns)
      let placement = page.placements[0]
      #expect(placement.clip == grid.place)
      #expect(abs(grid.place.x - placement.origin.x - window.x) < 0.001)
      #expect(abs(grid.place.y - placement.origin.y - window.y) < 0.001)
      let paper = Box(x: 0, y: 0, width: page.width, height: page.height)
      let reached = paper.grown(by: -4)
      for mark in page.elements.flatMap(\.marks) {
        #expect(reached.contains(extent(mark)), "off what a printer reaches: \(extent(mark))")
      }
    }
  }

  @Test func theMapSaysInWordsHowToPaste() {
    let grid = TileGrid.best(width: 594, height: 841, on: .a4)
    let steps = TileMap.steps(grid).joined()
    #expect(steps.contains("1-1、1-2、1-3"))
    #expect(steps.contains("第 1 行、第 2 行、第 3 行……"))
    #expect(steps.contains("100 毫米"))
    #expect(TileMap.savings(grid).first?.contains("--scale 97") == true)
    #expect(TileMap.summary(grid).contains("A4 纸横放 15 张"))
  }
}
