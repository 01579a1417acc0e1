import Diagnostics
import Foundation
import PosterComposing
import TestSupport
import Testing

@testable import PosterPrinting

@Suite("Colours on paper")
struct PDFColorTests {
  @Test("No colour takes more than 300 % of ink")
  func inkLimit() {
    for red in 0...20 {
      for green in 0...20 {
        for blue in 0...20 {
          let color = SheetColor(
            red: Double(red) / 20, green: Double(green) / 20, blue: Double(blue) / 20)
          guard case .cmyk(let cyan, let magenta, let yellow, let black) = Ink(color, .press)
          else {
            Issue.record("not in inks")
            return
          }
          let parts = [cyan, magenta, yellow, black]
          #expect(parts.allSatisfy { (0...1).contains($0) } && parts.reduce(0, +) <= 3)
        }
      }
    }
  }

  @Test("Greys are black ink alone, dark ones solid; codes are solid black")
  func blackAlone() {
    func grey(_ value: Double) -> SheetColor {
      SheetColor(red: value, green: value, blue: value + 0.03)
    }
    #expect(Ink(grey(0.1), .press) == .cmyk(0, 0, 0, 1))
    #expect(Ink(SheetColor(red: 1, green: 1, blue: 1), .press) == .cmyk(0, 0, 0, 0))
    if case .cmyk(0, 0, 0, let black) = Ink(grey(0.6), .press) {
      #expect(abs(black - 0.385) < 0.001)
    } else {
      Issue.record("a grey has colours")
    }
    let green = SheetColor(red: 0, green: 0.4, blue: 0.1)
    #expect(Ink.code(green, .press) == .cmyk(0, 0, 0, 1))
    #expect(Ink.code(green, .screen) == .rgb(0, 0.4, 0.1))
  }

  @Test("A colour's grey is as light as it: contrasts stay")
  func lightness() {
    let red = SheetColor(red: 0.702, green: 0.149, blue: 0.118)
    let grey = red.equallyLightGrey
    let luminance =
      0.2126 * SheetColor.linear(red.red) + 0.7152 * SheetColor.linear(red.green)
      + 0.0722 * SheetColor.linear(red.blue)
    #expect(abs(SheetColor.linear(grey) - luminance) < 1e-9)
  }

  @Test(
    "A press file has inks only and claims no profile, a grey one greys only",
    .enabled(if: Press.hasFonts && Tool.exists("qpdf"), Press.noTools))
  func operators() throws {
    let press = try Press()
    let document = PrintDocument(try press.sheet(Samples.refund))
    let inks = try PDFReading(press.printer.pdf(document, colors: .press).value)
    let pressed = Set(inks.pages.flatMap(inks.operators))
    #expect(pressed.contains("k") && pressed.isDisjoint(with: ["rg", "RG", "g", "G"]))
    #expect(inks.root["/OutputIntents"] == nil)
    #expect(!inks.text(inks.root["/Metadata"]).contains("pdfaid"))
    let greys = try PDFReading(press.printer.pdf(document, colors: .grey).value)
    let shaded = Set(greys.pages.flatMap(greys.operators))
    #expect(shaded.contains("g") && shaded.isDisjoint(with: ["rg", "RG", "k", "K"]))
  }
}

@Suite("Numbers of text formats")
struct CompactNumberTests {
  @Test(
    "Short, without locale or exponent",
    arguments: [
      (0.0, "0"), (-0.0004, "0"), (0.5, ".5"), (-0.25, "-.25"), (12.3456, "12.346"), (3, "3"),
      (1e-9, "0"), (100.1, "100.1"), (0.05, ".05"), (.nan, "0"), (.infinity, "0"),
      (1e300, "100000000000"), (-7.009, "-7.009"),
    ])
  func compact(_ value: Double, _ text: String) {
    var bytes: [UInt8] = []
    bytes.append(value)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test("Read back, they are what they were to half a thousandth")
  func roundTrip() {
    var random = SeededGenerator(seed: 2000)
    for _ in 0..<2000 {
      let value = Double.random(in: -2000...2000, using: &random)
      var bytes: [UInt8] = []
      bytes.append(value)
      let read = Double(String(decoding: bytes, as: UTF8.self).replacing(/^(-?)\./) { "\($0.1)0." })
      #expect(read.map { abs($0 - value) <= 0.0005001 } == true)
    }
  }
}
