import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import Testing

@testable import PosterPrinting

/// Fonts an office brings along; made here of the installed ones.
@Suite("Fonts of the office's own", .enabled(if: Press.hasFonts, Press.noFonts))
struct OwnFontTests {
  /// A font of few characters: what the installed Serif has of them.
  private static func small(_ characters: String) throws -> [UInt8] {
    let file = FontFile.noto(FontFace(.serif))
    let face = FontFile.folders.lazy.compactMap {
      InstalledFace(path: "\($0)/\(file.name)", family: file.family)
    }.first
    let bytes = face?.cut(to: Set(characters.unicodeScalars))
    return try #require(bytes)
  }

  private static func font(_ bytes: [UInt8], index: Int = 0) -> ThemeFont {
    ThemeFont(
      family: .sans, weight: .regular, file: "themes/own/fonts/a.otf", index: index, bytes: bytes,
      place: SourceRange(
        file: "themes/own/theme.yaml", start: .init(line: 3, column: 20),
        end: .init(line: 3, column: 31)))
  }

  private func prepare(
    _ font: ThemeFont, _ characters: String, folders: [String] = FontFile.folders
  ) throws -> Reported<PosterFonts?> {
    PosterFonts.prepare(
      characters: Set(characters.unicodeScalars), faces: [FontFace(.sans)], own: [font],
      cacheFolder: try Scratch().path, folders: folders)
  }

