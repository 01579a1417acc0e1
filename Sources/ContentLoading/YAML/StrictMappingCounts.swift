package import Diagnostics

extension StrictMapping {
  /// Reports a list that is too long, at its first item too many; the list is kept whole.
  package mutating func checkCount(_ items: [Item], limit: Int, key: String) {
    guard items.count > limit else { return }
    let chinese = keys.chinese(key)
    report(
      .yamlTooManyItems, at: items[limit].range,
      Bilingual(
        zh: "“\(chinese)”有 \(items.count) 条，最多 \(limit) 条",
        en: "`\(key)` has \(items.count) items, at most \(limit)"),
      remedy: Bilingual(
        zh: "合并或删去 \(items.count - limit) 条", en: "Merge or remove \(items.count - limit)"))
  }
}

extension Rule {
  package static let yamlTooManyItems = Rule(
    "yaml/too-many-items", .error,
    title: Bilingual(zh: "列表有条数上限", en: "Lists have a limit"),
    why: Bilingual(
      zh: "海报和卡片上放不下更多条，读的人也记不住。",
      en: "More do not fit on posters and cards, and nobody remembers them."))
}
