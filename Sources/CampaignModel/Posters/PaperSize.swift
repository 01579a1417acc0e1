package import Diagnostics

/// A sheet to print on, or a screen: name as written, portrait size in millimetres.
///
/// ISO 216 by name; other papers as `600x900` in millimetres; screens as `1920x1080px`, taken at 96 pixels to the inch;
/// `x700` is 700 mm high and as long as its text needs.
package struct PaperSize: Sendable, Hashable {
  /// As written in front matter, on the command line and in file names.
  package let rawValue: String
  package let width: Double
  package let height: Double
  /// Whether its size is counted in pixels.
  package let isScreen: Bool

  private init(_ name: String, _ width: Double, _ height: Double, isScreen: Bool = false) {
    rawValue = name
    self.width = width
    self.height = height
    self.isScreen = isScreen
  }

  package static let a4 = PaperSize("A4", 210, 297)
  package static let a3 = PaperSize("A3", 297, 420)
  package static let a2 = PaperSize("A2", 420, 594)
  package static let a1 = PaperSize("A1", 594, 841)
  /// The trade's usual poster and exhibition panel.
  package static let poster = PaperSize("600x900", 600, 900)
  package static let panel = PaperSize("800x1200", 800, 1200)

  /// The papers with names and the trade's usual sizes, smallest first.
  package static let standard = [a4, a3, a2, a1, poster, panel]

  /// What is printed and shown beside posters: a card, a leaflet's trade size, a screen, a strip of lamps, a banner 0.7 m high.
  package static let usual = ["90x54", "285x210", "1920x1080px", "1280x320px", "x700"].compactMap(
    PaperSize.init(rawValue:))

  /// Reads `A3`, `600x900`, `600×900mm`, `1920x1080px` or `x700`; `nil` for anything else and outside 20…20,000 mm.
  package init?(rawValue written: String) {
    let written = written.lowercased().replacing("×", with: "x").replacing("*", with: "x")
    if let named = Self.standard.first(where: { $0.rawValue.lowercased() == written }) {
      self = named
      return
    }
    let isScreen = written.hasSuffix("px")
    let sides = (isScreen || written.hasSuffix("mm") ? written.dropLast(2) : written[...])
      .split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    if !isScreen, written.hasPrefix("x"), let height = sides.last ?? nil,
      sides.count == 2, (20...20_000).contains(height)
    {
      self.init("x\(height)", 0, Double(height))
      return
    }
    guard sides.count == 2, let first = sides[0], let second = sides[1],
      (20...20_000).contains(first), (20...20_000).contains(second)
    else { return nil }
    let unit = isScreen ? Self.pixel : 1
    self.init(
      "\(first)x\(second)\(isScreen ? "px" : "")", Double(first) * unit, Double(second) * unit,
      isScreen: isScreen)
  }

  /// Width and height as written, in its own unit; the height alone when it is open, nothing for A3 and its kin.
  package var sides: [Int] {
    let written = isScreen ? rawValue.dropLast(2) : rawValue[...]
    return written.contains("x") ? written.split(separator: "x").compactMap { Int($0) } : []
  }

  /// What people call it: `A3`, `90 × 54 毫米`, `1920 × 1080 像素`, `高 700 毫米`.
  package var words: Bilingual {
    let sides = sides.map(String.init).joined(separator: " × ")
    guard !sides.isEmpty else { return Bilingual(zh: rawValue, en: rawValue) }
    if isScreen { return Bilingual(zh: "\(sides) 像素", en: "\(sides) pixels") }
    return isOpen
      ? Bilingual(zh: "高 \(sides) 毫米", en: "\(sides) mm high")
      : Bilingual(zh: "\(sides) 毫米", en: "\(sides) mm")
  }

  /// Millimetres of a pixel at 96 to the inch (CSS Values 4 §5.2).
  package static let pixel = 25.4 / 96

  /// Whether its length is still to follow from its text; its width is then 0.
  package var isOpen: Bool { width == 0 }

  /// An open sheet cut to a length in millimetres.
  package func cut(to length: Double) -> PaperSize { PaperSize(rawValue, length, height) }

  /// The sheet lying on its side.
  package var turned: PaperSize { PaperSize(rawValue, height, width, isScreen: isScreen) }
}
