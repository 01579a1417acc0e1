import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import Testing

@testable import PosterPrinting

@Suite("Printing once", .enabled(if: Press.hasFonts, Press.noFonts))
struct KeptPrintsTests {
  let press: Press
  let scratch: Scratch
  let sheet: PosterSheet

  init() throws {
    press = try Press()
    scratch = try Scratch()
    sheet = try press.sheet(Samples.short)
  }

  private func printer(_ program: String = "1", most: Int = 1 << 20) -> PosterPrinter {
    PosterPrinter(fonts: press.fonts, kept: kept(program, most: most))
  }

  private func kept(_ program: String = "1", most: Int = 1 << 20) -> KeptPrints {
    KeptPrints(cacheFolder: scratch.path, program: program, usualMost: most)
  }

  private var entries: [URL] {
    let folder = URL(filePath: scratch.path).appending(path: "prints")
    return
      ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []).sorted { $0.path < $1.path }
  }

  @Test(
    "What was printed is kept apart by kind, size, colours, program; and is the same as without")
  func everyKindOnce() throws {
    let plain = press.printer
    for _ in 1...2 {
      let printer = printer()
      for colors in PrintColors.allCases {
        #expect(printer.pdf(sheet, colors: colors).value == plain.pdf(sheet, colors: colors).value)
      }
      #expect(printer.svg(sheet).value == plain.svg(sheet).value)
      for width in [100, 120] {
        #expect(
          printer.png(sheet, width: width, height: 150).value
            == plain.png(sheet, width: width, height: 150).value)
      }
      #expect(entries.count == 6)
    }
    _ = printer("2").svg(sheet)
    #expect(entries.count == 7)
  }

  @Test("An entry is taken as it was kept, and not at all when a byte of it changed")
  func damagedEntries() throws {
    let whole = printer().svg(sheet).value
    let path = try #require(entries.first)
    let good = try Data(contentsOf: path)
    // Another poster's bytes under the same name, with their right checksum: they are not printed anew.
    let other = printer().svg(try press.sheet(Samples.refund)).value
    let foreign = try #require(entries.first { $0 != path })
    try Data(contentsOf: foreign).write(to: path)
    #expect(printer().svg(sheet).value == other)
    var bad: [Data] = [Data(), good.prefix(10), good.prefix(90), good.dropLast()]
    for place in [0, 20, 79, 80, good.count / 2, good.count - 1] {
      var bytes = good
      bytes[place] ^= 4
      bad.append(bytes)
    }
    bad.append(Data("banbao print 0\n".utf8) + good.dropFirst(15))
    for bytes in bad {
      try bytes.write(to: path)
      #expect(printer().svg(sheet).value == whole)
      #expect(try Data(contentsOf: path) == good, "it was not kept anew")
    }
  }

  @Test("What was printed with a finding is printed again, and the finding told again")
  func findingsComeAgain() {
    var sheet = sheet
    let box = Box(x: 10, y: 10, width: 30, height: 30)
    let black = SheetColor(red: 0, green: 0, blue: 0)
    let white = SheetColor(red: 1, green: 1, blue: 1)
    sheet.elements.append(
      .init(
        .figure(alternative: ""),
        marks: [
          .code(
            MatrixCode(
              text: String(repeating: "长", count: 2000), box: box, color: black,
              background: white, minModule: 1))
        ]))
    for _ in 1...2 { #expect(!printer().pdf(sheet).diagnostics.isEmpty) }
    #expect(entries.isEmpty)
  }

  @Test("What was not used for longest goes, and what a run used stays")
  func pruning() throws {
    for width in 50..<70 { _ = printer().png(sheet, width: width, height: 70) }
    let day = Date(timeIntervalSince1970: 1_000_000)
    for entry in entries {
      try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: entry.path)
    }
    let used = printer().png(sheet, width: 60, height: 70).value.count
    kept(most: 1).prune(used: used)
    let left = entries
    #expect(left.count < 20 && !left.isEmpty)
    _ = printer().png(sheet, width: 60, height: 70)
    #expect(entries == left, "the one that was used went")
    kept().prune(used: 0)
    #expect(entries == left)
  }
}
