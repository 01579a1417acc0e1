extension SheetColor {
  static let white = SheetColor(red: 1, green: 1, blue: 1)
  static let black = SheetColor(red: 0, green: 0, blue: 0)

  /// Reads `#rrggbb`; `nil` for anything else.
  package init?(hex: String) {
    guard hex.hasPrefix("#"), hex.utf8.count == 7, let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: Double(value >> 16) / 255, green: Double(value >> 8 & 255) / 255,
      blue: Double(value & 255) / 255)
  }

  /// A grey of so much light, 0…1.
  init(gray: Double) { self.init(red: gray, green: gray, blue: gray) }

  /// `part` of this colour and the rest of another.
  func mixed(with other: SheetColor, _ part: Double) -> SheetColor {
    func mix(_ a: Double, _ b: Double) -> Double { a * part + b * (1 - part) }
    return SheetColor(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// This colour, mixed with as little black or white as gives a contrast to a ground.
  ///
  /// It goes to the side where more contrast can be had; what cannot be reached ends in black or white.
  func pushed(from ground: SheetColor, to contrast: Double) -> SheetColor {
    guard self.contrast(with: ground) < contrast else { return self }
    let end: SheetColor =
      SheetColor.black.contrast(with: ground) > SheetColor.white.contrast(with: ground)
      ? .black : .white
    var (low, high) = (0.0, 1.0)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if mixed(with: end, middle).contrast(with: ground) >= contrast {
        low = middle
      } else {
        high = middle
      }
    }
    return mixed(with: end, low)
  }
}
