/// A stage's result with its findings: the value is the best that could be made, errors or not.
///
/// Stages never stop at the first fault, so that an author mends ten in one run; whoever calls decides by `hasErrors`.
package struct Reported<Value: Sendable>: Sendable {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.hasErrors }

  package func map<Other>(_ transform: (Value) -> Other) -> Reported<Other> {
    Reported<Other>(transform(value), diagnostics)
  }

  /// Moves the findings into `sink` and returns the value.
  package func unwrap(into sink: inout [Diagnostic]) -> Value {
    sink += diagnostics
    return value
  }
}
