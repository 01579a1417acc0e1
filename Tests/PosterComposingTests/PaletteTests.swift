import CampaignModel
import Testing

@testable import PosterComposing

@Suite("Colours of a poster")
struct PaletteTests {
  /// The topics' colours of the sample campaign, and extremes.
  static let brands = [
    "#b3261e", "#a84300", "#00695c", "#2b3f87", "#4e342e", "#0d5c91", "#7a5c00", "#8c2f5e",
    "#33691e", "#000000", "#ffffff", "#808080", "#ffff00", "#0000ff",
  ]

  private func layout(_ colors: [String: PosterColor]) -> PosterLayout {
    var layout = PosterLayout(kind: "t")
    layout.colors = colors
    return layout
  }

  /// Colours of every kind, the same in every run.
  private var random: [String] {
    var noise = SteadyNoise(seed: 11)
    return (0..<500).map { _ in
      let digits = (0..<6).map { _ in Int(noise.next() * 16) }
      return "#" + digits.map { String($0, radix: 16) }.joined()
    }
  }

  @Test("WCAG's own examples")
  func contrast() throws {
    let white = SheetColor.white
    #expect(abs(white.contrast(with: .black) - 21) < 0.001)
    #expect(abs(try #require(SheetColor(hex: "#767676")).contrast(with: white) - 4.54) < 0.01)
    #expect(abs(try #require(SheetColor(hex: "#0000ff")).contrast(with: white) - 8.59) < 0.01)
  }

  @Test("Any topic's colour gives body text at 7:1 and a ground for white headlines at 4.5:1")
  func readable() {
    let colors = layout([
      "deep": .readable(on: "pale", from: "brand", contrast: 7), "pale": .tint(0.08),
      "ground": .readable(on: "paper", from: "brand", contrast: 4.5),
      "auto": .readable(on: "brand", from: nil, contrast: 4.5),
      "accent": .turn(150, light: 0.85),
      "onAccent": .readable(on: "accent", from: nil, contrast: 7),
    ])
    for brand in Self.brands + random {
      let palette = Palette(layout: colors, brand: brand)
      #expect(palette["deep"].contrast(with: palette["pale"]) >= 7, "\(brand)")
      #expect(palette["ground"].contrast(with: palette["paper"]) >= 4.5, "\(brand)")
      #expect(palette["auto"].contrast(with: palette["brand"]) >= 4.5, "\(brand)")
      #expect(palette["onAccent"].contrast(with: palette["accent"]) >= 7, "\(brand)")
      for part in [palette["accent"].red, palette["accent"].green, palette["accent"].blue] {
        #expect((0...1).contains(part))
      }
    }
  }

  @Test("A colour that reads already stays as it is")
  func unchanged() {
    let palette = Palette(
      layout: layout(["deep": .readable(on: "paper", from: "brand", contrast: 7)]), brand: "#2b3f87"
    )
    #expect(palette["deep"] == palette["brand"])
  }

  @Test("Colours in a circle, and tokens nobody knows, are ink: text is never lost")
  func circles() {
    let palette = Palette(
      layout: layout(["a": .tint(1, of: "b"), "b": .shade(1, of: "a")]), brand: "#2b3f87")
    #expect(palette["a"] == palette["ink"])
    #expect(palette["nowhere"] == palette["ink"])
  }
}
