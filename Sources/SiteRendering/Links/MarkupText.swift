/// Text made safe for the place it is put in.
enum MarkupText {
  /// For HTML and XML text and for attributes in either kind of quotes.
  ///
  /// Control characters that XML 1.0 forbids are left out: they show nothing and would break feeds.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends escaped text; stretches that need no care are copied whole.
  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() where special[Int(byte)] {
        out += bytes[start..<index]
        start = index + 1
        switch byte {
        case UInt8(ascii: "&"): out += "&amp;".utf8
        case UInt8(ascii: "<"): out += "&lt;".utf8
        case UInt8(ascii: ">"): out += "&gt;".utf8
        case UInt8(ascii: "\""): out += "&quot;".utf8
        case UInt8(ascii: "'"): out += "&#39;".utf8
        case 0x1A: out.append(byte)
        default: break
        }
      }
      out += bytes[start...]
    }
  }

  /// The bytes that are not copied: marks of markup, and controls but tab, line feed and carriage return.
  private static let special: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0x7F:
      true
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20
    }
  }
}
