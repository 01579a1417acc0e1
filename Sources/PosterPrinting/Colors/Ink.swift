import PosterComposing

/// A colour as a device takes it; each part 0…1.
enum Ink: Hashable {
  /// 0 is black.
  case grey(Double)
  case rgb(Double, Double, Double)
  /// Cyan, magenta, yellow, black; 0 is no ink.
  case cmyk(Double, Double, Double, Double)

  init(_ color: SheetColor, _ colors: PrintColors) {
    switch colors {
    case .screen:
      let isNeutral = color.red == color.green && color.green == color.blue
      self = isNeutral ? .grey(color.red) : .rgb(color.red, color.green, color.blue)
    case .grey: self = .grey(color.equallyLightGrey)
    case .press: self = Self.inks(of: color)
    }
  }

  /// A code's modules: on a press in black ink alone, so that no misplaced plate can blur them.
  static func code(_ color: SheetColor, _ colors: PrintColors) -> Ink {
    colors == .press ? .cmyk(0, 0, 0, 1) : Ink(color, colors)
  }

  /// The fixed conversion to four inks, without a press's profile.
  ///
  /// Grey component replacement in full: black ink stands for what the three inks have in common, so at most two of them
  /// and black lie on each other, 300 % at the very most. What looks grey (parts within 1/25 of each other) is black ink
  /// alone, and full black from 1/5 lightness down: letters of 85 % black would be rastered and frayed.
  private static func inks(of color: SheetColor) -> Ink {
    let most = max(color.red, color.green, color.blue)
    let least = min(color.red, color.green, color.blue)
    if most - least <= 0.04 {
      let lightness = (most + least) / 2
      return .cmyk(0, 0, 0, lightness <= 0.2 ? 1 : 1 - lightness)
    }
    let black = 1 - most
    return .cmyk(
      (most - color.red) / most, (most - color.green) / most, (most - color.blue) / most, black)
  }

  /// PDF's operator for filling with it (ISO 32000-1 §8.6.8), or for outlines.
  func pdf(forStrokes: Bool) -> [UInt8] {
    var text: [UInt8] = []
    switch self {
    case .grey(let grey):
      text.append(spaced: grey)
      text.append(forStrokes ? "G" : "g")
    case .rgb(let red, let green, let blue):
      text.append(spaced: red, green, blue)
      text.append(forStrokes ? "RG" : "rg")
    case .cmyk(let cyan, let magenta, let yellow, let black):
      text.append(spaced: cyan, magenta, yellow, black)
      text.append(forStrokes ? "K" : "k")
    }
    text.append(0x0A)
    return text
  }
}
