package import Diagnostics

/// A mobile telephone number in the text.
struct MobileNumberFault: PassageRule {
  let signs: PassageSigns = .digit

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    var end = 0
    for run in passage.numbers where run.range.count >= 11 {
      for window in run.windows(11...15, in: passage.scalars)
      where window.range.lowerBound >= end && Self.isMobile(window, of: run, in: passage)
        && !context.isRegistered(window)
      {
        end = window.range.upperBound
        findings.append(.mobileNumber(passage.range(window.range), masked(window.digits)))
      }
    }
  }

  /// Eleven digits `1[3-9]…`, with 86 or 0086 before them or not, standing by themselves.
  static func isMobile(
    _ window: NumberRun.Window, of run: NumberRun, in passage: Passage
  ) -> Bool {
    var digits = window.digits[...]
    if digits.count == 15, digits.starts(with: [0, 0, 8, 6]) { digits = digits.dropFirst(4) }
    if digits.count == 13, digits.starts(with: [8, 6]) { digits = digits.dropFirst(2) }
    guard digits.count == 11, digits.first == 1, let second = digits.dropFirst().first,
      (3...9).contains(second), run.isBordered(window, in: passage.scalars),
      isWrittenLikeMobile(window, of: run)
    else { return false }
    return !isPartOfToken(window.range, in: passage)
  }

  /// In one piece, or in pieces as people write them; many small numbers in a row are a list.
  private static func isWrittenLikeMobile(
    _ window: NumberRun.Window, of run: NumberRun
  ) -> Bool {
    let sizes = window.groups.map { run.groups[$0].count }
    return sizes.count == 1 || sizes.count <= 4 && sizes.allSatisfy { $0 >= 2 }
  }

  /// Whether letters, a decimal point or an underscore make the digits part of a code or an amount.
  private static func isPartOfToken(_ range: Range<Int>, in passage: Passage) -> Bool {
    let after = passage[range.upperBound]
    if after.isLatin || after == "_" || after == "." && passage[range.upperBound + 1].isDigit {
      return true
    }
    let before = passage[range.lowerBound - 1]
    if before == "_" || before == "." && passage[range.lowerBound - 2].isDigit { return true }
    var letters = 0
    while passage[range.lowerBound - 1 - letters].isLatin { letters += 1 }
    return letters > 5
  }
}

extension Diagnostic {
  fileprivate static func mobileNumber(_ range: SourceRange?, _ masked: String) -> Diagnostic {
    Diagnostic(
      .mobileNumber, at: range,
      Bilingual(zh: "这里写出了一个手机号（\(masked)）", en: "A mobile number stands here (\(masked))"),
      remedy: Bilingual(
        zh: "删掉，或者写成 138****1234 这样；如果是对外公布的值班电话，先登记到 hotlines.yaml，再写 {{热线:编号}}",
        en: "Delete or mask it (138****1234); a public duty number belongs in hotlines.yaml"))
  }
}

extension Rule {
  package static let mobileNumber = Rule(
    "privacy/mobile-number", .error,
    title: Bilingual(zh: "不公布个人手机号", en: "No mobile numbers"),
    why: Bilingual(
      zh: "手机号属于个人信息，登出来会招来骚扰和诈骗。单位对外的值班手机登记在 hotlines.yaml 后才可以出现。",
      en:
        "A mobile number is personal information; only numbers registered in hotlines.yaml may appear."
    ))
}
