import CCMarkGFM
import Diagnostics

/// The text as the library gets it, and the way back from its lines and byte columns to the author's file.
///
/// Sentinels and fence tokens are put in, never lines, so lines correspond one to one. Without any the author's own bytes are
/// used as they stand.
struct PreparedText {
  /// Bytes put in on a line in place of the author's; columns in bytes from 0.
  struct Edit {
    var line: Int
    /// In the prepared line.
    var column: Int
    /// In the author's line.
    var original: Int
    var inserted: Int
    var replaced: Int
  }

  let source: SourceText
  /// The stretch of the author's file this is the text of.
  let stretch: Range<Int>
  /// `nil` when the author's bytes are used as they stand.
  private(set) var bytes: [UInt8]?
  private(set) var edits: [Edit] = []
  private(set) var fences: [FenceLine] = []
  /// The character put in, absent from the author's text; empty when none was needed.
  private(set) var sentinel: [UInt8] = []
  /// Where each line starts in the file; `nil` when lines are the file's, from `firstLine`.
  private let lineStarts: [Int]?
  private let firstLine: Int

  /// - Parameter cjkRules: Whether to put in the sentinels of Chinese emphasis and the tokens of `:::` lines.
  init(_ source: SourceText, _ stretch: Range<Int>, cjkRules: Bool) {
    self.source = source
    self.stretch = stretch
    firstLine = source.position(at: stretch.lowerBound).line
    lineStarts = Self.loneReturns(source, stretch)
    guard cjkRules else { return }
    var rewriter = SourceRewriter(stretch: stretch)
    source.bytes.withUnsafeBufferPointer { rewriter.rewrite($0) }
    sentinel = rewriter.sentinel
    edits = rewriter.edits
    fences = rewriter.fences
    if !edits.isEmpty { bytes = rewriter.output }
  }

  /// A title of a `:::` line, to be read as a heading's content.
  init(title stretch: Range<Int>, of source: SourceText) {
    self.source = source
    self.stretch = stretch
    firstLine = source.position(at: stretch.lowerBound).line
    lineStarts = [stretch.lowerBound]
    var rewriter = SourceRewriter(stretch: stretch)
    rewriter.startHeading()
    source.bytes.withUnsafeBufferPointer { rewriter.rewrite($0, fences: false) }
    sentinel = rewriter.sentinel
    edits = rewriter.edits
    bytes = rewriter.output
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let bytes { return bytes.withUnsafeBufferPointer(body) }
    return source.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[stretch])) }
  }

  /// The offset in the author's file of a line and byte column of the library, both from 1.
  func offset(line: Int, column: Int) -> Int {
    var original = column - 1
    if let edit = lastEdit(on: line, before: original) {
      let behind = original - edit.column - edit.inserted
      original = edit.original + (behind >= 0 ? edit.replaced + behind : 0)
    }
    return min(max(lineStart(line) + original, stretch.lowerBound), stretch.upperBound)
  }

  func lineStart(_ line: Int) -> Int {
    if let lineStarts {
      let index = max(line - 1, 0)
      return index < lineStarts.count ? lineStarts[index] : stretch.upperBound
    }
    let index = firstLine + line - 2
    if index < 0 { return stretch.lowerBound }
    return index < source.lineStarts.count
      ? max(source.lineStarts[index], stretch.lowerBound) : stretch.upperBound
  }

  /// Which line of the file a line of the library is, from 0; `nil` when lines do not correspond.
  func fileLine(_ line: Int) -> Int? {
    let index = firstLine + line - 2
    guard lineStarts == nil, line > 1 || line == 1 && firstLine == 1 else { return nil }
    return index < source.lineCount ? index : nil
  }

  /// The last edit on a line that starts before a column, both as the library counts.
  private func lastEdit(on line: Int, before column: Int) -> Edit? {
    guard !edits.isEmpty else { return nil }
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      let edit = edits[middle]
      if edit.line < line || edit.line == line && edit.column < column {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 && edits[low - 1].line == line ? edits[low - 1] : nil
  }

  /// The line starts when the text holds a carriage return that ends a line alone, which counts for the library only.
  private static func loneReturns(_ source: SourceText, _ stretch: Range<Int>) -> [Int]? {
    source.bytes.withUnsafeBufferPointer { bytes -> [Int]? in
      let isLone = { (index: Int) in
        bytes[index] == ASCII.carriageReturn
          && (index + 1 >= bytes.count || bytes[index + 1] != ASCII.newline)
      }
      guard let base = bytes.baseAddress,
        memchr(base + stretch.lowerBound, Int32(ASCII.carriageReturn), stretch.count) != nil,
        stretch.contains(where: isLone)
      else { return nil }
      var starts = [stretch.lowerBound]
      for index in stretch where bytes[index] == ASCII.newline || isLone(index) {
        starts.append(index + 1)
      }
      return starts
    }
  }
}

extension PreparedText {
  /// Bytes of the library as the author wrote them: sentinels taken out, fence tokens put back.
  func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    let opening = FenceToken.opening(sentinel)
    var index = 0
    while index < bytes.count {
      if bytes.starts(with: opening, at: index),
        let end = bytes.firstIndex(of: FenceToken.closing, from: index, limit: bytes.count),
        let number = Int(String(bytes, (index + opening.count)..<end)),
        fences.indices.contains(number)
      {
        output += source.bytes[fences[number].range]
        index = end + FenceToken.closing.count
      } else if bytes.starts(with: sentinel, at: index) {
        index += sentinel.count
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }
}
