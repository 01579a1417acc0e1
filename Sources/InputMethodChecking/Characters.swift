/// The classes of characters the rules ask for.
enum Characters {
  /// Stands in a passage's text for every character that is no prose.
  static let masked: UInt32 = 0xFFFC
  static let wideSpace: UInt32 = 0x3000
  static let newline: UInt32 = 0x0A

  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Han, or a bracket, book-title mark or quotation mark that opens before Han.
  static func startsChinese(_ scalar: UInt32) -> Bool {
    isHan(scalar) || "“‘《〈「『（【〔".unicodeScalars.contains { $0.value == scalar }
  }

  /// Han, or a mark that closes behind Han.
  static func endsChinese(_ scalar: UInt32) -> Bool {
    isHan(scalar) || "”’》〉」』）】〕".unicodeScalars.contains { $0.value == scalar }
  }

  static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x09 }

  static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

  static func isWideDigit(_ scalar: UInt32) -> Bool { 0xFF10...0xFF19 ~= scalar }

  static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension UInt32 {
  /// Compares with a character written out.
  static func == (value: UInt32, scalar: Unicode.Scalar) -> Bool { value == scalar.value }
  static func != (value: UInt32, scalar: Unicode.Scalar) -> Bool { value != scalar.value }

  func isOne(of characters: String) -> Bool {
    characters.unicodeScalars.contains { $0.value == self }
  }
}
