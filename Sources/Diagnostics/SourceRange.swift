/// A place in a file: line and column, both from 1; a column counts Unicode scalars.
///
/// Scalars, not bytes or UTF-16 units: it is what editors show for Chinese text, and SARIF's `unicodeCodePoints`.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A stretch of a file, named by its path in the site folder; `end` is exclusive and may equal `start`.
package struct SourceRange: Sendable, Hashable, Comparable {
  package var file: String
  package var start: SourcePosition
  package var end: SourcePosition

  package init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// The first character of a file, for faults of a whole file.
  package static func top(of file: String) -> SourceRange {
    let start = SourcePosition(line: 1, column: 1)
    return SourceRange(file: file, start: start, end: start)
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.file == b.file
      ? (a.start, a.end) < (b.start, b.end) : a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
  }
}
