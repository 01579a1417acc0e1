/// A place in a file: line and column, both from 1; a column counts Unicode scalars.
///
/// Scalars, not bytes or UTF-16 units: it is what editors show for Chinese text, and SARIF's `unicodeCodePoints`.
package struct SourcePosition: Sendable, Hashable, Comparable {
  // Half the width of `Int`: every block of every text keeps two of these.
  private var line32: Int32
  private var column32: Int32

  package init(line: Int, column: Int) {
    line32 = Int32(clamping: line)
    column32 = Int32(clamping: column)
  }

  package var line: Int {
    get { Int(line32) }
    set { line32 = Int32(clamping: newValue) }
  }
  package var column: Int {
    get { Int(column32) }
    set { column32 = Int32(clamping: newValue) }
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.line32, a.column32) < (b.line32, b.column32)
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