  @Test("It draws the posters, without the usual fonts being there")
  func isUsed() throws {
    let font = Self.font(try Self.small("平安如意"))
    let reported = try prepare(font, "平安如意", folders: [])
    #expect(reported.diagnostics.isEmpty)
    let fonts = try #require(reported.value)
    #expect(fonts.faces.keys.map(\.standsIn) == [false])
    #expect(
      fonts.shaper.shape("平安", in: FontFace(.sans)).clusters.map(\.isMissing) == [false, false])
    #expect(fonts.shaper.shape("街", in: FontFace(.sans)).clusters.map(\.isMissing) == [true])
  }

  @Test("What it lacks is drawn by the usual font, with a note; nothing is lost")
  func standIn() throws {
    let reported = try prepare(Self.font(try Self.small("平安")), "平安街道\n")
    #expect(reported.diagnostics.map(\.rule) == [.posterFontLacks])
    #expect(reported.diagnostics.first?.message.zh.contains("2 个字（街道）") == true)
    #expect(reported.diagnostics.first?.range?.start.line == 3)
    let fonts = try #require(reported.value)
    var usual = FontFace(.sans)
    usual.standsIn = true
    let stretches = fonts.shaper.stretches(of: "平安街道平\u{200B}安", in: FontFace(.sans))
    #expect(
      stretches == [
        TextStretch("平安", FontFace(.sans)), TextStretch("街道", usual),
        TextStretch("平\u{200B}安", FontFace(.sans)),
      ])
    #expect(
      stretches.allSatisfy { stretch in
        fonts.shaper.shape(stretch.text, in: stretch.face).clusters.allSatisfy { !$0.isMissing }
      })
  }

  @Test("A poster of two fonts prints every character")
  func prints() throws {
    let bold = try #require(
      PosterFonts.prepare(
        characters: Samples.campaign.posterCharacters, faces: [FontFace(.sans, .bold)],
        cacheFolder: Press.cache
      ).value)
    let own = try prepare(
      Self.font(try Self.small("的一是在不了有和人这，。")),
      String(String.UnicodeScalarView(Samples.campaign.posterCharacters)))
    let fonts = PosterFonts(faces: try #require(own.value).faces.merging(bold.faces) { a, _ in a })
    let composer = PosterComposer(
      campaign: Samples.campaign, layouts: [try #require(try noticeLayout().value)],
      shaper: fonts.shaper, asOf: nil)
    let composed = composer.compose(.article(Samples.refund), layout: "notice", sheet: .a4)
    #expect(composed.diagnostics.isEmpty)
    let sheet = try #require(composed.value.first)
    let used = sheet.elements.flatMap(\.marks).compactMap { mark in
      if case .text(let line) = mark { line.face } else { nil }
    }
    #expect(Set(used).count == 3)
    let printed = PosterPrinter(fonts: fonts).pdf(sheet)
    #expect(printed.diagnostics.isEmpty)
    guard Tool.exists("pdftotext") else { return }
    let scratch = try Scratch()
    let text = try Tool.text("pdftotext", [try scratch.write(printed.value, "two.pdf"), "-"])
      .filter { !$0.isWhitespace }
    for point in Samples.refund.points {
      #expect(text.contains(point.filter { !$0.isWhitespace }), "\(point)")
    }
  }

  @Test(
    "A TrueType font prints as well", .enabled(if: FileManager.default.fileExists(atPath: dejavu)))
  func trueType() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.dejavu)))
    let fonts = try #require(try prepare(Self.font(bytes), "ABC 96110").value)
    let shaped = fonts.shaper.shape("ABC", in: FontFace(.sans))
    #expect(shaped.clusters.allSatisfy { !$0.isMissing && $0.advance < 0.8 })
    let line = TextLine(
      face: FontFace(.sans), size: 10, color: SheetColor(red: 0, green: 0, blue: 0), text: "ABC",
      glyphs: shaped.glyphs.enumerated().map {
        .init(id: $1.id, x: 10 + Double($0) * 10, y: 20)
      }, clusters: shaped.clusters.map { _ in .init(scalarCount: 1, glyphCount: 1) },
      box: Box(x: 10, y: 10, width: 30, height: 10))
    let sheet = PosterSheet(
      width: 60, height: 40, bleed: 0, title: "ABC", author: "", date: Samples.day, source: "",
      elements: [.init(.paragraph, marks: [.text(line)])])
    let printed = PosterPrinter(fonts: fonts).pdf(sheet)
    #expect(printed.diagnostics.isEmpty)
    guard Tool.exists("pdftotext", "pdffonts") else { return }
    let scratch = try Scratch()
    let file = try scratch.write(printed.value, "truetype.pdf")
    #expect(try Tool.text("pdftotext", [file, "-"]).contains("ABC"))
    let rows = try Tool.text("pdffonts", [file]).split(separator: "\n").dropFirst(2)
    #expect(
      rows.count == 1 && rows.allSatisfy { $0.contains("TrueType") && $0.contains(" yes yes yes ") }
    )
  }

  private static let dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

  @Test("A face of a collection is chosen by its number")
  func collection() throws {
    let file = FontFile.noto(FontFace(.serif))
    let path = FontFile.folders.map { "\($0)/\(file.name)" }.first {
      FileManager.default.fileExists(atPath: $0)
    }
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: try #require(path))))
    #expect(try prepare(Self.font(bytes, index: 2), "平安").diagnostics.isEmpty)
    #expect(try prepare(Self.font(bytes, index: 60), "平安").diagnostics.map(\.rule) == [.posterFont])
  }

  @Test("A file that is no font is said at its line")
  func notAFont() throws {
    for bytes in [[], Array("no font at all".utf8), Array(try Self.small("平").prefix(200))] {
      let reported = try prepare(Self.font(bytes), "平")
      #expect(reported.value == nil)
      #expect(reported.diagnostics.map(\.rule) == [.posterFont])
      #expect(reported.diagnostics.first?.range?.start.column == 20)
    }
  }

  @Test(
    "Licence bits: what may be printed from may be embedded, what is restricted may not",
    arguments: [
      (0x0000, true), (0x0004, true), (0x0008, true), (0x0006, true), (0x0002, false),
      (0x0100, false), (0x0200, false),
    ])
  func licence(_ bits: Int, _ isFine: Bool) throws {
    var bytes = try Self.small("平安")
    let table = try #require(Self.table("OS/2", in: bytes))
    bytes[table + 8] = UInt8(bits >> 8)
    bytes[table + 9] = UInt8(bits & 255)
    let reported = try prepare(Self.font(bytes), "平安")
    #expect(reported.diagnostics.map(\.rule) == (isFine ? [] : [.posterFontLicence]))
    #expect((reported.value != nil) == isFine)
  }

  @Test("A variable font is refused, with what to use instead")
  func variable() throws {
    var bytes = try Self.small("平安")
    // `name` becomes `fvar`: one axis is enough to be variable.
    let entry = try #require(Self.entry("name", in: bytes))
    let table = try #require(Self.table("name", in: bytes))
    bytes.replaceSubrange(entry..<(entry + 4), with: Array("fvar".utf8))
    let axis: [UInt8] = Array("wght".utf8) + [0, 100, 0, 0, 1, 144, 0, 0, 3, 132, 0, 0, 0, 0, 1, 0]
    let header: [UInt8] = [0, 1, 0, 0, 0, 16, 0, 2, 0, 1, 0, 20, 0, 0, 0, 8]
    bytes.replaceSubrange(table..<(table + 36), with: header + axis)
    let reported = try prepare(Self.font(bytes), "平安")
    #expect(reported.diagnostics.map(\.rule) == [.posterFont])
    #expect(reported.diagnostics.first?.remedy?.en.contains("static") == true)
  }

  /// Where a table's entry stands in an sfnt's directory.
  private static func entry(_ tag: String, in bytes: [UInt8]) -> Int? {
    let count = Int(bytes[4]) << 8 | Int(bytes[5])
    return (0..<count).map { 12 + 16 * $0 }.first { Array(bytes[$0..<($0 + 4)]) == Array(tag.utf8) }
  }

  private static func table(_ tag: String, in bytes: [UInt8]) -> Int? {
    entry(tag, in: bytes).map { entry in
      bytes[(entry + 8)..<(entry + 12)].reduce(0) { $0 << 8 | Int($1) }
    }
  }
}
