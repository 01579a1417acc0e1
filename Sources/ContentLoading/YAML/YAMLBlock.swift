import Diagnostics
import Markdown

/// A stretch of YAML lines cut from a file, and the way back from its columns to the file's.
struct YAMLBlock {
  /// A place where putting input-method typing right made a line longer or shorter.
  struct Shift {
    /// From 1, after the change.
    var column: Int
    /// Scalars that are more than in the file.
    var delta: Int
  }

  let file: String
  /// Lines of the file before the block.
  let lineOffset: Int
  /// Without a carriage return before a line feed being of any meaning.
  var bytes: [UInt8]
  /// By line of the block, from 0.
  var shifts: [Int: [Shift]] = [:]

  init(_ source: SourceText, bytes range: Range<Int>) {
    file = source.file
    lineOffset = source.position(at: range.lowerBound).line - 1
    bytes = range.count == source.bytes.count ? source.bytes : Array(source.bytes[range])
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The byte ranges of the lines, without their ends.
  func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(32)
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      lines.append(start..<(index > start && bytes[index - 1] == 0x0D ? index - 1 : index))
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  /// The place in the file of a place in the block; `line` from 0, `column` from 1.
  func position(line: Int, column: Int) -> SourcePosition {
    var delta = 0
    for shift in shifts[line] ?? [] where shift.column <= column { delta += shift.delta }
    return SourcePosition(line: line + 1 + lineOffset, column: max(1, column - delta))
  }

  func range(line: Int, columns: Range<Int>) -> SourceRange {
    SourceRange(
      file: file, start: position(line: line, column: columns.lowerBound),
      end: position(line: line, column: columns.upperBound))
  }

  /// Scalars in a stretch of one line.
  func scalars(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The node with the columns of the file instead of those of the changed lines.
  func restored(_ node: YAMLNode) -> YAMLNode {
    var node = node
    node.span.start = restored(node.span.start)
    node.span.end = max(node.span.start, restored(node.span.end))
    switch node.content {
    case .scalar: break
    case .list(let items): node.content = .list(items.map(restored))
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { YAMLNode.Entry(key: restored($0.key), value: restored($0.value)) })
    }
    return node
  }

  private func restored(_ place: SourcePosition) -> SourcePosition {
    position(line: place.line - 1 - lineOffset, column: place.column)
  }
}
