import CampaignModel

/// The colours of one poster: the layout's tokens around the topic's colour.
struct Palette: Sendable {
  private var colors: [String: SheetColor] = [:]

  /// `ink`, `paper` and `brand` are always there; a token that is not known is ink, so that text is never lost.
  init(layout: PosterLayout, brand: String) {
    let defaults = [
      "brand": SheetColor(hex: brand) ?? SheetColor(red: 0.6, green: 0.165, blue: 0.12),
      "ink": SheetColor(red: 0.12, green: 0.11, blue: 0.1), "paper": .white,
    ]
    colors = defaults
    for token in layout.colors.keys.sorted() {
      colors[token] = Self.resolve(token, layout.colors, defaults, depth: 0)
    }
  }

  subscript(token: String) -> SheetColor {
    colors[token] ?? colors["ink"] ?? .black
  }

  /// A token's colour; tokens made from each other in a circle end as ink (the loader reports them).
  private static func resolve(
    _ token: String, _ made: [String: PosterColor], _ defaults: [String: SheetColor], depth: Int
  ) -> SheetColor {
    let ink = defaults["ink"] ?? .black
    guard depth < 8, let color = made[token] else { return defaults[token] ?? ink }
    func other(_ name: String) -> SheetColor {
      // A layout's `brand: {shade: 0.9}` is made from the topic's colour, not from itself.
      name == token
        ? defaults[name] ?? ink : resolve(name, made, defaults, depth: depth + 1)
    }
    switch color {
    case .hex(let text): return SheetColor(hex: text) ?? ink
    case .tint(let part, let token): return other(token).mixed(with: .white, part)
    case .shade(let part, let token): return other(token).mixed(with: .black, part)
    case .turn(let degrees, let light):
      return other("brand").turned(by: degrees, light: light)
    case .readable(let ground, let from, let contrast):
      let below = other(ground)
      if let from { return other(from).pushed(from: below, to: contrast) }
      let choices = [other("paper"), other("ink"), .white, .black]
      return choices.first { $0.contrast(with: below) >= contrast }
        ?? choices.max { $0.contrast(with: below) < $1.contrast(with: below) } ?? ink
    }
  }
}
