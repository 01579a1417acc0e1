import Hashing

/// A short name for bytes, so that a changed asset gets a new address and browsers may keep it for ever.
enum Fingerprint {
  /// Hexadecimal digits of an asset's mark: 32 bits, enough to tell versions of one file apart.
  private static let assetDigits = 8

  static func hex(_ bytes: [UInt8]) -> String { sha256(bytes) }

  /// The value of an `integrity` attribute (W3C Subresource Integrity §3.1).
  static func integrity(_ bytes: [UInt8]) -> String {
    let digits = Array(hex(bytes).utf8)
    var value: [UInt8] = []
    for place in stride(from: 0, to: digits.count - 1, by: 2) {
      value.append(nibble(digits[place]) << 4 | nibble(digits[place + 1]))
    }
    return "sha256-" + base64(value)
  }

  private static func nibble(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : digit &- UInt8(ascii: "a") &+ 10
  }

  /// RFC 4648 §4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      var group = [UInt8](repeating: UInt8(ascii: "="), count: 4)
      for place in stride(from: 3, through: 0, by: -1) {
        if place <= part.count { group[place] = letters[bits & 63] }
        bits >>= 6
      }
      out += group
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `style.css` → `style.1f0c9a2b.css`; a name without an extension gets it at the end.
  static func name(_ path: String, _ bytes: [UInt8]) -> String {
    let mark = "." + hex(bytes).prefix(assetDigits)
    let file = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[file...].lastIndex(of: ".") else { return path + mark }
    return path[..<dot] + mark + path[dot...]
  }
}
