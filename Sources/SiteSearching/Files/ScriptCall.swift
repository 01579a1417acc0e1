/// A file that hands values to `search.js` by one call: pages opened from a disk may load scripts, but fetch nothing.
struct ScriptCall {
  private(set) var bytes = Array("banbaoSearch(".utf8)
  private var isFirst = true

  /// - Parameter capacity: About how many bytes are to come.
  init(capacity: Int = 0) { bytes.reserveCapacity(bytes.count + capacity) }

  mutating func add(_ number: Int) {
    separate()
    bytes += String(number).utf8
  }

  /// Adds text as a string literal.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(text: $0) }
  }

  /// Adds text in UTF-8 as a string literal.
  mutating func add(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { add(text: $0) }
  }

  private mutating func add(text: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends what needs no escapes by whole runs.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (place, byte) in text.enumerated() {
      guard byte < 0x23 || byte == UInt8(ascii: "\\") || byte == 0x7F else { continue }
      let escape: [UInt8]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escape = [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): escape = Self.lineEnd
      // Other controls show nothing; a line end would end the literal.
      case 0..<0x20, 0x7F: escape = Self.space
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      bytes.append(contentsOf: escape)
      start = place + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static let lineEnd = Array("\\n".utf8)
  private static let space = Array(" ".utf8)

  /// Adds text that needs no escapes.
  mutating func add(plain text: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes += text
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends the call and gives the whole file.
  consuming func finished() -> [UInt8] {
    bytes += ")\n".utf8
    return bytes
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
