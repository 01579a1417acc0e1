import Diagnostics
import Markdown

extension SimpleYAML {
  /// A whole value on one line: plain, quoted, `[…]` or `{…}`; `nil` when it is not simple.
  func value(_ range: Range<Int>, line: Int, depth: Int) -> YAMLNode? {
    switch block.bytes[range.lowerBound] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard range.count <= 4096 else { return nil }
      var flow = Flow(reader: self, line: line, end: range.upperBound, at: range.lowerBound)
      guard let node = flow.node(depth: depth), flow.at == range.upperBound else { return nil }
      return node
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let (node, end) = quoted(range, line: line), end == range.upperBound else { return nil }
      return node
    default:
      return plain(range, line: line)
    }
  }

  /// Text without quotes that means itself in every YAML.
  func plain(_ range: Range<Int>, line: Int) -> YAMLNode? {
    let bytes = block.bytes
    guard !Self.isIndicator(bytes[range.lowerBound]) else { return nil }
    var previous: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      if byte == 0x20, previous == UInt8(ascii: ":") { return nil }
      if byte == UInt8(ascii: "#"), previous == 0x20 { return nil }
      // Tabs are spaces to some and text to others.
      if byte == 0x09 { return nil }
      previous = byte
    }
    guard previous != UInt8(ascii: ":") else { return nil }
    return scalar(range, text: text(range), style: .plain, line: line)
  }

  /// A quoted text that ends on its line and needs no other escape than `''`.
  func quoted(_ range: Range<Int>, line: Int) -> (node: YAMLNode, end: Int)? {
    let bytes = block.bytes
    let quote = bytes[range.lowerBound]
    var index = range.lowerBound + 1
    var hasDoubled = false
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x09 || byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") { return nil }
      if byte == quote {
        if quote == UInt8(ascii: "'"), index + 1 < range.upperBound, bytes[index + 1] == quote {
          hasDoubled = true
          index += 2
          continue
        }
        var text = text((range.lowerBound + 1)..<index)
        if hasDoubled { text = Self.undoubled(text) }
        let node = scalar(range.lowerBound..<(index + 1), text: text, style: .quoted, line: line)
        return (node, index + 1)
      }
      index += 1
    }
    return nil
  }

  func scalar(
    _ range: Range<Int>, text: String, style: YAMLNode.ScalarStyle, line: Int
  ) -> YAMLNode {
    var lineStart = range.lowerBound
    while lineStart > 0, block.bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    let column = block.scalars(in: lineStart..<range.lowerBound) + 1
    let number = line + 1 + block.lineOffset
    return YAMLNode(
      .scalar(text, style),
      span: Span(
        start: SourcePosition(line: number, column: column),
        end: SourcePosition(line: number, column: column + block.scalars(in: range))))
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: block.bytes[range], as: UTF8.self)
  }

  /// Characters that mean something at the start of a value.
  static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func undoubled(_ text: String) -> String {
    var result = ""
    var skip = false
    for scalar in text.unicodeScalars {
      if scalar == "'" {
        skip.toggle()
        if !skip { continue }
      } else {
        skip = false
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

/// A one-line flow collection: `[a, "b"]`, `{ id: x, name: y }`.
private struct Flow {
  let reader: SimpleYAML
  let line: Int
  let end: Int
  var at: Int

  mutating func node(depth: Int) -> YAMLNode? {
    guard at < end else { return nil }
    switch reader.block.bytes[at] {
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "{"): return mapping(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let (node, after) = reader.quoted(at..<end, line: line) else { return nil }
      at = after
      return node
    default: return word()
    }
  }

  private mutating func list(depth: Int) -> YAMLNode? {
    guard depth <= YAMLReader.depthLimit else { return nil }
    let span = mark()
    var items: [YAMLNode] = []
    at += 1
    while true {
      skipSpaces()
      if take(UInt8(ascii: "]")) { break }
      guard let item = node(depth: depth + 1) else { return nil }
      items.append(item)
      skipSpaces()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { return nil }
      break
    }
    return YAMLNode(.list(items), span: span)
  }

  private mutating func mapping(depth: Int) -> YAMLNode? {
    guard depth <= YAMLReader.depthLimit else { return nil }
    let span = mark()
    var entries: [YAMLNode.Entry] = []
    at += 1
    while true {
      skipSpaces()
      if take(UInt8(ascii: "}")) { break }
      guard let key = word() else { return nil }
      guard take(UInt8(ascii: ":")), take(0x20) else { return nil }
      skipSpaces()
      guard let value = node(depth: depth + 1) else { return nil }
      entries.append(YAMLNode.Entry(key: key, value: value))
      skipSpaces()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { return nil }
      break
    }
    return YAMLNode(.mapping(entries), span: span)
  }

  /// Plain text up to a comma, a bracket or the colon of a key.
  private mutating func word() -> YAMLNode? {
    let bytes = reader.block.bytes
    let start = at
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return word(from: start)
      case UInt8(ascii: ":") where at + 1 < end && bytes[at + 1] == 0x20: return word(from: start)
      // Other colons and brackets inside words: readers differ, so the full parser decides.
      case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): return nil
      default: at += 1
      }
    }
    return nil
  }

  private func word(from start: Int) -> YAMLNode? {
    var stop = at
    while stop > start, reader.block.bytes[stop - 1] == 0x20 { stop -= 1 }
    return start < stop ? reader.plain(start..<stop, line: line) : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, reader.block.bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpaces() {
    while at < end, reader.block.bytes[at] == 0x20 { at += 1 }
  }

  private func mark() -> Span {
    let start = reader.scalar(at..<at, text: "", style: .plain, line: line).span.start
    return Span(start: start, end: start)
  }
}
