/// One finding: which rule, where, what is wrong in this case, and what to type instead.
package struct Diagnostic: Sendable, Hashable {
  package var rule: Rule
  /// `nil` when the fault has no place in a file (a missing font, a missing folder).
  package var range: SourceRange?
  /// This case, with the words of the file: "不认识 `tiltle` 这一项".
  package var message: Bilingual
  /// What to type instead; every error should have one.
  package var remedy: Bilingual?

  package init(
    _ rule: Rule, at range: SourceRange?, _ message: Bilingual, remedy: Bilingual? = nil
  ) {
    self.rule = rule
    self.range = range
    self.message = message
    self.remedy = remedy
  }

  package var severity: Severity { rule.severity }
  package var isError: Bool { rule.severity == .error }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains(where: \.isError) }

  /// By file, place, then code, each once: the order every writer prints in.
  package func ordered() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    return filter { seen.insert($0).inserted }.sorted { a, b in
      switch (a.range, b.range) {
      case (let x?, let y?) where x != y: x < y
      case (nil, .some): true
      case (.some, nil): false
      default: (a.rule.code, a.message.zh) < (b.rule.code, b.message.zh)
      }
    }
  }
}
