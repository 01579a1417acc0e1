package import Diagnostics
import Markdown

/// A YAML mapping read against a key table: unknown and repeated keys are findings, and every getter reports what it refuses.
///
/// Getters return `nil` (or an empty list) for what is missing or wrong; the findings gather in `findings`.
package struct StrictMapping {
  package let file: String
  package let keys: KeyTable
  package var findings: [Diagnostic] = []
  /// The place of the mapping itself, for keys that are missing.
  package let place: SourceRange
  /// By English key; few enough that a look through them is faster than a hash.
  private var entries: [(name: String, entry: YAMLNode.Entry)] = []

  /// - Parameter node: `nil` or a blank reads as an empty mapping.
  package init(_ node: YAMLNode?, file: String, keys: KeyTable) {
    self.file = file
    self.keys = keys
    place = node?.range(in: file) ?? .top(of: file)
    guard let node, !node.isBlank else { return }
    guard case .mapping(let written) = node.content else {
      findings.append(StrictMappingFault.shape(.mapping, node.range(in: file), written: node.text))
      return
    }
    for entry in written { add(entry) }
  }

  private mutating func add(_ entry: YAMLNode.Entry) {
    let text = entry.key.text ?? ""
    let range = entry.key.range(in: file)
    guard let name = keys.name(of: text) else {
      findings.append(StrictMappingFault.unknown(text, at: range, keys: keys))
      return
    }
    if let earlier = written(name) {
      findings.append(
        StrictMappingFault.duplicate(text, at: range, first: earlier.key.span.start))
      return
    }
    entries.append((name, entry))
  }

  private func written(_ key: String) -> YAMLNode.Entry? {
    entries.first { $0.name == key }?.entry
  }

  /// The value of a key; `nil` when it is missing or nothing was written behind it.
  package func node(_ key: String) -> YAMLNode? {
    written(key).flatMap { $0.value.isBlank ? nil : $0.value }
  }

  package func has(_ key: String) -> Bool { node(key) != nil }

  /// Where the value of a key stands, else its key, else the mapping.
  package func range(of key: String) -> SourceRange {
    guard let entry = written(key) else { return place }
    return entry.value.isBlank ? entry.key.range(in: file) : valueRange(entry)
  }

  /// The places of all values by English key.
  package var places: [String: SourceRange] {
    var places = [String: SourceRange](minimumCapacity: entries.count)
    for (name, entry) in entries { places[name] = valueRange(entry) }
    return places
  }

  private func valueRange(_ entry: YAMLNode.Entry) -> SourceRange {
    if case .scalar = entry.value.content, !entry.value.isBlank {
      return entry.value.range(in: file)
    }
    return entry.key.range(in: file)
  }

  package mutating func report(
    _ rule: Rule, at range: SourceRange, _ message: Bilingual, remedy: Bilingual? = nil
  ) {
    findings.append(Diagnostic(rule, at: range, message, remedy: remedy))
  }

  /// Reports a required key that is missing.
  package mutating func require(_ key: String, example: String? = nil) {
    guard !has(key) else { return }
    findings.append(
      StrictMappingFault.missing(key, keys: keys, at: range(of: key), example: example))
  }
}

/// The findings of `StrictMapping`.
enum StrictMappingFault {
  enum Shape { case mapping, list, text }

  static func unknown(_ written: String, at range: SourceRange, keys: KeyTable) -> Diagnostic {
    let guess = keys.suggestion(for: written)
    let all = keys.keys.map(\.chinese).joined(separator: "、")
    let names = keys.keys.map(\.name).joined(separator: ", ")
    return Diagnostic(
      .yamlUnknownKey, at: range,
      Bilingual(zh: "不认识“\(written)”这一项", en: "Unknown key `\(written)`"),
      remedy: guess.map {
        Bilingual(zh: "是不是要写“\($0)”？", en: "Did you mean `\($0)`?")
      } ?? Bilingual(zh: "这里可以写：\(all)", en: "Known here: \(names)"))
  }

  static func duplicate(
    _ written: String, at range: SourceRange, first: SourcePosition
  ) -> Diagnostic {
    Diagnostic(
      .yamlDuplicateKey, at: range,
      Bilingual(
        zh: "“\(written)”写了两次，第一次在第 \(first.line) 行",
        en: "`\(written)` is written twice, first on line \(first.line)"),
      remedy: Bilingual(zh: "留下一个，删掉另一个", en: "Keep one and remove the other"))
  }

  static func missing(
    _ key: String, keys: KeyTable, at range: SourceRange, example: String?
  ) -> Diagnostic {
    let chinese = keys.chinese(key)
    return Diagnostic(
      .yamlMissingKey, at: range,
      Bilingual(zh: "缺少“\(chinese)”（\(key)）", en: "`\(key)` is missing"),
      remedy: Bilingual(
        zh: "加一行 `\(chinese): \(example ?? "……")`", en: "Add a line `\(key): \(example ?? "…")`"))
  }

  static func shape(_ wanted: Shape, _ range: SourceRange, written: String?) -> Diagnostic {
    let hasWideColon = written?.contains("：") ?? false
    let (message, remedy): (Bilingual, Bilingual) =
      switch wanted {
      case .mapping:
        (
          Bilingual(
            zh: hasWideColon ? "这里的冒号要用半角" : "这里应当是几行“名称: 内容”",
            en: hasWideColon
              ? "Use the ASCII colon here" : "Lines of `name: value` are expected here"),
          Bilingual(
            zh: "写成 `名称: 内容`，冒号用半角，后面空一格",
            en: "Write `name: value` with an ASCII colon and a space")
        )
      case .list:
        (
          Bilingual(zh: "这里应当是一个列表", en: "A list is expected here"),
          Bilingual(
            zh: "写成 [甲, 乙]，或者每行一个 `- 甲`", en: "Write [a, b], or one `- a` a line")
        )
      case .text:
        (
          Bilingual(zh: "这里应当是一段文字", en: "Text is expected here"),
          Bilingual(
            zh: "内容里有冒号、括号这些符号时，给整段加上英文双引号",
            en: "Put text with colons or brackets into double quotes")
        )
      }
    return Diagnostic(.yamlShape, at: range, message, remedy: remedy)
  }
}

extension Rule {
  package static let yamlUnknownKey = Rule(
    "yaml/unknown-key", .error,
    title: Bilingual(zh: "每一项都要认得", en: "Every key is known"),
    why: Bilingual(
      zh: "写错名称的一项如果悄悄跳过，作者要过很久才会发现它没有起作用。",
      en: "A mistyped key passed over in silence is noticed much later, if at all."))

  package static let yamlDuplicateKey = Rule(
    "yaml/duplicate-key", .error,
    title: Bilingual(zh: "同一项只写一次", en: "Each key once"),
    why: Bilingual(
      zh: "写了两次就不知道该听哪一个；中文名和英文名算同一项。",
      en: "With two it is unclear which counts; Chinese and English names are one key."))

  package static let yamlMissingKey = Rule(
    "yaml/missing-key", .error,
    title: Bilingual(zh: "必填的项要写", en: "Required keys are given"),
    why: Bilingual(
      zh: "没有它，页面、海报或日程里就会缺一块。",
      en: "Without it a page, a poster or the calendar would lack a part."))

  package static let yamlShape = Rule(
    "yaml/shape", .error,
    title: Bilingual(zh: "每一项有自己的写法：文字、列表，或几行名称和内容", en: "Each value has its form"),
    why: Bilingual(
      zh: "写法不对的内容不能猜，猜错了会印到墙上。",
      en: "A value of another form is not guessed at: a wrong guess would be printed."))
}
