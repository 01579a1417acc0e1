package import CampaignModel
package import Diagnostics

/// The values of one key: text, yes or no, number, date, choice.
extension StrictMapping {
  /// Text on one line; a line end becomes a space, and nothing between Han characters.
  /// - Parameter limit: Most characters; a longer text is reported and kept whole.
  package mutating func text(_ key: String, limit: Int? = nil) -> String? {
    guard let node = node(key) else { return nil }
    guard let written = node.text else {
      findings.append(StrictMappingFault.shape(.text, range(of: key), written: nil))
      return nil
    }
    var text = written.trimmed
    if text.utf8.contains(0x0A), text.contains("\n") {
      text = HanJoining.joined(text).replacing("\n", with: " ")
    }
    if let limit { checkLength(text, limit: limit, key: key, at: node.range(in: file)) }
    return text.isEmpty ? nil : text
  }

  package mutating func checkLength(
    _ text: String, limit: Int, key: String, at range: SourceRange
  ) {
    let count = text.count
    guard count > limit else { return }
    let chinese = keys.chinese(key)
    report(
      .yamlTooManyCharacters, at: range,
      Bilingual(
        zh: "“\(chinese)”有 \(count) 个字，最多 \(limit) 个",
        en: "`\(key)` has \(count) characters, at most \(limit)"),
      remedy: Bilingual(zh: "删去 \(count - limit) 个字", en: "Make it \(count - limit) shorter"))
  }

  /// `true`, `false`, 是, 否.
  package mutating func bool(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    if let value = node.text.flatMap(Spelling.bool) { return value }
    reject(key, node, Bilingual(zh: "写“是”或“否”", en: "Write `true` or `false`"))
    return nil
  }

  package mutating func int(_ key: String, in limits: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    if let value = node.text.flatMap(Spelling.int), limits.contains(value) { return value }
    let (low, high) = (limits.lowerBound, limits.upperBound)
    reject(
      key, node,
      Bilingual(zh: "写一个 \(low) 到 \(high) 的整数", en: "Write a whole number from \(low) to \(high)"))
    return nil
  }

  /// `12`, `0.35`, `-1.5`.
  package mutating func number(_ key: String, in limits: ClosedRange<Double>) -> Double? {
    guard let node = node(key) else { return nil }
    if let value = node.text.flatMap(Spelling.number), limits.contains(value) { return value }
    let (low, high) = (limits.lowerBound, limits.upperBound)
    reject(
      key, node,
      Bilingual(zh: "写一个 \(low) 到 \(high) 的数", en: "Write a number from \(low) to \(high)"))
    return nil
  }

  /// `2026-11-03`, `2026/11/3`, `2026年11月3日`.
  package mutating func date(_ key: String) -> CivilDate? {
    guard let node = node(key) else { return nil }
    if let value = node.text.flatMap(Spelling.date) { return value }
    reject(
      key, node,
      Bilingual(zh: "写成 2026-11-03 或 2026年11月3日，并且确有这一天", en: "Write a real day as 2026-11-03"))
    return nil
  }

  /// One of the cases of an enumeration, by its English or Chinese word.
  package mutating func choice<Value>(_ key: String, _ choices: ChoiceTable<Value>) -> Value? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      findings.append(StrictMappingFault.shape(.text, range(of: key), written: nil))
      return nil
    }
    return choice(text, choices, key: key, at: node.range(in: file))
  }

  mutating func choice<Value>(
    _ text: String, _ choices: ChoiceTable<Value>, key: String, at range: SourceRange
  ) -> Value? {
    if let value = choices.value(of: text.trimmed) { return value }
    report(
      .yamlValue, at: range, rejected(key, text), remedy: choices.remedy(for: text))
    return nil
  }

  /// The choices of a list, each reported by itself.
  package mutating func choices<Value>(_ key: String, _ choices: ChoiceTable<Value>) -> [Value] {
    words(key).compactMap { choice($0.text, choices, key: key, at: $0.range) }
  }

  mutating func reject(_ key: String, _ node: YAMLNode, _ remedy: Bilingual) {
    report(.yamlValue, at: range(of: key), rejected(key, node.text ?? "…"), remedy: remedy)
  }

  private func rejected(_ key: String, _ text: String) -> Bilingual {
    let chinese = keys.chinese(key)
    return Bilingual(
      zh: "“\(chinese)”不能写“\(text.clipped)”", en: "`\(key)` cannot be `\(text.clipped)`")
  }
}

extension String {
  /// The start of a long text for a message; the message tells where the rest stands.
  var clipped: String { count > 40 ? prefix(40) + "…" : self }
}

extension Rule {
  package static let yamlValue = Rule(
    "yaml/value", .error,
    title: Bilingual(zh: "每一项写它认得的内容", en: "Values are of the kind the key wants"),
    why: Bilingual(
      zh: "日期、是否、选项写错时不能猜：猜错了会发布错的内容。",
      en: "A wrong date or choice is not guessed at: a wrong guess would be published."))

  package static let yamlTooManyCharacters = Rule(
    "yaml/too-many-characters", .error,
    title: Bilingual(zh: "短文字有字数上限", en: "Short texts have a limit"),
    why: Bilingual(
      zh: "列表、横幅和海报上位置有限，超出的字不会悄悄截掉，要由作者来删。",
      en: "Lists, banners and posters have little room; the author cuts, not the program."))
}
