import CampaignModel

/// The colours of one poster: the layout's tokens around the topic's colour.
struct Palette: Sendable {
  private var colors: [String: SheetColor]

  /// `ink`, `paper` and `brand` are always there; a token that is not known is ink, so that text is never lost.
  init(layout: PosterLayout, brand: String) {
    let brand = SheetColor(hex: brand) ?? SheetColor(red: 0.6, green: 0.165, blue: 0.12)
    colors = [
      "brand": brand, "ink": SheetColor(red: 0.12, green: 0.11, blue: 0.1),
      "paper": SheetColor(red: 1, green: 1, blue: 1),
    ]
    for (token, color) in layout.colors {
      switch color {
      case .hex(let text): if let color = SheetColor(hex: text) { colors[token] = color }
      case .tint(let part):
        colors[token] = brand.mixed(with: SheetColor(red: 1, green: 1, blue: 1), part)
      case .shade(let part):
        colors[token] = brand.mixed(with: SheetColor(red: 0, green: 0, blue: 0), part)
      }
    }
  }

  subscript(token: String) -> SheetColor {
    colors[token] ?? colors["ink"] ?? SheetColor(red: 0, green: 0, blue: 0)
  }
}

extension SheetColor {
  /// Reads `#rrggbb`; `nil` for anything else.
  package init?(hex: String) {
    guard hex.hasPrefix("#"), hex.utf8.count == 7, let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: Double(value >> 16) / 255, green: Double(value >> 8 & 255) / 255,
      blue: Double(value & 255) / 255)
  }

  /// `part` of this colour and the rest of another.
  func mixed(with other: SheetColor, _ part: Double) -> SheetColor {
    func mix(_ a: Double, _ b: Double) -> Double { a * part + b * (1 - part) }
    return SheetColor(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
