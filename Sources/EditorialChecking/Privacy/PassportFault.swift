package import Diagnostics

/// A passport or travel permit number beside its word.
struct PassportFault: PassageRule {
  let signs: PassageSigns = .latin

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.classes.isSuperset(of: [.digit, .latin]) else { return }
    for run in passage.numbers {
      for group in run.groups {
        guard let range = Self.number(at: group, in: passage),
          Self.context.occur(in: passage.scalars, passage.around(range, 20))
        else { continue }
        findings.append(
          .passport(passage.range(range), masked(passage.text(range), showing: 3)))
      }
    }
  }

  /// E, G, D, S, P, C, W, H or M with 8 digits, up to 10 behind H and M; E and a letter with 7.
  static func number(at group: Range<Int>, in passage: Passage) -> Range<Int>? {
    let letter = passage[group.lowerBound - 1]
    let before = passage[group.lowerBound - 2]
    guard !passage[group.upperBound].isLatin else { return nil }
    switch (before, letter, group.count) {
    case ("E", "A"..."Z", 7):
      return passage[group.lowerBound - 3].isLatin ? nil : (group.lowerBound - 2)..<group.upperBound
    case (_, "E", 8), (_, "G", 8), (_, "D", 8), (_, "S", 8), (_, "P", 8), (_, "C", 8), (_, "W", 8),
      (_, "H", 8...10), (_, "M", 8...10):
      return before.isLatin ? nil : (group.lowerBound - 1)..<group.upperBound
    default: return nil
    }
  }

  private static let context = WordSet("护照 通行证 旅行证 回乡证 台胞证")
}

extension Diagnostic {
  fileprivate static func passport(_ range: SourceRange?, _ masked: String) -> Diagnostic {
    Diagnostic(
      .passport, at: range,
      Bilingual(
        zh: "这里像是护照或通行证号码（\(masked)）",
        en: "A passport or permit number seems to stand here (\(masked))"),
      remedy: Bilingual(zh: "整串删掉", en: "Delete it"))
  }
}

extension Rule {
  package static let passport = Rule(
    "privacy/passport", .warning,
    title: Bilingual(zh: "不公布出入境证件号", en: "No passport numbers"),
    why: Bilingual(
      zh: "出入境证件号和身份证号一样是个人信息。",
      en: "They are personal information like identity numbers."))
}
