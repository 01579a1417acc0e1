import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting
import Testing

@Suite("Posters as SVG", .enabled(if: Press.hasFonts, Press.noFonts))
struct SVGTests {
  let press: Press

  init() throws { press = try Press() }

  private func svg(_ sheet: PosterSheet) throws -> String {
    let made = press.printer.svg(sheet)
    #expect(made.diagnostics.isEmpty)
    return String(decoding: made.value, as: UTF8.self)
  }

  @Test("Every outline that is used is there, under a name of its own")
  func names() throws {
    for article in press.campaign.articles {
      let text = try svg(try press.sheet(article))
      let ids = text.matches(of: /\sid="([^"]+)"/).map(\.1)
      #expect(Set(ids).count == ids.count)
      let used = Set(text.matches(of: /href="#([^"]+)"/).map(\.1))
      #expect(used.count > 50 && used.isSubset(of: ids))
    }
  }

  @Test("It is a picture with a title and all the words of the sheet")
  func words() throws {
    var sheet = try press.sheet(Samples.refund)
    sheet.title = "“A<B”&\u{1}"
    let text = try svg(sheet)
    #expect(text.contains("role=\"img\""))
    #expect(text.contains("“A&lt;B”&amp;\u{FFFD}</title>"))
    for point in Samples.refund.points {
      let words = point.filter { !$0.isWhitespace }
      #expect(text.filter { !$0.isWhitespace }.contains(words), "\(point)")
    }
  }

  @Test("Two sheets on one page do not share names")
  func prefixes() throws {
    let first = try svg(try press.sheet(Samples.refund))
    let second = try svg(try press.sheet(Samples.short))
    func ids(_ text: String) -> Set<Substring> {
      Set(text.matches(of: /\sid="([^"]+)"/).map(\.1))
    }
    #expect(ids(first).isDisjoint(with: ids(second)))
  }

  @Test(
    "It shows what the PNG shows",
    .enabled(if: Tool.exists("rsvg-convert"), "librsvg2-bin is not installed"))
  func sameAsPNG() throws {
    let sheet = try press.sheet(Samples.refund)
    let scratch = try Scratch()
    let file = try scratch.write(press.printer.svg(sheet).value, "sheet.svg")
    _ = try Tool.run(
      "rsvg-convert", ["-w", "2100", "-h", "2970", "-o", "\(scratch.path)/svg.png", file])
    let png = try scratch.write(
      press.printer.png(sheet, width: 2100, height: 2970).value, "screen.png")
    let differences = Raster.differences(
      try #require(Raster(png: png)), try #require(Raster(png: "\(scratch.path)/svg.png")),
      origin: 0, cell: (30, 30), columns: 70, rows: 99, noise: 16)
    // Edges are smoothed in different ways; a lost glyph would differ by all its ink.
    #expect(differences.filter { $0 >= 0.35 } == [])
  }
}
