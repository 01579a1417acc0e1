import Testing

/// One golden line break: a rule, a text, a measure in em of the fake font, and the lines; `nil` when no setting is legal.
struct GoldenLine: Sendable, CustomTestStringConvertible {
  /// The clause: `GB` is GB/T 15834—2011, `clreq` the W3C's Requirements for Chinese Text Layout.
  var clause: String
  var text: String
  var measure: Double
  var lines: String?
  var testDescription: String { "\(clause): \(text) @\(measure)" }

  init(_ clause: String, _ text: String, _ measure: Double, _ lines: String?) {
    self.clause = clause
    self.text = text
    self.measure = measure
    self.lines = lines
  }
}
