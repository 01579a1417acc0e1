import CCMarkGFM

/// What a character is to the rules of Chinese reading.
enum WideCharacters {
  /// Whether emphasis beside this character follows the CJK rule.
  ///
  /// East Asian Width W, F or H without emoji, or Hangul (markdown-cjk-friendly, Unicode 16), and the seven marks
  /// `“ ” ‘ ’ — … ·`, whose width is ambiguous and which Chinese text writes wide.
  static func isCJK(_ scalar: UInt32) -> Bool { isChineseMark(scalar) || isWideOrHangul(scalar) }

  /// Whether a line end beside this character, with a wide one on the other side, is no space; Hangul parts words by spaces.
  static func joinsLines(_ scalar: UInt32) -> Bool { isWideOrHangul(scalar) && !isHangul(scalar) }

  static func isChineseMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }

  /// Whether a line end between two characters vanishes: both wide, or one wide and the other a Chinese mark.
  static func lineEndVanishes(between before: UInt32, and after: UInt32) -> Bool {
    let (left, right) = (joinsLines(before), joinsLines(after))
    return left && right || left && isChineseMark(after) || right && isChineseMark(before)
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    cmark_utf8proc_is_space(Int32(bitPattern: scalar)) != 0
  }

  /// By the library's own table, so that both judge alike.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    cmark_utf8proc_is_punctuation(Int32(bitPattern: scalar)) != 0
  }

  private static func isHangul(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x11FF, 0x3131...0x318E, 0x3200...0x321E, 0x3260...0x327E, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xD7B0...0xD7FB, 0xFFA0...0xFFDC:
      true
    default: false
    }
  }

  private static func isWideOrHangul(_ scalar: UInt32) -> Bool {
    if scalar < 0x1100 { return false }
    if scalar >= 0x4E00, scalar <= 0x9FFF { return true }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if scalar > ranges[middle].upperBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x20A9...0x20A9, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F,
    0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x303E, 0x3041...0x3096,
    0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E, 0x3190...0x31E5, 0x31EF...0x321E,
    0x3220...0x3247, 0x3250...0xA48C, 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52,
    0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFFBE, 0xFFC2...0xFFC7, 0xFFCA...0xFFCF,
    0xFFD2...0xFFD7, 0xFFDA...0xFFDC, 0xFFE0...0xFFE6, 0xFFE8...0xFFEE, 0x16FE0...0x16FE4,
    0x16FF0...0x16FF6, 0x17000...0x18CD5, 0x18CFF...0x18D1E, 0x18D80...0x18DF2,
    0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE, 0x1B000...0x1B122,
    0x1B132...0x1B132, 0x1B150...0x1B152, 0x1B155...0x1B155, 0x1B164...0x1B167,
    0x1B170...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F200,
    0x1F202...0x1F202, 0x1F210...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231,
    0x1F237...0x1F237, 0x1F23B...0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265,
    0x20000...0x3FFFD,
  ]
}
