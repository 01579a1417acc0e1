import FoundationEssentials

/// Findings as JSON for other programs: an array of objects, both languages in each.
package struct JSONReport: Sendable {
  package init() {}

  package func text(_ diagnostics: [Diagnostic]) -> String {
    encode(diagnostics.ordered().map(Finding.init))
  }

  private struct Finding: Encodable {
    struct Place: Encodable {
      var line: Int
      var column: Int
    }

    var code: String
    var severity: String
    var file: String?
    var start: Place?
    var end: Place?
    var message: [String: String]
    var remedy: [String: String]?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.rule.code
      severity = diagnostic.severity.rawValue
      file = diagnostic.range?.file
      start = diagnostic.range.map { Place(line: $0.start.line, column: $0.start.column) }
      end = diagnostic.range.map { Place(line: $0.end.line, column: $0.end.column) }
      message = diagnostic.message.byLanguage
      remedy = diagnostic.remedy?.byLanguage
    }
  }
}

extension Bilingual {
  fileprivate var byLanguage: [String: String] { ["zh": zh, "en": en] }
}

/// JSON with sorted keys, so that the same findings give the same bytes; ends with a line feed.
func encode(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { return "[]\n" }
  return String(decoding: data, as: UTF8.self) + "\n"
}
