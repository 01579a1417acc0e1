package import Diagnostics

/// A registered number typed by hand in running text.
struct BareHotlineFault: PassageRule {
  let signs: PassageSigns = .digit

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.isProse, !passage.numbers.isEmpty, !context.registry.isEmpty else { return }
    for run in passage.numbers {
      for window in run.windows(3...12, in: passage.scalars)
      where run.isBordered(window, in: passage.scalars) {
        guard let id = context.registry[window.text],
          window.groups.count == 1 || window.groups.count == run.groups.count,
          Self.isCall(window, in: passage)
        else { continue }
        findings.append(.bareHotline(passage.range(window.range), window.text, id))
      }
    }
  }

  /// A number to call, not a count; the three-digit ones need a word of calling beside them.
  private static func isCall(_ window: NumberRun.Window, in passage: Passage) -> Bool {
    let range = window.range
    let before = passage[range.lowerBound - 1]
    let after = passage[range.upperBound]
    if before.isLatin || after.isLatin || signs.contains(before) || after == "/"
      || after == "." && passage[range.upperBound + 1].isDigit
    {
      return false
    }
    var behind = range.upperBound
    if passage[behind] == " " { behind += 1 }
    if PublicNumbers.units.length(at: behind, in: passage.scalars) > 0,
      !notUnits.occur(in: passage.scalars, behind..<min(behind + 2, passage.scalars.count))
    {
      return false
    }
    if window.digits.count > 3 { return true }
    let near = max(0, range.lowerBound - 8)..<range.lowerBound
    return PublicNumbers.callingBefore.occur(in: passage.scalars, near)
      || callingBehind.length(at: behind, in: passage.scalars) > 0
  }

  /// What makes digits an amount, a part or a place in an order.
  private static let signs = ScalarSet(".,+¥￥$第№/·")
  private static let callingBehind = WordSet("报警 热线 电话 专线 急救 求助 求救")
  private static let notUnits = WordSet("线索")
}

extension Diagnostic {
  fileprivate static func bareHotline(
    _ range: SourceRange?, _ number: String, _ id: String
  ) -> Diagnostic {
    Diagnostic(
      .bareHotline, at: range,
      Bilingual(
        zh: "\(number) 直接写成了数字，手机上点不了", en: "\(number) is typed as plain digits"),
      remedy: Bilingual(zh: "改成 {{热线:\(id)}}", en: "Write {{热线:\(id)}}"))
  }
}

extension Rule {
  package static let bareHotline = Rule(
    "hotline/bare", .warning,
    title: Bilingual(zh: "正文里的热线用 {{热线:…}}", en: "Hotlines in prose come from the registry"),
    why: Bilingual(
      zh: "写成 {{热线:96110}} 后，手机一点就能拨打，号码变了也会自动更新。",
      en: "{{热线:96110}} becomes a link to tap and follows the registry when a number changes."))
}
