import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting
import Testing

@Suite(
  "Text in the PDF",
  .enabled(if: Press.hasFonts && Tool.exists("pdftotext", "pdftocairo"), Press.noTools))
struct PDFTextTests {
  let press: Press
  let scratch: Scratch

  init() throws {
    press = try Press()
    scratch = try Scratch()
  }

  private func sheet(_ lines: [TextLine]) -> PosterSheet {
    PosterSheet(
      width: 100, height: 100, bleed: 0, title: "字", author: "", date: Samples.day, source: "",
      elements: lines.map { PosterSheet.Element(.paragraph, marks: [.text($0)]) })
  }

  private func line(_ text: String, y: Double, saying said: String? = nil) -> TextLine {
    let face = FontFace(.sans)
    let shaped = press.fonts.shaper.shape(text, in: face)
    var x = 10.0
    var glyphs: [TextLine.Glyph] = []
    for cluster in shaped.clusters {
      for glyph in shaped.glyphs[cluster.glyphs] {
        glyphs.append(.init(id: glyph.id, x: x + glyph.x * 6, y: y + glyph.y * 6))
      }
      x += cluster.advance * 6 + 0.37
    }
    return TextLine(
      face: face, size: 6, color: SheetColor(red: 0, green: 0, blue: 0), text: said ?? text,
      glyphs: glyphs,
      clusters: shaped.clusters.map {
        .init(scalarCount: $0.scalarCount, glyphCount: $0.glyphs.count)
      }, box: Box(x: 10, y: y - 6, width: 80, height: 7))
  }

  private func extracted(_ sheet: PosterSheet) throws -> [String] {
    let pdf = try scratch.write(press.printer.pdf(sheet).value, "text.pdf")
    return try Tool.text("pdftotext", ["-raw", pdf, "-"]).split { $0.isNewline || $0 == "\u{C}" }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  @Test("Every line of every sample comes out character by character")
  func everyLine() throws {
    for article in press.campaign.articles {
      let sheet = try press.sheet(article, .a3)
      // Where two marks share the room of one, poppler begins a new line; the characters stay in order.
      let found = try extracted(sheet).joined().filter { !$0.isWhitespace }
      for element in sheet.elements where element.tag != .artifact {
        for case .text(let line) in element.marks {
          let wanted = line.text.filter { !$0.isWhitespace && $0 != "\u{200B}" && $0 != "\u{2060}" }
          #expect(found.contains(wanted), "\(wanted)")
        }
      }
    }
  }

  @Test("A glyph that stands for two texts says each at its place, also one of several characters")
  func actualText() throws {
    let lines = [
      line("平安——街道", y: 20), line("平安——街道", y: 40, saying: "干安——街道"),
      line("平安", y: 60, saying: "平😀"),
    ]
    #expect(try extracted(sheet(lines)) == ["平安——街道", "干安——街道", "平😀"])
  }

  @Test("Glyphs on their side and glyphs in a column stand on paper as on the screen")
  func turned() throws {
    var turned = line("ABC 96110", y: 10)
    turned.isTurned = true
    turned.glyphs = turned.glyphs.map { .init(id: $0.id, x: 30, y: $0.x) }
    var column = line("平安街道", y: 10)
    column.glyphs = column.glyphs.enumerated().map {
      .init(id: $1.id, x: 60, y: 20 + Double($0) * 7)
    }
    let sheet = sheet([turned, column])
    let pdf = try scratch.write(press.printer.pdf(sheet).value, "turned.pdf")
    _ = try Tool.run(
      "pdftocairo", ["-png", "-r", "127", "-singlefile", pdf, "\(scratch.path)/paper"])
    let png = try scratch.write(
      press.printer.png(sheet, width: 500, height: 500).value, "screen.png")
    let screen = try #require(Raster(png: png))
    let differences = Raster.differences(
      screen, try #require(Raster(png: "\(scratch.path)/paper.png")), origin: 0, cell: (25, 25),
      columns: 20, rows: 20, noise: 8)
    #expect(differences.filter { $0 >= 0.3 } == [])
    let ink = Raster.differences(
      screen, screen.blank, origin: 0, cell: (25, 25), columns: 20, rows: 20)
    #expect(ink.count { $0 > 0 } > 10)
  }
}
