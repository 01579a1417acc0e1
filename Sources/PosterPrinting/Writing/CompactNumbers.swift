/// Numbers and words as the text formats take them: no locale, no exponent, no digit too many.
extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  mutating func append(integer value: Int) { append(contentsOf: String(value).utf8) }

  /// A decimal of at most so many places, without the zeros that say nothing: `.5`, `-3`, `12.25`.
  ///
  /// What is not finite becomes 0, and what no page is as large as is brought down to 10¹¹.
  mutating func append(_ value: Double, places: Int = 3) {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    guard value.isFinite else { return append(0x30) }
    let scaled = Int((Swift.min(Swift.max(value, -1e11), 1e11) * Double(unit)).rounded())
    if scaled < 0 { append(0x2D) }
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
    if whole > 0 || fraction == 0 { append(integer: Int(whole)) }
    guard fraction > 0 else { return }
    append(0x2E)
    var rest = fraction
    var place = UInt(unit) / 10
    while rest > 0, place > 0 {
      append(UInt8(truncatingIfNeeded: 0x30 + rest / place))
      rest %= place
      place /= 10
    }
  }

  /// Numbers one after the other, each with a space behind it.
  mutating func append(spaced values: Double..., places: Int = 3) {
    for value in values {
      append(value, places: places)
      append(0x20)
    }
  }

  /// Two upper-case hexadecimal digits.
  mutating func append(hex byte: UInt8) {
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }

  /// Four upper-case hexadecimal digits.
  mutating func append(hex value: UInt16) {
    append(hex: UInt8(value >> 8))
    append(hex: UInt8(value & 255))
  }
}
