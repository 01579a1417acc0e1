/// Findings as SARIF 2.1.0, which code hosts and editors show beside the line.
package struct SARIFReport: Sendable {
  private let language: Language
  private let version: String

  package init(language: Language, version: String) {
    self.language = language
    self.version = version
  }

  package func text(_ diagnostics: [Diagnostic]) -> String {
    let findings = diagnostics.ordered()
    var rules: [Rule] = []
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    rules.sort { $0.code < $1.code }
    let run = Run(
      tool: .init(driver: .init(version: version, rules: rules.map(describe))),
      results: findings.map(result))
    return encode(Log(runs: [run]))
  }

  private func describe(_ rule: Rule) -> RuleDescription {
    RuleDescription(
      id: rule.code, shortDescription: Message(text: rule.title.text(in: language)),
      fullDescription: Message(text: rule.why.text(in: language)),
      defaultConfiguration: .init(level: rule.severity.rawValue))
  }

  private func result(_ diagnostic: Diagnostic) -> Result {
    var text = diagnostic.message.text(in: language)
    if let remedy = diagnostic.remedy { text += "\n" + remedy.text(in: language) }
    return Result(
      ruleId: diagnostic.rule.code, level: diagnostic.severity.rawValue,
      message: Message(text: text),
      locations: diagnostic.range.map { [Location(physicalLocation: physical($0))] } ?? [])
  }

  private func physical(_ range: SourceRange) -> PhysicalLocation {
    PhysicalLocation(
      artifactLocation: .init(uri: percentEncoded(range.file)),
      region: .init(
        startLine: range.start.line, startColumn: range.start.column, endLine: range.end.line,
        endColumn: range.end.column))
  }

  private func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

// The part of the SARIF object model that is used; property names are the standard's.
private struct Log: Encodable {
  var version = "2.1.0"
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }
}

private struct Run: Encodable {
  struct Tool: Encodable { var driver: Driver }

  struct Driver: Encodable {
    var name = "banbao"
    var version: String
    var rules: [RuleDescription]
  }

  var tool: Tool
  var columnKind = "unicodeCodePoints"
  var results: [Result]
}

private struct RuleDescription: Encodable {
  struct Configuration: Encodable { var level: String }

  var id: String
  var shortDescription: Message
  var fullDescription: Message
  var defaultConfiguration: Configuration
}

private struct Message: Encodable { var text: String }

private struct Result: Encodable {
  var ruleId: String
  var level: String
  var message: Message
  var locations: [Location]
}

private struct Location: Encodable { var physicalLocation: PhysicalLocation }

private struct PhysicalLocation: Encodable {
  struct Artifact: Encodable { var uri: String }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }

  var artifactLocation: Artifact
  var region: Region
}
