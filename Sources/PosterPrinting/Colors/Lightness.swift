import Glibc
import PosterComposing

extension SheetColor {
  /// The grey of the same luminance (WCAG 2's relative luminance, so contrasts stay what they were).
  var equallyLightGrey: Double {
    Self.encoded(
      0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue))
  }

  /// sRGB's transfer curve (IEC 61966-2-1).
  static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// Back from light to the stored value.
  static func encoded(_ light: Double) -> Double {
    light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
  }
}
