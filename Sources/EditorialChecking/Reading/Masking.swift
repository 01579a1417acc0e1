/// A number as messages may show it: the first three digits, the rest hidden.
///
/// Findings land in logs and on other people's screens; they must not spread what they warn of.
func masked(_ digits: [UInt8]) -> String {
  let shown = digits.prefix(3).map { Character(Unicode.Scalar($0 + 0x30)) }
  return String(shown) + String(repeating: "*", count: max(0, digits.count - 3))
}

/// A text with all but its first characters hidden.
func masked(_ text: String, showing count: Int) -> String {
  String(text.prefix(count)) + String(repeating: "*", count: max(0, text.count - count))
}
