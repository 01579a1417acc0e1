import CampaignModel
package import Diagnostics

/// A story that says it concerns no minors and speaks of one.
struct UndeclaredMinorFault: SubjectRule {
  func check(_ subject: Subject, in context: EditorialContext, findings: inout [Diagnostic]) {
    guard subject.isStory, subject.article?.concernsMinors == false else { return }
    for passage in subject.passages where passage.isRead {
      for index in passage.scalars.indices where passage[index] == "岁" {
        guard let age = IdentifiedMinorFault.age(before: index, in: passage), age.years < 18
        else { continue }
        findings.append(
          .undeclaredMinor(passage.range(age.range.lowerBound..<(index + 1)), age.years))
        return
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func undeclaredMinor(_ range: SourceRange?, _ years: Int) -> Diagnostic {
    Diagnostic(
      .undeclaredMinor, at: range,
      Bilingual(
        zh: "文件开头写了不涉及未成年人，这里却写到 \(years) 岁的人",
        en: "The story declares no minors but speaks of somebody aged \(years)"),
      remedy: Bilingual(
        zh: "把年龄改掉（如“小孙子”），或者把“涉未成年人”改成 是，再按未成年人的要求核对",
        en: "Drop the age, or declare `minors: true` and check the story for it"))
  }
}

extension Rule {
  package static let undeclaredMinor = Rule(
    "privacy/undeclared-minor", .warning,
    title: Bilingual(zh: "涉未成年人要如实填写", en: "Minors are declared"),
    why: Bilingual(
      zh: "审核的人靠这一项决定是否要监护人同意，填错就漏审了。",
      en: "Reviewers decide by this key whether a guardian must agree."))
}
