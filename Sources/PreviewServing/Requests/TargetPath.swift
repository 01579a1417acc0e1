/// The path of a request's target, decoded once and made of plain names: it can name a file made, never a place on disk.
struct TargetPath: Sendable, Equatable {
  /// Decoded, without the leading `/`: `anti-fraud/refund-scam/`.
  let path: String
  /// The query as sent, without `?`.
  let query: String

  /// - Returns: `nil` for any form but `/…`, for `.` and `..`, empty names, backslashes, control characters, an encoded `/`, what
  ///   is encoded twice, and what does not decode to UTF-8.
  init?(_ target: String) {
    guard target.hasPrefix("/"), !target.contains("#") else { return nil }
    let parts = target.dropFirst().split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    query = parts.count > 1 ? String(parts[1]) : ""
    guard let raw = parts.first, let decoded = Self.decode(raw, plus: false) else { return nil }
    var names = decoded.split(separator: "/", omittingEmptySubsequences: false)
    if names.last?.isEmpty == true { names.removeLast() }
    guard raw.count(where: { $0 == "/" }) == decoded.count(where: { $0 == "/" }),
      names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }),
      decoded.unicodeScalars.allSatisfy({
        $0.value >= 0x20 && $0 != "\u{7F}" && $0 != "\\" && $0 != "%"
      })
    else { return nil }
    path = decoded
  }

  /// The value of a query's key, decoded; the first when there are several.
  subscript(key: String) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == key else { continue }
      return Self.decode(parts[1], plus: true)
    }
    return nil
  }

  private static func decode(_ text: Substring, plus: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(nibble), let low = rest.popFirst().flatMap(nibble)
        else { return nil }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(plus && byte == UInt8(ascii: "+") ? Byte.space : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }

  /// A text as the value of a query's key.
  static func encode(_ text: String) -> String {
    text.utf8.reduce(into: "") { out, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}
