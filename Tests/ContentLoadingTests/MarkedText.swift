import Diagnostics

/// A text with the expected place marked inside it, so that nobody counts columns: `date: «2026-13-01»`.
struct MarkedText {
  let text: String
  /// Start and end, end exclusive; `nil` when nothing is marked.
  let start: SourcePosition?
  let end: SourcePosition?

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var (line, column) = (1, 1)
    var marks: [SourcePosition] = []
    for scalar in marked.unicodeScalars {
      if scalar == "«" || scalar == "»" {
        marks.append(SourcePosition(line: line, column: column))
        continue
      }
      text.append(scalar)
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.text = String(text)
    start = marks.first
    end = marks.last
  }
}
