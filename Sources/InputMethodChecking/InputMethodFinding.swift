package import Diagnostics

/// A finding, with the change that mends it where there is no doubt what was meant.
package struct InputMethodFinding: Sendable, Hashable {
  package var diagnostic: Diagnostic
  /// The bytes of the file the finding is about.
  package var place: Range<Int>
  /// Empty when only the author can know what was meant.
  package var edits: [TextEdit]
}

/// A stretch of a file's bytes and the text to put in its place.
package struct TextEdit: Sendable, Hashable {
  package var range: Range<Int>
  package var text: String
}

extension [TextEdit] {
  /// Makes the changes; of two that overlap only the first is made.
  func applied(to bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    var count = 0
    let ordered = sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in ordered
    where edit.range.lowerBound >= copied && edit.range.upperBound <= bytes.count {
      output += bytes[copied..<edit.range.lowerBound]
      output += edit.text.utf8
      copied = edit.range.upperBound
      count += 1
    }
    output += bytes[copied...]
    return (output, count)
  }
}
