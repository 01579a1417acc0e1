import Diagnostics

/// One tag of an SVG file, with the places of its parts as byte offsets.
struct SVGTag: Sendable {
  struct Attribute: Sendable {
    var name: String
    var value: String
    /// Of the name's first byte, and of the value's.
    var offset: Int
    var valueOffset: Int
  }

  var name: String
  var offset: Int
  var attributes: [Attribute]
  var isClosing: Bool
  var isEmpty: Bool

  subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }
}

/// Cuts an SVG file into its tags: no entities, no sections, no text but in `title`.
struct SVGTagScanner {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var tags: [SVGTag] = []
  /// Where the file could not be read on, and why.
  private(set) var fault: (offset: Int, message: Bilingual)?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while fault == nil, index < bytes.count { scan() }
  }

  private mutating func scan() {
    skipSpace()
    guard index < bytes.count else { return }
    guard bytes[index] == UInt8(ascii: "<") else {
      // The words of a title are for people who open the file.
      if let last = tags.last, last.name == "title", !last.isClosing {
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      } else {
        stop(Bilingual(zh: "标签外面有别的文字", en: "There is text outside of tags"))
      }
      return
    }
    if skips(from: "<!--", past: "-->") || skips(from: "<?", past: "?>") { return }
    tag()
  }

  private mutating func tag() {
    let start = index
    index += 1
    let isClosing = take(UInt8(ascii: "/"))
    let name = self.name()
    guard !name.isEmpty else {
      index = start
      return stop(Bilingual(zh: "“<”后面没有标签名", en: "No tag name follows `<`"))
    }
    var tag = SVGTag(
      name: name, offset: start, attributes: [], isClosing: isClosing, isEmpty: false)
    while fault == nil {
      skipSpace()
      if take(UInt8(ascii: ">")) { break }
      if take(UInt8(ascii: "/")) {
        tag.isEmpty = true
        continue
      }
      if let attribute = attribute() { tag.attributes.append(attribute) }
    }
    if fault == nil { tags.append(tag) }
  }

  private mutating func attribute() -> SVGTag.Attribute? {
    let start = index
    let name = self.name()
    skipSpace()
    guard !name.isEmpty, take(UInt8(ascii: "=")) else {
      stop(Bilingual(zh: "标签没有写完", en: "The tag is not finished"))
      return nil
    }
    skipSpace()
    guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]) else {
      stop(Bilingual(zh: "属性值要放在引号里", en: "Attribute values stand in quotes"))
      return nil
    }
    let quote = bytes[index]
    let begin = index + 1
    guard let end = bytes[begin...].firstIndex(of: quote) else {
      stop(Bilingual(zh: "引号没有关上", en: "A quote is not closed"))
      return nil
    }
    index = end + 1
    return SVGTag.Attribute(
      name: name, value: String(decoding: bytes[begin..<end], as: UTF8.self), offset: start,
      valueOffset: begin)
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"):
      true
    default: byte >= 0x80
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func skips(from opening: String, past closing: String) -> Bool {
    guard bytes[index...].starts(with: opening.utf8) else { return false }
    let mark = Array(closing.utf8)
    var end = index + opening.utf8.count
    while end < bytes.count, !bytes[end...].starts(with: mark) { end += 1 }
    if end < bytes.count {
      index = end + mark.count
    } else {
      stop(Bilingual(zh: "“\(opening)”没有关上", en: "`\(opening)` is not closed"))
    }
    return true
  }

  private mutating func stop(_ message: Bilingual) {
    fault = (index, message)
  }
}
