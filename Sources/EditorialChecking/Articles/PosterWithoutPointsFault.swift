import CampaignModel
package import Diagnostics

/// An article that is to be a poster and has no points to put on it.
struct PosterWithoutPointsFault: SubjectRule {
  func check(_ subject: Subject, in context: EditorialContext, findings: inout [Diagnostic]) {
    // Without places the front matter could not be read, and that has been said already.
    guard let article = subject.article, article.poster != nil, article.points.isEmpty,
      !article.places.isEmpty
    else { return }
    findings.append(.posterWithoutPoints(subject.place(of: "poster")))
  }
}

extension Diagnostic {
  fileprivate static func posterWithoutPoints(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .posterWithoutPoints, at: range,
      Bilingual(
        zh: "这一篇要印海报，却没有“要点”", en: "A poster is wanted but there are no points"),
      remedy: Bilingual(
        zh: "写三到六条“要点”，每条不超过24个字；不要海报就写“海报：false”",
        en: "Give three to six `points`, or write `poster: false`"))
  }
}

extension Rule {
  package static let posterWithoutPoints = Rule(
    "poster/without-points", .warning,
    title: Bilingual(zh: "海报要有要点", en: "Posters carry points"),
    why: Bilingual(
      zh: "人在公告栏前只停几秒，海报上最要紧的就是几条要点。",
      en: "People stop for seconds; the points are what they take along."))
}
