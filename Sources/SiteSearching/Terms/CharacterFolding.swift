/// How a character is read for search, the same as in `search.js`: what is written full width or in capitals is found either way.
enum CharacterFolding {
  /// What a character is part of.
  enum Part: Sendable { case han, word, gap }

  /// Full-width forms to ASCII, capitals to small letters; one scalar always gives one.
  static func folded(_ scalar: UInt32) -> UInt32 {
    var value = scalar
    if value >= 0xFF01, value <= 0xFF5E { value -= 0xFEE0 }
    switch value {
    case 0x41...0x5A: return value + 32
    case 0xC0...0x52F:
      // Latin, Greek and Cyrillic capitals; a few have no single small letter and stay.
      let small = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
      return small?.count == 1 ? small?.first?.value ?? value : value
    default: return value
    }
  }

  /// The part a folded character belongs to: Han stand alone, letters and digits of any script make words.
  static func part(_ value: UInt32) -> Part {
    if value < 0x80 {
      switch value {
      case 0x30...0x39, 0x61...0x7A: return .word
      default: return .gap
      }
    }
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3005, 0x3007:
      return .han
    // General and Chinese punctuation, the most frequent gaps, without asking Unicode's tables.
    case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020: return .gap
    default: return isWordPart(value) ? .word : .gap
    }
  }

  /// `[\p{Alphabetic}\p{M}\p{N}]`.
  private static func isWordPart(_ value: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark,
      .enclosingMark:
      return true
    default: return false
    }
  }
}
