import CCairo
import Diagnostics
import Foundation
import PosterComposing
import Testing

@testable import PosterPrinting

@Suite(
  "Outlines in the PDF", .enabled(if: Press.hasFonts && Tool.exists("qpdf"), Press.noTools))
struct PDFOutlineTests {
  @Test(
    "The font a PDF embeds draws all of GB/T 2312 as the installed font does, and says which is which",
    arguments: FontFace.allCases)
  func embeddedOutlines(_ face: FontFace) throws {
    let fonts = try #require(
      PosterFonts.prepare(characters: [], faces: [face], cacheFolder: Press.cache).value)
    let sample = Array(gb2312Han.unicodeScalars.filter { $0 != "\n" })
    let marks = sample.map { scalar in
      let glyph = fonts.shaper.shape(String(scalar), in: face).glyphs.first?.id ?? 0
      return PosterSheet.Mark.text(
        TextLine(
          face: face, size: 6, color: SheetColor(red: 0, green: 0, blue: 0), text: String(scalar),
          glyphs: [.init(id: glyph, x: 10, y: 10)],
          clusters: [.init(scalarCount: 1, glyphCount: 1)],
          box: Box(x: 10, y: 5, width: 6, height: 6)))
    }
    let sheet = PosterSheet(
      width: 210, height: 297, bleed: 0, title: "字", author: "", date: Samples.day, source: "",
      elements: [PosterSheet.Element(.paragraph, marks: marks)])
    let pdf = try PDFReading(PosterPrinter(fonts: fonts).pdf(sheet).value)
    let font = try #require(pdf.all.first { $0.dictionary["/Subtype"] as? String == "/Type0" })
    let descendant = pdf.dictionary(pdf.array(font.dictionary["/DescendantFonts"]).first)
    let program = pdf.stream(pdf.dictionary(descendant["/FontDescriptor"])["/FontFile3"])
    let numbers = Self.numbers(in: pdf.text(font.dictionary["/ToUnicode"]))
    #expect(numbers.count == sample.count)

    let embedded = try #require(FreeTypeOutlines(program))
    let file = FontFile.noto(face)
    let path = try #require(
      FontFile.folders.lazy.map { "\($0)/\(file.name)" }.first {
        FileManager.default.fileExists(atPath: $0)
      })
    let installed = try #require(FreeTypeOutlines(path, family: file.family))
    let different = sample.filter { scalar in
      guard let number = numbers[scalar.value] else { return true }
      let outline = embedded.outline(number)
      return outline.isEmpty || outline != installed.outline(installed.glyph(scalar))
    }
    #expect(different == [])
  }

  /// Character identifiers by what the map says they stand for: lines `<0001><00FF>[<554A><963F>…]`.
  private static func numbers(in map: String) -> [UInt32: UInt32] {
    var found: [UInt32: UInt32] = [:]
    for line in map.split(separator: "\n") where line.contains(">[") {
      let words = line.split { "<>[]".contains($0) }.compactMap { UInt32($0, radix: 16) }
      guard let first = words.first else { continue }
      for (offset, scalar) in words.dropFirst(2).enumerated() {
        found[scalar] = first + UInt32(offset)
      }
    }
    return found
  }
}

/// A font as FreeType reads it, also a bare CFF.
private final class FreeTypeOutlines {
  private var library: FT_Library?
  private var face: FT_Face?
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  init?(_ program: [UInt8]) {
    bytes = .allocate(capacity: program.count)
    _ = bytes.initialize(from: program)
    guard FT_Init_FreeType(&library) == 0,
      FT_New_Memory_Face(library, bytes.baseAddress, bytes.count, 0, &face) == 0
    else { return nil }
  }

  init?(_ path: String, family: String) {
    bytes = .allocate(capacity: 0)
    guard FT_Init_FreeType(&library) == 0 else { return nil }
    for index in 0..<32 {
      guard FT_New_Face(library, path, index, &face) == 0, let face else { return nil }
      if String(cString: face.pointee.family_name) == family { return }
      FT_Done_Face(face)
    }
    return nil
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
    bytes.deallocate()
  }

  func glyph(_ scalar: Unicode.Scalar) -> UInt32 { FT_Get_Char_Index(face, UInt(scalar.value)) }

  /// Points in font units with their kinds, and where contours end.
  func outline(_ glyph: UInt32) -> [Int] {
    // FT_LOAD_NO_SCALE, a macro Swift does not see.
    guard FT_Load_Glyph(face, glyph, 1) == 0, let slot = face?.pointee.glyph else { return [] }
    let outline = slot.pointee.outline
    let points = (0..<Int(outline.n_points)).flatMap { index in
      [
        Int(outline.points[index].x), Int(outline.points[index].y),
        Int(outline.tags[index]),
      ]
    }
    return points + (0..<Int(outline.n_contours)).map { Int(outline.contours[$0]) }
  }
}
