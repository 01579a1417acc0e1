package import CampaignModel

/// How people write yes, numbers, dates and lists in a cell or a value.
package enum Spelling {
  /// 是/否, true/false, yes/no and √/×.
  package static func bool(_ text: String) -> Bool? {
    switch text.trimmed.lowercased() {
    case "true", "是", "yes", "y", "√", "✓", "1", "有", "可", "可以": true
    case "false", "否", "no", "n", "×", "0", "无", "不", "不可", "不可以": false
    default: nil
    }
  }

  /// A whole number, also with full-width digits.
  package static func int(_ text: String) -> Int? {
    let plain = halfWidth(text.trimmed)
    guard plain.utf8.count <= 18, !plain.hasPrefix("+") else { return nil }
    return Int(plain)
  }

  /// A decimal number, also with full-width digits.
  package static func number(_ text: String) -> Double? {
    let plain = halfWidth(text.trimmed)
    let allowed = plain.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    guard allowed, plain.utf8.count <= 18 else { return nil }
    return Double(plain)
  }

  package static func date(_ text: String) -> CivilDate? {
    let plain = halfWidth(text.trimmed)
    return CivilDate(plain.utf8.contains(0x20) ? plain.filter { $0 != " " } : plain)
  }

  /// The parts of a list as people type it in one cell, each with its offset in scalars.
  ///
  /// Split at `;` `；` `、` `,` `，`; full-width brackets around the whole are dropped. The text is trimmed already.
  package static func list(_ text: String) -> [(text: String, offset: Int)] {
    if !text.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0xEF || $0 == 0xE3 }) {
      return text.isEmpty ? [] : [(text, 0)]
    }
    var parts: [(text: String, offset: Int)] = []
    var part = String.UnicodeScalarView()
    var start = 0
    func finish() {
      let trimmed = String(part).trimmed
      guard !trimmed.isEmpty else { return }
      let leading = part.prefix(while: \.isSpace).count
      parts.append((trimmed, start + leading))
    }
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case ";", "；", "、", ",", "，", "［", "］", "【", "】":
        finish()
        part = String.UnicodeScalarView()
        start = offset + 1
      default: part.append(scalar)
      }
    }
    finish()
    return parts
  }

  /// Full-width digits, signs and letters as ASCII (U+FF01…U+FF5E), and the ideographic space as a space.
  package static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension StringProtocol {
  /// Without white space at both ends, the ideographic space included.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return "" }
    if !first.isSpace, !last.isSpace { return String(self) }
    guard
      let start = scalars.firstIndex(where: { !$0.isSpace }),
      let end = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[start...end]))
  }
}

extension Unicode.Scalar {
  /// The property White_Space of Unicode 16, without a table look-up.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
