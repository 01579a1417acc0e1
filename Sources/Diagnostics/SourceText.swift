/// The text of one file, with its lines found once, so that byte offsets become line and column.
package struct SourceText: Sendable {
  /// The path in the site folder, `/` between parts.
  package let file: String
  /// UTF-8 without a byte order mark; offsets everywhere count these bytes.
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty.
  package let lineStarts: [Int]

  /// Keeps bytes known to be UTF-8 (see `SourceFile.text()` for checking them).
  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for (index, byte) in buffer.enumerated() where byte == UInt8(ascii: "\n") {
        starts.append(index + 1)
      }
    }
    lineStarts = starts
  }

  package init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  package var lineCount: Int { lineStarts.count }

  /// The bytes of a line (from 1) without its line end; empty when there is no such line.
  package func lineRange(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  package func line(_ line: Int) -> String { text(lineRange(line)) }

  /// Line and column of a byte offset; an offset past the end gives the end.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    for byte in bytes[lineStarts[low]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: low + 1, column: column)
  }

  /// The byte offset of a position; a column past the line's end gives the line's end.
  package func offset(of position: SourcePosition) -> Int {
    let line = lineRange(position.line)
    var column = 1
    for index in line where bytes[index] & 0xC0 != 0x80 {
      if column == position.column { return index }
      column += 1
    }
    return line.upperBound
  }

  package func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      file: file, start: position(at: offsets.lowerBound), end: position(at: offsets.upperBound))
  }
}
