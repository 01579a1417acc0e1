import CTurboJPEG
import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting
import Testing

@Suite(
  "Pictures on paper", .enabled(if: Press.hasFonts && Tool.exists("qpdf"), Press.noTools))
struct PDFPictureTests {
  let press: Press

  init() throws { press = try Press() }

  /// Red on the left and blue on the right.
  private static func jpeg(width: Int, height: Int) -> [UInt8] {
    let points = (0..<height).flatMap { _ in
      (0..<width).flatMap { column -> [UInt8] in
        column < width / 2 ? [200, 30, 30] : [30, 30, 200]
      }
    }
    let writer = tjInitCompress()
    defer { tjDestroy(writer) }
    var made: UnsafeMutablePointer<UInt8>?
    var length: UInt = 0
    tjCompress2(
      writer, points, Int32(width), 0, Int32(height), Int32(TJPF_RGB.rawValue), &made, &length,
      Int32(TJSAMP_444.rawValue), 90, 0)
    defer { tjFree(made) }
    return [UInt8](UnsafeBufferPointer(start: made, count: Int(length)))
  }

  private func sheet(_ picture: SheetPicture) -> PosterSheet {
    PosterSheet(
      width: 100, height: 100, bleed: 0, title: "图", author: "", date: Samples.day, source: "a.md",
      elements: [
        PosterSheet.Element(.figure(alternative: "两种颜色"), marks: [.picture(picture)])
      ])
  }

  private func picture(_ bytes: [UInt8], _ format: SheetPicture.Format) -> SheetPicture {
    SheetPicture(
      bytes: bytes, format: format, pixelWidth: 80, pixelHeight: 40,
      box: Box(x: 10, y: 20, width: 60, height: 60))
  }

  private func image(_ pdf: PDFReading) throws -> (name: String, dictionary: [String: Any]) {
    let images = pdf.all.filter {
      $0.dictionary["/Subtype"] as? String == "/Image" && $0.dictionary["/Width"] as? Int == 80
    }
    return try #require(images.first { $0.dictionary["/SMask"] != nil } ?? images.first)
  }

  @Test("A JPEG goes into the file as it is, once, and into a grey file without its colours")
  func jpegPasses() throws {
    let bytes = Self.jpeg(width: 80, height: 40)
    var document = PrintDocument(sheet(picture(bytes, .jpeg)))
    document.pages.append(document.pages[0])
    let pdf = try PDFReading(press.printer.pdf(document).value)
    let images = pdf.all.filter { $0.dictionary["/Subtype"] as? String == "/Image" }
    #expect(images.count == 1)
    #expect(pdf.stream(images.first?.name) == bytes)
    let inks = try PDFReading(press.printer.pdf(document, colors: .press).value)
    #expect(
      (inks.array(try image(inks).dictionary["/ColorSpace"]).first as? String) == "/ICCBased")
    let greys = try PDFReading(press.printer.pdf(document, colors: .grey).value)
    let grey = try image(greys).dictionary
    #expect(grey["/ColorSpace"] as? String == "/DeviceGray")
    #expect(grey["/Filter"] as? String == "/DCTDecode")
  }

  @Test("Paper and screen show the same part of the picture")
  func sameOnScreen() throws {
    let sheet = sheet(picture(Self.jpeg(width: 80, height: 40), .jpeg))
    let scratch = try Scratch()
    let pdf = try scratch.write(press.printer.pdf(sheet).value, "picture.pdf")
    _ = try Tool.run(
      "pdftocairo", ["-png", "-r", "127", "-singlefile", pdf, "\(scratch.path)/paper"])
    let png = try scratch.write(
      press.printer.png(sheet, width: 500, height: 500).value, "screen.png")
    let paper = try #require(Raster(png: "\(scratch.path)/paper.png"))
    let screen = try #require(Raster(png: png))
    let differences = Raster.differences(
      screen, paper, origin: 0, cell: (50, 50), columns: 10, rows: 10)
    #expect(differences.allSatisfy { $0 < 0.05 })
    // There is ink in the box and none beside it.
    let ink = Raster.differences(
      screen, screen.blank, origin: 0, cell: (50, 50), columns: 10, rows: 10)
    #expect(ink[5 * 10 + 3] > 0.9 && ink[5 * 10 + 8] == 0)
  }

  @Test("A PNG's transparency stays on the screen and lies on white in print")
  func transparency() throws {
    let png = try #require(try Raster.halfTransparent(width: 80, height: 40))
    let document = PrintDocument(sheet(picture(png, .png)))
    let screen = try PDFReading(press.printer.pdf(document).value)
    let mask = try image(screen).dictionary["/SMask"]
    #expect(Set(screen.stream(mask)) == [0, 255])
    let greys = try PDFReading(press.printer.pdf(document, colors: .grey).value)
    #expect(try image(greys).dictionary["/SMask"] == nil)
    #expect(Set(greys.stream(try image(greys).name)).contains(255))
  }

  @Test("A picture that cannot be read is an error that names it, and the poster still prints")
  func damaged() throws {
    for (bytes, format) in [
      ([UInt8]("no picture".utf8), SheetPicture.Format.jpeg),
      (Array(Self.jpeg(width: 80, height: 40).prefix(60)), .jpeg), ([0x89], .png), ([], .png),
    ] {
      let printed = press.printer.pdf(PrintDocument(sheet(picture(bytes, format))))
      #expect(printed.diagnostics.map(\.rule) == [.posterPictureUnreadable])
      #expect(printed.diagnostics.first?.range?.file == "a.md")
      #expect(printed.value.starts(with: Array("%PDF-".utf8)))
    }
  }
}
