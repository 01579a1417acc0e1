package import Diagnostics

/// A poster names who put it up.
enum IssuerCheck {
  /// Characters from which a poster is a notice; slogans and banners need no issuer.
  private static let notice = 60

  static func check(
    _ sheets: [PosterSheet], office: String, at place: SourceRange
  ) -> [Diagnostic] {
    let elements = sheets.flatMap(\.elements).filter { $0.tag != .artifact }
    let texts = elements.map { element in
      element.marks.reduce(into: "") { text, mark in
        if case .text(let line) = mark { text += line.text }
      }
    }
    let length = texts.reduce(0) { $0 + $1.count }
    let name = office.filter { !$0.isWhitespace }
    guard length >= notice, !name.isEmpty,
      !texts.contains(where: { $0.filter { !$0.isWhitespace }.contains(name) })
    else { return [] }
    return [
      Diagnostic(
        .posterWithoutIssuer, at: place,
        Bilingual(zh: "海报上没有落款“\(office)”", en: "The poster does not name its issuer “\(office)”"),
        remedy: Bilingual(
          zh: "在版式里加一个落款区（take: issuer）", en: "Give the layout a region that takes `issuer`"))
    ]
  }
}

extension Rule {
  package static let posterWithoutIssuer = Rule(
    "poster/without-issuer", .warning,
    title: Bilingual(zh: "海报要有落款", en: "A poster names its issuer"),
    why: Bilingual(
      zh: "没有落款的告示，居民分不清是街道贴的还是骗子贴的。",
      en: "Without an issuer nobody can tell the office's notice from a swindler's."))
}
