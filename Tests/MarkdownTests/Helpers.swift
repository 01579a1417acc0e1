import Diagnostics
import Markdown
import Testing

/// Text with the expected places between ⟦ and ⟧, so that nobody counts columns.
struct MarkedText {
  let text: String
  let marks: [Span]

  init(_ marked: String) {
    var text = ""
    var marks: [Span] = []
    var position = SourcePosition(line: 1, column: 1)
    var start = position
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = position
      case "⟧": marks.append(Span(start: start, end: position))
      default:
        text.unicodeScalars.append(scalar)
        if scalar == "\n" {
          position = SourcePosition(line: position.line + 1, column: 1)
        } else {
          position.column += 1
        }
      }
    }
    self.text = text
    self.marks = marks
  }
}

func read(_ text: String, _ dialect: Dialect = .banbao) -> Reported<MarkdownDocument> {
  MarkdownReader(dialect: dialect).read(SourceText(file: "content/test.md", text: text))
}

/// The HTML of a text without heading ids and other marks of a page.
func html(_ text: String) -> String {
  var writer = HTMLWriter()
  writer.isPage = false
  return writer.html(read(text).value)
}

/// Checks that a text gives exactly these findings, at the marks, in order.
func expectFindings(
  _ marked: String, _ codes: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let found = read(marked.text).diagnostics.ordered()
  #expect(found.map(\.rule.code) == codes, sourceLocation: sourceLocation)
  let places = found.map { $0.range.map { Span(start: $0.start, end: $0.end) } }
  #expect(places == marked.marks.map(Optional.some), sourceLocation: sourceLocation)
  for finding in found {
    #expect(finding.range?.file == "content/test.md", sourceLocation: sourceLocation)
    #expect(
      finding.remedy != nil, "\(finding.rule.code) says what to do", sourceLocation: sourceLocation)
  }
}
