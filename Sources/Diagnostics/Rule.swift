/// A rule that content can break: its stable code, how grave it is, and why it exists.
///
/// Each is declared once, in the file of the check that finds it; `docs/diagnostics/` is written from these texts.
package struct Rule: Sendable, Hashable {
  /// Stable, lower case, `area/fault`: `front-matter/unknown-key`.
  package let code: String
  package let severity: Severity
  /// The rule in one sentence.
  package let title: Bilingual
  /// Why the rule exists and how to follow it.
  package let why: Bilingual

  package init(_ code: String, _ severity: Severity, title: Bilingual, why: Bilingual) {
    self.code = code
    self.severity = severity
    self.title = title
    self.why = why
  }
}

/// How grave a finding is: an error stops a build, a warning does not, a note only tells.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
