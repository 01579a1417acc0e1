import Diagnostics

extension SVGPaint {
  static let attributes: Set<String> = [
    "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "fill-rule", "opacity",
  ]

  /// Takes an attribute that says how to paint; `false` when its value is not read.
  mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "fill":
      guard let tone = Self.tone(value) else { return false }
      fill = tone
    case "stroke":
      guard let tone = Self.tone(value) else { return false }
      stroke = tone
    case "stroke-width":
      guard let width = Double(value), width > 0, width <= 1000 else { return false }
      self.width = width
    case "opacity":
      guard let part = Double(value), (0...1).contains(part) else { return false }
      opacity = part
    case "fill-rule":
      guard value == "evenodd" || value == "nonzero" else { return false }
      isEvenOdd = value == "evenodd"
    case "stroke-linecap":
      guard value == "round" else { return false }
      hasRoundEnds = true
    case "stroke-linejoin":
      guard value == "round" else { return false }
      hasRoundJoins = true
    default: break
    }
    return true
  }

  /// 1 for the drawing's colour, 0 for the ground's, `nil` inside for nothing, `nil` outside for what is not read.
  private static func tone(_ value: String) -> Double?? {
    switch value {
    case "none": .some(nil)
    case "currentColor": .some(1)
    case "white", "#fff", "#ffffff": .some(0)
    default: nil
    }
  }

  static func remedy(for name: String) -> Bilingual {
    switch name {
    case "fill", "stroke":
      Bilingual(
        zh: "写 currentColor（图的颜色）、white（露出底色）或 none",
        en: "Write currentColor (the drawing's colour), white (the ground) or none")
    case "fill-rule": Bilingual(zh: "写 evenodd", en: "Write evenodd")
    case "stroke-linecap", "stroke-linejoin": Bilingual(zh: "写 round", en: "Write round")
    case "opacity": Bilingual(zh: "写 0 到 1 的数", en: "Write a number from 0 to 1")
    default: Bilingual(zh: "写大于 0 的数", en: "Write a number above 0")
    }
  }
}
