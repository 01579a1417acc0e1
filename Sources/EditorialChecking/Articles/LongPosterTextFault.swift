import CampaignModel
package import Diagnostics

/// A headline or point too long to be read in passing.
struct LongPosterTextFault: SubjectRule {
  /// Full-width characters a headline may have: one line on a board (the limit of `short_title`).
  static let headlineLimit = 16
  /// Full-width characters a point may have: two lines of twelve.
  static let pointLimit = 24

  func check(_ subject: Subject, in context: EditorialContext, findings: inout [Diagnostic]) {
    guard let article = subject.article, let poster = article.poster else { return }
    let headline = poster.headline ?? article.displayTitle
    if Self.width(headline) > Self.headlineLimit * 2 {
      let key =
        poster.headline != nil ? "headline" : article.shortTitle != nil ? "short_title" : "title"
      findings.append(
        .longHeadline(
          article.places[key] ?? subject.place(of: key == "headline" ? "poster" : "title"),
          (Self.width(headline) + 1) / 2))
    }
    for (index, point) in article.points.enumerated()
    where Self.width(point) > Self.pointLimit * 2 {
      findings.append(
        .longPoint(
          article.places["points[\(index)]"] ?? subject.place(of: "points"),
          index + 1, (Self.width(point) + 1) / 2))
    }
  }

  /// Half-width columns: ASCII counts one, everything else two.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 2) }
  }
}

extension Diagnostic {
  fileprivate static func longHeadline(_ range: SourceRange?, _ count: Int) -> Diagnostic {
    Diagnostic(
      .longPosterText, at: range,
      Bilingual(
        zh: "海报的大标题有 \(count) 个字，超过 \(LongPosterTextFault.headlineLimit) 个字，路过的人读不完",
        en:
          "The poster's headline has \(count) characters, more than \(LongPosterTextFault.headlineLimit)"
      ),
      remedy: Bilingual(
        zh: "加一个不超过 16 个字的“短标题”，或者在“海报”里写“主标”",
        en: "Give a `short_title` of at most 16 characters or a poster `headline`"))
  }

  fileprivate static func longPoint(
    _ range: SourceRange?, _ number: Int, _ count: Int
  ) -> Diagnostic {
    Diagnostic(
      .longPosterText, at: range,
      Bilingual(
        zh: "第 \(number) 条要点有 \(count) 个字，超过 \(LongPosterTextFault.pointLimit) 个字，上不了海报",
        en: "Point \(number) has \(count) characters, more than \(LongPosterTextFault.pointLimit)"),
      remedy: Bilingual(
        zh: "删到 24 个字以内，一条只说一件事", en: "Cut it to 24 characters, one thing to a point"))
  }
}

extension Rule {
  package static let longPosterText = Rule(
    "poster/long-text", .warning,
    title: Bilingual(zh: "海报上的话要短", en: "Posters speak briefly"),
    why: Bilingual(
      zh: "公告栏要隔着一两米看，字多了字号就小，老年人看不清。",
      en: "Boards are read from a metre or two; more words mean smaller type."))
}
