import CCairo
import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import Testing

@testable import PosterPrinting

/// Every character through a PDF and back: poppler's picture of the embedded font beside ours of the prepared one.
@Suite(
  "Characters on paper", .enabled(if: Press.hasFonts && Tool.exists("pdftocairo"), Press.noFonts))
struct RasterTests {
  /// Cells of a test sheet; millimetres.
  static let cell = 7.0
  static let columns = 40
  static let rows = 58

  @Test(
    "All 6,763 characters of GB/T 2312 print as they are",
    arguments: [FontFace(.sans, .regular), FontFace(.sans, .bold)])
  func allCharacters(_ face: FontFace) throws {
    let press = try Press()
    let scratch = try Scratch()
    let all = Array(gb2312Han.unicodeScalars.filter { $0 != "\n" })
    let perSheet = Self.columns * Self.rows
    for start in stride(from: 0, to: all.count, by: perSheet) {
      let part = Array(all[start..<min(start + perSheet, all.count)])
      let (paper, screen) = try pictures(sheet(part, face, press), press, scratch)
      let differences = Raster.differences(
        screen, paper, origin: 25, cell: (35, 35), columns: Self.columns, rows: Self.rows)
      let different = part.indices.filter { differences[$0] >= 0.15 }
      #expect(different.map { part[$0] } == [])
    }
  }

  @Test(
    "The characters Cairo once lost print alone, where no neighbour brings their parts along",
    arguments: Array("如瘃忉平".unicodeScalars), [FontFace(.sans, .regular), FontFace(.sans, .bold)])
  func lonelyCharacter(_ scalar: Unicode.Scalar, _ face: FontFace) throws {
    let press = try Press()
    let (paper, screen) = try pictures(sheet([scalar], face, press), press, Scratch())
    let difference = Raster.differences(
      screen, paper, origin: 25, cell: (35, 35), columns: 1, rows: 1)
    #expect(difference.allSatisfy { $0 < 0.15 })
  }

  @Test("A whole poster looks the same on paper and on the screen")
  func wholePoster() throws {
    let press = try Press()
    let sheet = try press.sheet(Samples.refund)
    let (paper, screen) = try pictures(sheet, press, Scratch())
    let differences = Raster.differences(
      screen, paper, origin: 0, cell: (50, 50), columns: 21, rows: 29)
    // A glyph between two pixels may fall to either side; a lost one would differ by all its ink.
    #expect(differences.allSatisfy { $0 < 0.7 })
    #expect(differences.count { $0 > 0.2 } <= 5)
  }

  /// A pixel is then 0.2 mm, and cells lie on whole pixels in both pictures.
  private static let dpi = 127.0

  private func box(_ index: Int) -> Box {
    Box(
      x: 5 + Double(index % Self.columns) * Self.cell,
      y: 5 + Double(index / Self.columns) * Self.cell,
      width: Self.cell, height: Self.cell)
  }

  private func sheet(_ scalars: [Unicode.Scalar], _ face: FontFace, _ press: Press) -> PosterSheet {
    let black = SheetColor(red: 0, green: 0, blue: 0)
    let marks = scalars.enumerated().map { index, scalar in
      let cell = box(index)
      let glyph = press.fonts.shaper.shape(String(scalar), in: face).glyphs.first?.id ?? 0
      return PosterSheet.Mark.text(
        TextLine(
          face: face, size: 6, color: black, text: String(scalar),
          glyphs: [.init(id: glyph, x: cell.x + 0.4, y: cell.y + 5.8)],
          clusters: [.init(scalarCount: 1, glyphCount: 1)], box: cell))
    }
    let last = box(scalars.count - 1)
    return PosterSheet(
      width: scalars.count > 1 ? 290 : 20, height: last.bottom + 5, bleed: 0, title: "", author: "",
      date: Samples.day, source: "",
      elements: [PosterSheet.Element(.paragraph, marks: marks)])
  }

