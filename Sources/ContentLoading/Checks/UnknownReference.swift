package import Diagnostics

/// Words that should be ids of a registry: topics, audiences, hotlines, areas.
enum UnknownReference {
  /// What the registry is called in a message, and where it is kept.
  struct Registry {
    var name: Bilingual
    var home: String

    static let topics = Registry(
      name: Bilingual(zh: "专题", en: "topic"), home: "content/<专题>/_index.md")
    static let audiences = Registry(
      name: Bilingual(zh: "受众", en: "audience"), home: "content/site.yaml")
    static let areas = Registry(name: Bilingual(zh: "片区", en: "area"), home: "content/site.yaml")
    static let hotlines = Registry(
      name: Bilingual(zh: "热线", en: "hotline"), home: "content/hotlines.yaml")
    static let themes = Registry(
      name: Bilingual(zh: "宣传主题", en: "theme"), home: "content/outreach/rules.yaml")
    static let observances = Registry(
      name: Bilingual(zh: "宣传日", en: "observance"), home: "content/outreach/observances.csv")
    static let posterLayouts = Registry(
      name: Bilingual(zh: "海报版式", en: "poster layout"), home: "themes/<主题>/posters/")
    static let teams = Registry(
      name: Bilingual(zh: "队伍", en: "team"), home: "content/outreach/teams.csv")
    static let venues = Registry(
      name: Bilingual(zh: "场所", en: "venue"), home: "content/outreach/venues.csv")
  }

  static func diagnostic(
    _ written: String, in vocabulary: Vocabulary, of registry: Registry, at range: SourceRange,
    rule: Rule = .unknownReference
  ) -> Diagnostic {
    let some = vocabulary.ids.prefix(20)
    let more = vocabulary.ids.count > some.count ? " …" : ""
    let fallback =
      some.isEmpty
      ? Bilingual(zh: "先在 `\(registry.home)` 里登记", en: "Register it in `\(registry.home)` first")
      : Bilingual(
        zh: "可以写：\(some.joined(separator: "、"))\(more)；新的先登记在 `\(registry.home)`",
        en: "Known: \(some.joined(separator: ", "))\(more); register new ones in `\(registry.home)`"
      )
    return Diagnostic(
      rule, at: range,
      Bilingual(
        zh: "没有叫“\(written.clipped)”的\(registry.name.zh)",
        en: "There is no \(registry.name.en) `\(written.clipped)`"),
      remedy: vocabulary.closest(to: written).map {
        Bilingual(zh: "是不是要写“\($0)”？", en: "Did you mean `\($0)`?")
      } ?? fallback)
  }
}

extension StrictMapping {
  /// The ids of a list, in order, each once; unknown words are reported.
  mutating func references(
    _ key: String, _ vocabulary: Vocabulary, _ registry: UnknownReference.Registry
  ) -> [String] {
    var ids: [String] = []
    for item in words(key) {
      if let id = vocabulary.id(of: item.text) {
        if !ids.contains(id) { ids.append(id) }
      } else {
        findings.append(
          UnknownReference.diagnostic(item.text, in: vocabulary, of: registry, at: item.range))
      }
    }
    return ids
  }

  /// One id; an unknown word is reported.
  mutating func reference(
    _ key: String, _ vocabulary: Vocabulary, _ registry: UnknownReference.Registry,
    rule: Rule = .unknownReference
  ) -> String? {
    guard let written = text(key) else { return nil }
    if let id = vocabulary.id(of: written) { return id }
    findings.append(
      UnknownReference.diagnostic(
        written, in: vocabulary, of: registry, at: range(of: key), rule: rule))
    return nil
  }
}

extension Rule {
  package static let unknownReference = Rule(
    "content/unknown-reference", .error,
    title: Bilingual(zh: "引用的专题、受众、热线要先登记", en: "What is referred to is registered"),
    why: Bilingual(
      zh: "写错一个编号，文章就不会出现在该出现的地方，或者印出一个没有核对过的电话。",
      en:
        "With a mistyped id an article is missing where it belongs, or an unchecked number printed."
    ))
}
