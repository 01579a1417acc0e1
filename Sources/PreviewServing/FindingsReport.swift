import Diagnostics
import FoundationEssentials

/// The findings as the script of an open page gets them: JSON on one line.
struct FindingsReport: Sendable {
  let language: Language

  /// As many as a person reads; the counts are of all.
  private static let most = 60

  /// - Parameter isStale: Whether the shown pages are older than the files, for faults in these.
  func json(_ findings: [Diagnostic], isStale: Bool) -> String {
    let ordered = findings.ordered()
    let graveFirst = ordered.filter(\.isError) + ordered.filter { !$0.isError }
    let report = Report(
      stale: isStale, errors: ordered.count(where: \.isError),
      warnings: ordered.count { $0.severity == .warning },
      notes: ordered.count { $0.severity == .note },
      findings: graveFirst.prefix(Self.most).map { Finding($0, language) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(report) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  private struct Report: Encodable {
    var stale: Bool
    var errors: Int
    var warnings: Int
    var notes: Int
    var findings: [Finding]
  }

  private struct Finding: Encodable {
    var severity: String
    var rule: String
    /// `content/a.md:3:1`.
    var place: String?
    var message: String
    var remedy: String?

    init(_ finding: Diagnostic, _ language: Language) {
      severity = finding.severity.rawValue
      rule = finding.rule.code
      place = finding.place
      message = finding.message.text(in: language)
      remedy = finding.remedy?.text(in: language)
    }
  }
}

extension Diagnostic {
  /// File, line and column as editors take them; `nil` for what has no place.
  var place: String? {
    range.map { "\($0.file):\($0.start.line):\($0.start.column)" }
  }
}
