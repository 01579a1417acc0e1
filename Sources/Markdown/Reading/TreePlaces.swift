import CCMarkGFM
import Diagnostics

/// The way from nodes to places in the author's file.
///
/// The library's inline positions are wrong where a paragraph's lines are indented differently, so each is checked against the
/// text before it is believed; otherwise the text is searched, and at last the whole paragraph is named.
extension TreeBuilder {
  /// The place of a block; `nil` when the library knows none.
  mutating func span(of node: OpaquePointer) -> Span? {
    let line = Int(cmark_node_get_start_line(node))
    guard line > 0 else { return nil }
    let start = position(line: line, column: Int(cmark_node_get_start_column(node)))
    let end = position(
      line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node)) + 1)
    return Span(start: start, end: max(start, end))
  }

  mutating func span(_ range: Range<Int>) -> Span {
    Span(
      start: positions.position(at: range.lowerBound),
      end: positions.position(at: range.upperBound))
  }

  /// The position of a line and byte column of the library.
  private mutating func position(line: Int, column: Int) -> SourcePosition {
    guard let fileLine = prepared.fileLine(line) else {
      return positions.position(at: prepared.offset(line: line, column: column))
    }
    if column <= 1 { return SourcePosition(line: fileLine + 1, column: 1) }
    return positions.position(at: prepared.offset(line: line, column: column), line: fileLine)
  }

  /// The stretch of an inline node when the text bears the library out: one of `marks` stands at its start.
  func stretch(of node: OpaquePointer, startingWith marks: [UInt8]) -> Range<Int>? {
    let line = Int(cmark_node_get_start_line(node))
    guard line > 0 else { return nil }
    let start = prepared.offset(line: line, column: Int(cmark_node_get_start_column(node)))
    guard leaf.contains(start), marks.contains(prepared.source.bytes[start]) else { return nil }
    let end = prepared.offset(
      line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node)) + 1)
    return start..<min(max(end, start + 1), leaf.upperBound)
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
