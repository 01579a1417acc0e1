/// A file that hands values to `search.js` by one call: pages opened from a disk may load scripts, but fetch nothing.
struct ScriptCall {
  private(set) var bytes = Array("banbaoSearch(".utf8)
  private var isFirst = true

  mutating func add(_ number: Int) {
    separate()
    bytes += String(number).utf8
  }

  /// Adds text as a string literal.
  mutating func add(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      // Other controls show nothing; a line end would end the literal.
      case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds text that needs no escapes.
  mutating func add(plain text: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes += text
    bytes.append(UInt8(ascii: "\""))
  }

  func finished() -> [UInt8] { bytes + Array(")\n".utf8) }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