  private func pictures(
    _ sheet: PosterSheet, _ press: Press, _ scratch: Scratch
  ) throws -> (paper: Raster, screen: Raster) {
    let pdf = try scratch.write(press.printer.pdf(sheet).value, "sheet.pdf")
    let width = Int((sheet.width / 25.4 * Self.dpi).rounded(.up))
    let height = Int((sheet.height / 25.4 * Self.dpi).rounded(.up))
    _ = try Tool.run(
      "pdftocairo",
      ["-png", "-r", "\(Self.dpi)", "-singlefile", pdf, "\(scratch.path)/paper"])
    // The picture is drawn at the same scale, so that pixels lie on each other.
    let exact = press.printer.png(
      sheet, width: width, height: height, scale: Self.dpi / 25.4)
    let png = try scratch.write(exact.value, "screen.png")
    return (
      try #require(Raster(png: "\(scratch.path)/paper.png")), try #require(Raster(png: png))
    )
  }
}

/// A picture in memory, read from PNG; Cairo does the arithmetic on pixels.
final class Raster {
  private let surface: OpaquePointer

  init?(png path: String) {
    guard let surface = cairo_image_surface_create_from_png(path) else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
  }

  private init(_ surface: OpaquePointer) { self.surface = surface }

  deinit { cairo_surface_destroy(surface) }

  /// A white picture of the same size.
  var blank: Raster {
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, cairo_image_surface_get_width(surface),
      cairo_image_surface_get_height(surface))
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    return surface.map(Raster.init) ?? self
  }

  /// How much more red than blue a pixel is.
  func redness(atX x: Int, y: Int) -> Int {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return 0 }
    let at = y * Int(cairo_image_surface_get_stride(surface)) + 4 * x
    return Int(data[at + 2]) - Int(data[at])
  }

  /// A PNG file whose left half is red and whose right half is not there.
  static func halfTransparent(width: Int, height: Int) throws -> [UInt8]? {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    else { return nil }
    let picture = Raster(surface)
    let context = cairo_create(surface)
    cairo_set_source_rgb(context, 1, 0, 0)
    cairo_rectangle(context, 0, 0, Double(width / 2), Double(height))
    cairo_fill(context)
    cairo_destroy(context)
    let scratch = try Scratch()
    let path = "\(scratch.path)/half.png"
    cairo_surface_write_to_png(picture.surface, path)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// How far two pictures differ in each cell of a grid, as a part of the first one's ink there; 0 where both are white.
  /// - Parameters:
  ///   - origin: The grid's left top corner, and the size of a cell, in pixels.
  ///   - noise: What a cell may differ by, in parts of 255, before it counts.
  static func differences(
    _ a: Raster, _ b: Raster, origin: Double, cell: (width: Double, height: Double),
    columns: Int, rows: Int, noise: UInt8 = 0
  ) -> [Double] {
    let different = a.averages(a.compared(with: b), origin, cell, columns, rows)
    let ink = a.averages(a.compared(with: nil), origin, cell, columns, rows)
    return zip(different, ink).map { $0 <= noise ? 0 : Double($0) / Double(max($1, 1)) }
  }

  /// The absolute difference to another picture, or to white.
  private func compared(with other: Raster?) -> OpaquePointer? {
    let width = cairo_image_surface_get_width(surface)
    let height = cairo_image_surface_get_height(surface)
    let result = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
    let context = cairo_create(result)
    defer { cairo_destroy(context) }
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_paint(context)
    cairo_set_operator(context, CAIRO_OPERATOR_DIFFERENCE)
    if let other {
      cairo_set_source_surface(context, other.surface, 0, 0)
    } else {
      cairo_set_source_rgb(context, 1, 1, 1)
    }
    cairo_paint(context)
    return result
  }

  /// The mean of each cell in one part of 255; takes the picture over.
  private func averages(
    _ picture: OpaquePointer?, _ origin: Double, _ cell: (width: Double, height: Double),
    _ columns: Int, _ rows: Int
  ) -> [UInt8] {
    let small = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows))
    let context = cairo_create(small)
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(small)
      cairo_surface_destroy(picture)
    }
    cairo_scale(context, 1 / cell.width, 1 / cell.height)
    cairo_set_source_surface(context, picture, -origin, -origin)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST)
    cairo_paint(context)
    cairo_surface_flush(small)
    guard let data = cairo_image_surface_get_data(small) else { return [] }
    let stride = Int(cairo_image_surface_get_stride(small))
    // Green alone: characters are black here, and colours differ in it enough.
    return (0..<rows).flatMap { row in
      (0..<columns).map { data[row * stride + 4 * $0 + 1] }
    }
  }
}
