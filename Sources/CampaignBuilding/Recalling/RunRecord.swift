import CampaignModel
import Diagnostics
import FileTree
import Hashing

/// What a run read and left, by what to know that a further run would do nothing, and what it would tell.
struct RunRecord: Sendable {
  /// The day the site was built for.
  var day: CivilDate
  /// The folders that were read, and those that were written.
  var trees: [StandingTree]
  /// Files published.
  var count: Int
  var findings: [Diagnostic]

  var bytes: [UInt8] {
    var out = DigestWriter()
    out.add("\(day)")
    out.add(trees.count)
    for tree in trees { out.add(tree.bytes) }
    out.add(count)
    out.add(findings.count)
    for finding in findings { Self.put(finding, &out) }
    return out.bytes
  }

  init(
    day: CivilDate, trees: [StandingTree], count: Int, findings: [Diagnostic]
  ) {
    self.day = day
    self.trees = trees
    self.count = count
    self.findings = findings
  }

  init?(bytes: [UInt8]) {
    var reader = FieldReader(bytes)
    guard let day = reader.text().flatMap({ CivilDate($0) }), let treeCount = reader.count() else {
      return nil
    }
    let trees = (0..<treeCount).compactMap { _ in reader.data().flatMap(StandingTree.init(bytes:)) }
    guard trees.count == treeCount, let count = reader.number(), let findingCount = reader.count()
    else { return nil }
    var findings: [Diagnostic] = []
    for _ in 0..<findingCount {
      guard let finding = Self.finding(&reader) else { return nil }
      findings.append(finding)
    }
    guard reader.isAtEnd else { return nil }
    self.init(
      day: day, trees: trees, count: count, findings: findings)
  }

  // MARK: Findings; only what is printed of a rule is kept

  private static func put(_ finding: Diagnostic, _ out: inout DigestWriter) {
    let rule = finding.rule
    out.add([
      rule.code, rule.severity.rawValue, rule.title.zh, rule.title.en, rule.why.zh, rule.why.en,
      finding.message.zh, finding.message.en,
    ])
    out.add(finding.remedy?.zh)
    out.add(finding.remedy?.en)
    out.add(finding.range?.file)
    if let range = finding.range {
      for position in [range.start, range.end] {
        out.add(position.line)
        out.add(position.column)
      }
    }
  }

  private static func finding(_ reader: inout FieldReader) -> Diagnostic? {
    guard reader.number() == 8 else { return nil }
    let texts = (0..<8).compactMap { _ in reader.text() }
    guard texts.count == 8, let severity = Severity(rawValue: texts[1]),
      let remedyZh = optional(&reader), let remedyEn = optional(&reader),
      let file = optional(&reader)
    else { return nil }
    var range: SourceRange?
    if let file {
      let numbers = (0..<4).compactMap { _ in reader.number() }
      guard numbers.count == 4 else { return nil }
      range = SourceRange(
        file: file, start: SourcePosition(line: numbers[0], column: numbers[1]),
        end: SourcePosition(line: numbers[2], column: numbers[3]))
    }
    let rule = Rule(
      texts[0], severity, title: Bilingual(zh: texts[2], en: texts[3]),
      why: Bilingual(zh: texts[4], en: texts[5]))
    var remedy: Bilingual?
    if let remedyZh, let remedyEn { remedy = Bilingual(zh: remedyZh, en: remedyEn) }
    return Diagnostic(rule, at: range, Bilingual(zh: texts[6], en: texts[7]), remedy: remedy)
  }

  /// `nil` when the bytes end; a text that was `nil` is `.some(nil)`.
  private static func optional(_ reader: inout FieldReader) -> String?? {
    guard let number = reader.number() else { return nil }
    if number == 0 { return .some(nil) }
    return reader.text().map { .some($0) }
  }
}
