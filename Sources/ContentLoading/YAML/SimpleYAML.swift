import Diagnostics
import Markdown

/// The short way for the YAML people write by hand: one-line values, lists with dashes, one-line flow.
///
/// It reads a subset whose meaning is the same in every YAML, and hands anything else over.
struct SimpleYAML {
  enum Result {
    case node(YAMLNode?)
    /// Not the simple shape: for the full parser.
    case other
  }

  struct Line {
    var number: Int
    /// Spaces before the first character.
    var indent: Int
    /// From the first character to the last that is not a space.
    var range: Range<Int>
  }

  let block: YAMLBlock
  private(set) var lines: [Line]
  var next = 0

  static func read(_ block: YAMLBlock) -> Result {
    guard var reader = SimpleYAML(block) else { return .other }
    guard let first = reader.current else { return .node(nil) }
    guard first.indent == 0, let node = reader.collection(indent: 0, depth: 1),
      reader.next == reader.lines.count
    else { return .other }
    return .node(node)
  }

  private init?(_ block: YAMLBlock) {
    self.block = block
    lines = []
    let bytes = block.bytes
    let all = block.lines()
    lines.reserveCapacity(all.count)
    for (number, range) in all.enumerated() {
      var start = range.lowerBound
      while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
      var end = range.upperBound
      while end > start, bytes[end - 1] == 0x20 { end -= 1 }
      guard start < end, bytes[start] != UInt8(ascii: "#") else { continue }
      let indent = start - range.lowerBound
      // Document marks and directives are not simple.
      if indent == 0, bytes[start] == UInt8(ascii: "%") || Self.isMark(bytes, start..<end) {
        return nil
      }
      lines.append(Line(number: number, indent: indent, range: start..<end))
    }
  }

  var current: Line? { next < lines.count ? lines[next] : nil }

  private static func isMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 3, bytes[range.lowerBound] == bytes[range.lowerBound + 1],
      bytes[range.lowerBound] == bytes[range.lowerBound + 2]
    else { return false }
    return bytes[range.lowerBound] == UInt8(ascii: "-") || bytes[range.lowerBound] == 0x2E
  }

  /// A block list or mapping whose lines all stand at `indent`.
  private mutating func collection(indent: Int, depth: Int) -> YAMLNode? {
    guard depth <= YAMLReader.depthLimit, let line = current else { return nil }
    return isItem(line.range)
      ? list(indent: indent, depth: depth) : mapping(indent: indent, depth: depth)
  }

  private func isItem(_ range: Range<Int>) -> Bool {
    block.bytes[range.lowerBound] == UInt8(ascii: "-")
      && (range.count == 1 || block.bytes[range.lowerBound + 1] == 0x20)
  }

  private mutating func list(indent: Int, depth: Int) -> YAMLNode? {
    guard let first = current else { return nil }
    let start = block.position(line: first.number, column: first.indent + 1)
    var items: [YAMLNode] = []
    while let line = current, line.indent == indent, isItem(line.range) {
      var inner = line.range.lowerBound + 1
      while inner < line.range.upperBound, block.bytes[inner] == 0x20 { inner += 1 }
      let rest = inner..<line.range.upperBound
      if rest.isEmpty || block.bytes[inner] == UInt8(ascii: "#") || isItem(rest) { return nil }
      if keyEnd(rest) != nil {
        // `- key: value`: a mapping that begins on the line of its dash.
        lines[next].indent = line.indent + inner - line.range.lowerBound
        lines[next].range = rest
        guard let item = collection(indent: lines[next].indent, depth: depth + 1) else {
          return nil
        }
        items.append(item)
      } else {
        next += 1
        if let after = current, after.indent > indent { return nil }
        guard let item = value(rest, line: line.number, depth: depth + 1) else { return nil }
        items.append(item)
      }
    }
    if let after = current, after.indent > indent { return nil }
    return YAMLNode(.list(items), span: Span(start: start, end: start))
  }

  private mutating func mapping(indent: Int, depth: Int) -> YAMLNode? {
    guard let first = current else { return nil }
    let start = block.position(line: first.number, column: first.indent + 1)
    var entries: [YAMLNode.Entry] = []
    while let line = current, line.indent == indent, !isItem(line.range) {
      guard let end = keyEnd(line.range) else { return nil }
      let keyRange = line.range.lowerBound..<end
      guard let key = plain(keyRange, line: line.number) else { return nil }
      var inner = end + 1
      while inner < line.range.upperBound, block.bytes[inner] == 0x20 { inner += 1 }
      let rest = inner..<line.range.upperBound
      next += 1
      if rest.isEmpty {
        if let after = current,
          after.indent > indent || (after.indent == indent && isItem(after.range))
        {
          guard let value = collection(indent: after.indent, depth: depth + 1) else { return nil }
          entries.append(YAMLNode.Entry(key: key, value: value))
        } else {
          let place = key.span.end
          let blank = YAMLNode(.scalar("", .plain), span: Span(start: place, end: place))
          entries.append(YAMLNode.Entry(key: key, value: blank))
        }
      } else {
        // A line further in would continue this value.
        if let after = current, after.indent > indent { return nil }
        guard let value = value(rest, line: line.number, depth: depth + 1) else { return nil }
        entries.append(YAMLNode.Entry(key: key, value: value))
      }
    }
    if let after = current, after.indent > indent { return nil }
    return YAMLNode(.mapping(entries), span: Span(start: start, end: start))
  }

  /// Where the colon of a plain key stands; `nil` when the line does not begin with one.
  func keyEnd(_ range: Range<Int>) -> Int? {
    guard !Self.isIndicator(block.bytes[range.lowerBound]) else { return nil }
    for index in range where block.bytes[index] == UInt8(ascii: ":") {
      if index + 1 == range.upperBound || block.bytes[index + 1] == 0x20 {
        return index > range.lowerBound && block.bytes[index - 1] != 0x20 ? index : nil
      }
    }
    return nil
  }
}
