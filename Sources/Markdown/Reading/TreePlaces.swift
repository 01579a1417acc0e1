import CCMarkGFM
import Diagnostics

/// The way from nodes to places in the author's file.
///
/// The library's inline positions are wrong where a paragraph's lines are indented differently, so each is checked against the
/// text before it is believed; otherwise the text is searched, and at last the whole paragraph is named.
extension TreeBuilder {
  /// The stretch of the file a node was made of; `nil` when the library does not say.
  func stretch(of node: OpaquePointer) -> Range<Int>? {
    let line = Int(cmark_node_get_start_line(node))
    guard line > 0 else { return nil }
    let start = prepared.offset(line: line, column: Int(cmark_node_get_start_column(node)))
    let end = prepared.offset(
      line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node)) + 1)
    return start..<max(start, end)
  }

  /// The place of a block; `nil` when the library knows none.
  mutating func span(of node: OpaquePointer) -> Span? {
    stretch(of: node).flatMap { span(of: node, $0) }
  }

  /// The place of a block whose stretch is known.
  mutating func span(of node: OpaquePointer, _ stretch: Range<Int>) -> Span? {
    guard cmark_node_get_start_line(node) > 0 else { return nil }
    let start = position(at: stretch.lowerBound, line: cmark_node_get_start_line(node))
    let end = position(at: stretch.upperBound, line: cmark_node_get_end_line(node))
    return Span(start: start, end: max(start, end))
  }

  mutating func span(_ range: Range<Int>) -> Span {
    Span(
      start: positions.position(at: range.lowerBound),
      end: positions.position(at: range.upperBound))
  }

  /// The position of an offset on a line of the library's.
  private mutating func position(at offset: Int, line: Int32) -> SourcePosition {
    guard let fileLine = prepared.fileLine(Int(line)),
      prepared.source.lineStarts[fileLine] <= offset
    else { return positions.position(at: offset) }
    return positions.position(at: offset, line: fileLine)
  }

  /// The stretch of an inline node when the text bears the library out: one of `marks` stands at its start.
  func stretch(of node: OpaquePointer, startingWith marks: [UInt8]) -> Range<Int>? {
    guard let stretch = stretch(of: node), leaf.contains(stretch.lowerBound),
      marks.contains(prepared.source.bytes[stretch.lowerBound])
    else { return nil }
    return stretch
      .lowerBound..<min(max(stretch.upperBound, stretch.lowerBound + 1), leaf.upperBound)
  }

  /// The place of words of the current leaf, at or behind `guess` or else behind the last place found.
  mutating func place(of words: [UInt8], near guess: Int?) -> Span? {
    let (cursor, end) = (cursor, leaf.upperBound)
    let found = prepared.source.bytes.withUnsafeBufferPointer { bytes -> Int? in
      let search = { (from: Int) in
        bytes.firstIndex(of: words, from: from, limit: min(end, from + words.count + Self.reach))
      }
      return guess.flatMap(search) ?? search(cursor)
    }
    guard let found else { return nil }
    self.cursor = found + words.count
    return span(found..<(found + words.count))
  }

  /// How many bytes further on words are looked for, so that a search cannot go through the whole text each time.
  private static let reach = 4096

  /// The place of the leaf being read, for what cannot be found more narrowly.
  var leafSpan: Span? { frames.last { $0.span != nil }?.span }

  func diagnosticRange(_ span: Span?) -> SourceRange {
    span?.range(in: file) ?? .top(of: file)
  }
}
