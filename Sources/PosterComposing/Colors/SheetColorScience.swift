import Glibc

/// Contrast by WCAG 2.2, hues by OKLCH (Ottosson 2020).
extension SheetColor {
  /// Relative luminance, 0…1.
  package var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// 1…21.
  package func contrast(with other: SheetColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The grey of the same luminance.
  var inGray: SheetColor { SheetColor(gray: Self.encoded(luminance)) }

  /// The colour at another place of the colour circle and another lightness, as vivid as sRGB lets it be.
  func turned(by degrees: Double, light: Double) -> SheetColor {
    let lab = okLab
    let hue = atan2(lab.b, lab.a) + degrees * .pi / 180
    var chroma = max(0.12, (lab.a * lab.a + lab.b * lab.b).squareRoot())
    for _ in 0..<40 {
      let linear = Self.linearRGB(light, chroma * cos(hue), chroma * sin(hue))
      if [linear.0, linear.1, linear.2].allSatisfy({ (-0.0005...1.0005).contains($0) }) {
        return SheetColor(
          red: Self.encoded(linear.0), green: Self.encoded(linear.1), blue: Self.encoded(linear.2))
      }
      chroma *= 0.92
    }
    return SheetColor(gray: light)
  }

  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func encoded(_ value: Double) -> Double {
    let value = min(max(value, 0), 1)
    return value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
  }

  private var okLab: (l: Double, a: Double, b: Double) {
    let (r, g, b) = (Self.linear(red), Self.linear(green), Self.linear(blue))
    let long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let middle = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
      0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
      1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
      0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    )
  }

  private static func linearRGB(_ l: Double, _ a: Double, _ b: Double) -> (Double, Double, Double) {
    func cube(_ value: Double) -> Double { value * value * value }
    let long = cube(l + 0.3963377774 * a + 0.2158037573 * b)
    let middle = cube(l - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(l - 0.0894841775 * a - 1.2914855480 * b)
    return (
      4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    )
  }
}
