/// What a character is to the line breaker: the classes of clreq §3.1 and GB/T 15834—2011 §5.1, and those of Latin text.
enum CharacterClass: Sendable, Hashable {
  /// Han characters, kana, full-width letters: a line may end on either side.
  case han
  /// 。，、；：？！
  case stop
  /// ”’）》】
  case close
  /// “‘（《【
  case open
  /// —— as one or two characters.
  case dash
  /// ……
  case ellipsis
  /// ～ – － and a single —
  case connector
  /// 间隔号 ·
  case middleDot
  /// 分隔号 ／ and /
  case slash
  case latin
  case digit
  /// . , : ; ! ? of Latin text.
  case latinStop
  case latinOpen
  case latinClose
  /// - of Latin words and of numbers.
  case hyphen
  /// % ‰ ℃ ° ㎡: stands behind its number.
  case unitSign
  /// ￥ ¥ $ # № ≥: stands before its number.
  case prefixSign
  case space
  /// A space no line may end at.
  case hardSpace
  case newline
  /// Zero-width space: a place where a line may end.
  case breakHere
  /// Word joiner: a place where it may not.
  case joiner

  init(_ scalar: Unicode.Scalar) {
    self = Self.table[scalar] ?? Self.byRange(scalar)
  }

  /// Whether the mark is one of Chinese punctuation: as wide as a Han character, with blank inside.
  var isChineseMark: Bool {
    switch self {
    case .stop, .close, .open, .dash, .ellipsis, .connector, .middleDot: true
    default: false
    }
  }

  /// Letters, digits and what clings to them.
  var isLatin: Bool {
    switch self {
    case .latin, .digit, .latinStop, .latinOpen, .latinClose, .hyphen, .unitSign, .prefixSign: true
    default: false
    }
  }

  private static func byRange(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19: .digit
    case 0x2000...0x200A: .space
    case 0x00...0x7E, 0xA1...0x24F, 0x370...0x52F: .latin
    default: .han
    }
  }

  private static let table: [Unicode.Scalar: CharacterClass] = {
    let rows: [(CharacterClass, String)] = [
      (.stop, "。，、；：？！．｡､‼⁇⁈⁉"),
      (.close, "”’）》〉」』】〕〗］｝〙〛»›〞〟｣"),
      (.open, "“‘（《〈「『【〔〖［｛〘〚«‹〝｢"),
      (.dash, "—―⸺"),
      (.ellipsis, "…⋯"),
      (.connector, "～–－〜~"),
      (.middleDot, "·•‧・"),
      (.slash, "／/"),
      (.latinStop, ".,:;!?"),
      (.latinOpen, "([{"),
      (.latinClose, ")]}"),
      (.hyphen, "-‐‑"),
      (.unitSign, "%‰‱℃℉°％′″㎎㎏㎜㎝㎞㎡㎥㏄¢"),
      (.prefixSign, "￥¥$＄#№€£≥≤≈±"),
      (.space, " \t\u{3000}\u{205F}"),
      (.hardSpace, "\u{A0}\u{202F}"),
      (.newline, "\n\r\u{2028}\u{2029}"),
      (.breakHere, "\u{200B}"),
      (.joiner, "\u{2060}\u{FEFF}"),
    ]
    return rows.reduce(into: [:]) { table, row in
      for scalar in row.1.unicodeScalars { table[scalar] = row.0 }
    }
  }()
}
