import FileTree

/// The tags of an HTML page in order, read simply: enough to check structure, not a parser.
struct PageScan {
  struct Tag {
    var name: String
    var attributes: [String: String]
  }

  let path: String
  let text: String
  let tags: [Tag]

  init(_ file: OutputTree.File) {
    path = file.path
    text = String(decoding: file.bytes, as: UTF8.self)
    tags = file.bytes.withUnsafeBufferPointer { bytes in
      Self.tagRanges(bytes).map { Self.tag(Substring(decoding: bytes[$0], as: UTF8.self)) }
    }
  }

  func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  /// Levels of the headings in order.
  var headings: [Int] {
    tags.compactMap { tag in
      tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
    }
  }

  var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  /// Every address the page names, with the attribute it stands in.
  var addresses: [(attribute: String, value: String)] {
    tags.flatMap { tag in
      ["href", "src"].compactMap { name in tag.attributes[name].map { (name, $0) } }
    }
  }

  /// What stands between `<` and `>`, end tags and declarations left out; a plain loop, since tests run unoptimised.
  private static func tagRanges(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index + 1
      var quote: UInt8 = 0
      index = start
      while index < bytes.count, quote != 0 || bytes[index] != UInt8(ascii: ">") {
        let byte = bytes[index]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        }
        index += 1
      }
      guard start < index else { continue }
      if bytes[start] != UInt8(ascii: "/"), bytes[start] != UInt8(ascii: "!") {
        ranges.append(start..<index)
      }
    }
    return ranges
  }

  private static func tag(_ inner: Substring) -> Tag {
    let name = inner.prefix { !$0.isWhitespace && $0 != "/" }
    var attributes: [String: String] = [:]
    var rest = inner[name.endIndex...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard !rest.isEmpty else { break }
      let key = rest.prefix { !$0.isWhitespace && $0 != "=" }
      rest = rest[key.endIndex...]
      var value = ""
      if rest.first == "=" {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == "\"" || quote == "'" {
          rest = rest.dropFirst()
          let end = rest.firstIndex(of: quote) ?? rest.endIndex
          value = String(rest[..<end])
          rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
        } else {
          let plain = rest.prefix { !$0.isWhitespace }
          value = String(plain)
          rest = rest[plain.endIndex...]
        }
      }
      attributes[key.lowercased()] = value
    }
    return Tag(name: name.lowercased(), attributes: attributes)
  }
}
