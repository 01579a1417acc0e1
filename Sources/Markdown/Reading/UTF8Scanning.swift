import CCMarkGFM

/// Decoding single characters in the middle of UTF-8 bytes.
extension UnsafeBufferPointer<UInt8> {
  /// The character that starts at an index and its length in bytes; U+FFFD for bytes that are none.
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = self[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
    guard length > 0, index + length <= count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = self[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// The character that ends before an index (greater than 0) and where it starts.
  func scalar(before index: Int) -> (value: UInt32, start: Int) {
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, start)
  }

  /// Whether a byte stands anywhere.
  func holds(_ byte: UInt8) -> Bool {
    guard let base = baseAddress else { return false }
    return memchr(base, Int32(byte), count) != nil
  }

  /// Whether the eight bytes from an index on are there, and all parts of characters beyond ASCII.
  func isWide(eightFrom index: Int) -> Bool {
    guard index + 8 <= count, let base = baseAddress else { return false }
    let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    return eight & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
  }

  /// Where a byte sequence first stands at or behind an index, ending before `limit`.
  func firstIndex(of needle: [UInt8], from index: Int, limit: Int) -> Int? {
    guard let first = needle.first, let base = baseAddress else { return nil }
    var position = Swift.max(index, 0)
    let last = Swift.min(limit, count) - needle.count
    while position <= last {
      guard let found = memchr(base + position, Int32(first), last - position + 1) else {
        return nil
      }
      position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if starts(with: needle, at: position) { return position }
      position += 1
    }
    return nil
  }

  func starts(with needle: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + needle.count <= count else { return false }
    for (offset, byte) in needle.enumerated() where self[index + offset] != byte { return false }
    return true
  }
}

extension String {
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.init(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

/// The byte values the scanners ask for, by name.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")
  static let star = UInt8(ascii: "*")
  static let tilde = UInt8(ascii: "~")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let bang = UInt8(ascii: "!")
  static let pipe = UInt8(ascii: "|")
  static let dash = UInt8(ascii: "-")
  static let at = UInt8(ascii: "@")

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
