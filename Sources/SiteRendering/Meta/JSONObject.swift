/// A JSON object written field by field; `<`, `>` and `&` are escaped, so that it may stand inside `script`.
struct JSONObject {
  private(set) var bytes: [UInt8] = []
  /// Whether a field was written into the object that is open.
  private var hasFields = false

  /// - Parameter fields: Adds the fields.
  init(_ fields: (inout JSONObject) -> Void) {
    bytes.reserveCapacity(1_024)
    object(fields)
  }

  /// Empty texts are left out.
  mutating func add(_ key: StaticString, _ value: String) {
    guard !value.isEmpty else { return }
    begin(key)
    quote(value)
  }

  mutating func add(_ key: StaticString, number: Int) {
    begin(key)
    bytes += String(number).utf8
  }

  mutating func add(_ key: StaticString, isTrue: Bool) {
    begin(key)
    bytes += (isTrue ? "true" : "false").utf8
  }

  /// An object within the object.
  mutating func add(_ key: StaticString, fields: (inout JSONObject) -> Void) {
    begin(key)
    object(fields)
  }

  /// A list of objects.
  mutating func add<Item>(
    _ key: StaticString, list items: [Item], fields: (Item, inout JSONObject) -> Void
  ) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      object { fields(item, &$0) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func object(_ fields: (inout JSONObject) -> Void) {
    let hadFields = hasFields
    hasFields = false
    bytes.append(UInt8(ascii: "{"))
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
    hasFields = hadFields
  }

  private mutating func begin(_ key: StaticString) {
    if hasFields { bytes.append(UInt8(ascii: ",")) }
    hasFields = true
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes += $0 }
    bytes += "\":".utf8
  }

  /// Stretches that need no care are copied whole.
  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var start = 0
      for (place, byte) in utf8.enumerated() where Self.special[Int(byte)] {
        var end = place
        switch byte {
        // U+2028 and U+2029, line ends to old scripts: E2 80 A8 and A9.
        case 0xA8, 0xA9:
          guard place >= 2, utf8[place - 1] == 0x80, utf8[place - 2] == 0xE2 else { continue }
          end -= 2
        default: break
        }
        bytes += utf8[start..<end]
        start = place + 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(byte)
        case 0xA8, 0xA9: escape(0x2000 + UInt32(byte - 0x80))
        default: escape(UInt32(byte))
        }
      }
      bytes += utf8[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: UInt32) {
    let digits = String(scalar, radix: 16)
    bytes += "\\u".utf8
    bytes += String(repeating: "0", count: 4 - digits.count).utf8
    bytes += digits.utf8
  }

  /// The bytes that may not be copied.
  private static let special: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), 0xA8, 0xA9:
      true
    default: byte < 0x20
    }
  }
}
