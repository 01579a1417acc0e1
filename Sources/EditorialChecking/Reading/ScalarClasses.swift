/// What a character may matter for: found once while the text is read, so that most rules skip most passages.
struct ScalarClasses: OptionSet, Sendable {
  let rawValue: UInt8
  static let digit = ScalarClasses(rawValue: 1)
  static let latin = ScalarClasses(rawValue: 2)
  static let star = ScalarClasses(rawValue: 4)
  /// A sign that may stand for a blank: 【 〇 ○ ×.
  static let blankSign = ScalarClasses(rawValue: 8)
  static let traditional = ScalarClasses(rawValue: 16)
  /// 岁 班 and the first characters of schools.
  static let minor = ScalarClasses(rawValue: 32)
  /// Full-width ASCII to be narrowed, or zero-width to be dropped.
  static let folded = ScalarClasses(rawValue: 64)
  /// A word of the lexicon begins with it; set in a lexicon's own table only.
  static let word = ScalarClasses(rawValue: 128)

  /// By code point of the Basic Multilingual Plane.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x1_0000)
    func mark(_ values: ClosedRange<Int>, _ kind: ScalarClasses) {
      for value in values { table[value] |= kind.rawValue }
    }
    mark(0x30...0x39, .digit)
    mark(0x41...0x5A, .latin)
    mark(0x61...0x7A, .latin)
    mark(0x2A...0x2A, .star)
    for range in [
      0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0A...0xFF0B, 0xFF0D...0xFF0D,
      0x200B...0x200F, 0x2060...0x2060, 0xFEFF...0xFEFF, 0xAD...0xAD, 0xFE00...0xFE0F,
    ] { mark(range, .folded) }
    for scalar in "【〇○×".unicodeScalars { mark(Int(scalar.value)...Int(scalar.value), .blankSign) }
    for scalar in "岁班小中幼学".unicodeScalars {
      mark(Int(scalar.value)...Int(scalar.value), .minor)
    }
    for value in 0x4E00...0x9FFF {
      if let scalar = Unicode.Scalar(value), TraditionalCharacters.standard(of: scalar) != nil {
        mark(value...value, .traditional)
      }
    }
    return table
  }()
}
