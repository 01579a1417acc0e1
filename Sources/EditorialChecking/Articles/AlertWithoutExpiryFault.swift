import CampaignModel
package import Diagnostics

/// An alert that never ends.
struct AlertWithoutExpiryFault: SubjectRule {
  func check(_ subject: Subject, in context: EditorialContext, findings: inout [Diagnostic]) {
    guard let article = subject.article, article.kind == .alert, article.expires == nil else {
      return
    }
    findings.append(.alertWithoutExpiry(subject.place(of: "kind")))
  }
}

extension Diagnostic {
  fileprivate static func alertWithoutExpiry(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .alertWithoutExpiry, at: range,
      Bilingual(zh: "警示没有写“有效期至”", en: "The alert has no `expires`"),
      remedy: Bilingual(
        zh: "加一行“有效期至：2026-12-31”这样的日期，到期自动撤下",
        en: "Add `expires:` with a day; the alert is withdrawn by itself"))
  }
}

extension Rule {
  package static let alertWithoutExpiry = Rule(
    "date/alert-without-expiry", .warning,
    title: Bilingual(zh: "警示要有期限", en: "Alerts expire"),
    why: Bilingual(
      zh: "首页一直挂着旧警示，新的就没有人看了。", en: "Old alerts on the front page hide the new."))
}
