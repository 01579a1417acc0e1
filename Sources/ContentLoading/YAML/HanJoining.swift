/// Joins lines of Chinese as readers expect: YAML makes a space of a line end, and Han characters have none between them.
enum HanJoining {
  /// The text without the space or line end between two wide characters; other line ends stay.
  static func joined(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isGap = scalar == " " || scalar == "\n"
      if isGap, index > 0, index + 1 < scalars.count, isWide(scalars[index - 1]),
        isWide(scalars[index + 1])
      {
        continue
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Han characters, kana and the punctuation set with them.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x3FFFD,
      0x2014, 0x2018...0x201D, 0x2026:
      true
    default: false
    }
  }
}
