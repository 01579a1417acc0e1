/// A JSON object written field by field; `<`, `>` and `&` are escaped, so that it may stand inside `script`.
struct JSONObject {
  private var fields: [UInt8] = []

  /// Empty texts are left out.
  mutating func add(_ key: String, _ value: String) {
    guard !value.isEmpty else { return }
    begin(key)
    Self.quote(value, &fields)
  }

  mutating func add(_ key: String, raw value: [UInt8]) {
    begin(key)
    fields += value
  }

  mutating func add(_ key: String, list: [[UInt8]]) {
    begin(key)
    fields.append(UInt8(ascii: "["))
    fields += list.joined(separator: [UInt8(ascii: ",")])
    fields.append(UInt8(ascii: "]"))
  }

  var bytes: [UInt8] { [UInt8(ascii: "{")] + fields + [UInt8(ascii: "}")] }

  private mutating func begin(_ key: String) {
    if !fields.isEmpty { fields.append(UInt8(ascii: ",")) }
    Self.quote(key, &fields)
    fields.append(UInt8(ascii: ":"))
  }

  private static func quote(_ text: String, _ out: inout [UInt8]) {
    var text = text
    out.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      for (place, byte) in utf8.enumerated() {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          out.append(UInt8(ascii: "\\"))
          out.append(byte)
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20:
          escape(UInt32(byte), &out)
        // U+2028 and U+2029, line ends to old scripts: E2 80 A8 and A9.
        case 0xA8...0xA9 where place >= 2 && utf8[place - 1] == 0x80 && utf8[place - 2] == 0xE2:
          out.removeLast(2)
          escape(0x2000 + UInt32(byte - 0x80), &out)
        default: out.append(byte)
        }
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func escape(_ scalar: UInt32, _ out: inout [UInt8]) {
    let digits = String(scalar, radix: 16)
    out += "\\u".utf8
    out += String(repeating: "0", count: 4 - digits.count).utf8
    out += digits.utf8
  }
}
