import Foundation

/// Contrast of colours by WCAG 2.2 (relative luminance of sRGB).
enum ColorContrast {
  /// The ratio of white to `#rrggbb`, 1…21; `nil` when the text is no colour.
  static func onWhite(_ text: String) -> Double? {
    let digits = text.utf8.dropFirst()
    guard text.hasPrefix("#"), digits.count == 6,
      let value = Int(String(text.dropFirst()), radix: 16),
      !text.contains("+"), !text.contains("-")
    else { return nil }
    let luminance =
      0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8 & 0xFF) + 0.0722
      * linear(value & 0xFF)
    return 1.05 / (luminance + 0.05)
  }

  private static func linear(_ channel: Int) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
