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

  @Test("A JPEG stays packed in the file, once, and loses its colours in a grey one")
  func jpegPasses() throws {
    let bytes = Self.jpeg(width: 80, height: 40)
    var document = PrintDocument(sheet(picture(bytes, .jpeg)))
    document.pages.append(document.pages[0])
    let pdf = try PDFReading(press.printer.pdf(document).value)
    let images = pdf.all.filter { $0.dictionary["/Subtype"] as? String == "/Image" }
    #expect(images.count == 1)
    #expect(images.first?.dictionary["/Filter"] as? String == "/DCTDecode")
    let stored = pdf.stream(images.first?.name)
    #expect(stored.starts(with: [0xFF, 0xD8]))
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

  @Test(
    "A photograph stands upright however the camera was held, and nothing of the camera stays",
    arguments: PictureOrientation.allCases)
  func upright(_ orientation: PictureOrientation) throws {
    // An Exif segment of one entry, little-endian: orientation, a short, one value.
    let tiff: [UInt8] =
      [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0]
      + [UInt8(orientation.rawValue), 0, 0, 0, 0, 0, 0, 0]
    let exif = Array("Exif\0\0".utf8) + tiff
    let plain = Self.jpeg(width: 80, height: 48)
    let bytes = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + plain.dropFirst(2)
    #expect(PictureOrientation(jpeg: bytes) == orientation)
    var photograph = picture(bytes, .jpeg)
    photograph.box = Box(x: 20, y: 20, width: 60, height: 60)
    let printed = press.printer.pdf(sheet(photograph))
    #expect(printed.diagnostics.isEmpty)
    let pdf = try PDFReading(printed.value)
    let image = try #require(
      pdf.all.first { $0.dictionary["/Subtype"] as? String == "/Image" })
    #expect(image.dictionary["/Width"] as? Int == (orientation.swapsSides ? 48 : 80))
    #expect(!String(decoding: pdf.stream(image.name), as: Unicode.ASCII.self).contains("Exif"))
    // Red was on the left: above, below or on the right now.
    let png = press.printer.png(sheet(photograph), width: 100, height: 100).value
    let scratch = try Scratch()
    let screen = try #require(Raster(png: try scratch.write(png, "screen.png")))
    let isRedAt: (Int, Int) =
      switch orientation {
      case .upright, .flipped: (3, 5)
      case .mirrored, .upsideDown: (6, 5)
      case .transposed, .turnedLeft: (5, 3)
      case .transversed, .turnedRight: (5, 6)
      }
    #expect(screen.redness(atX: isRedAt.0 * 10 + 5, y: isRedAt.1 * 10 + 5) > 100)
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
      (Array(Self.jpeg(width: 80, height: 40).prefix(60)), .jpeg),
      (Array(Self.jpeg(width: 80, height: 40).dropLast(200)), .jpeg), ([0x89], .png), ([], .png),
    ] {
      let printed = press.printer.pdf(PrintDocument(sheet(picture(bytes, format))))
      #expect(printed.diagnostics.map(\.rule) == [.posterPictureUnreadable])
      #expect(printed.diagnostics.first?.range?.file == "a.md")
      #expect(printed.value.starts(with: Array("%PDF-".utf8)))
    }
  }
}
