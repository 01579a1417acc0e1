import CampaignModel
package import Diagnostics

/// Dates of the front matter that cannot all be true.
struct ContradictoryDatesFault: SubjectRule {
  func check(_ subject: Subject, in context: EditorialContext, findings: inout [Diagnostic]) {
    guard let article = subject.article else { return }
    if let expires = article.expires {
      if expires < article.date {
        findings.append(
          .expiresBefore(subject.place(of: "expires"), "\(expires)", "日期", "\(article.date)"))
      } else if let publish = article.publish, expires < publish {
        findings.append(
          .expiresBefore(subject.place(of: "expires"), "\(expires)", "发布", "\(publish)"))
      }
    }
    if let updated = article.updated, updated < article.date {
      findings.append(
        .updatedBefore(subject.place(of: "updated"), "\(updated)", "\(article.date)"))
    }
  }
}

extension Diagnostic {
  fileprivate static func expiresBefore(
    _ range: SourceRange?, _ expires: String, _ key: String, _ day: String
  ) -> Diagnostic {
    Diagnostic(
      .expiresBeforeDate, at: range,
      Bilingual(
        zh: "“有效期至” \(expires) 早于“\(key)” \(day)，这一篇永远不会出现在网站上",
        en: "`expires` \(expires) is before \(day): the article would never be seen"),
      remedy: Bilingual(
        zh: "把“有效期至”改到“\(key)”以后，或者删掉这一行",
        en: "Set `expires` to a later day or delete the line"))
  }

  fileprivate static func updatedBefore(
    _ range: SourceRange?, _ updated: String, _ day: String
  ) -> Diagnostic {
    Diagnostic(
      .updatedBeforeDate, at: range,
      Bilingual(
        zh: "“更新” \(updated) 早于“日期” \(day)", en: "`updated` \(updated) is before `date` \(day)"),
      remedy: Bilingual(zh: "核对两个日期，把写反的改过来", en: "Check both days and correct one"))
  }
}

extension Rule {
  package static let expiresBeforeDate = Rule(
    "date/expires-before-date", .error,
    title: Bilingual(zh: "有效期要在发布之后", en: "Articles expire after they appear"),
    why: Bilingual(
      zh: "过了有效期的文章会撤下；有效期早于发布日，写了等于没写。",
      en: "An article that expires before it appears is never seen."))

  package static let updatedBeforeDate = Rule(
    "date/updated-before-date", .warning,
    title: Bilingual(zh: "更新不早于发布", en: "Updates come after the date"),
    why: Bilingual(zh: "更新日期会印在页面上，读者一看就知道错了。", en: "Readers see both days."))
}
