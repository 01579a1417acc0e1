package import Diagnostics
import Markdown

/// The lists and mappings behind a key.
extension StrictMapping {
  /// One text of a list, with its place.
  package struct Item: Sendable, Hashable {
    package var text: String
    package var range: SourceRange
  }

  /// Sentences of a list; a text without dashes or brackets is a list of one.
  package mutating func texts(_ key: String) -> [Item] {
    guard let node = node(key) else { return [] }
    guard case .list(let nodes) = node.content else {
      return item(node, wanted: .list).map { [$0] } ?? []
    }
    return nodes.compactMap { item($0, wanted: .text) }
  }

  /// Short words of a list, such as ids and tags: `甲、乙` and `［甲，乙］` without quotes are two.
  package mutating func words(_ key: String) -> [Item] {
    guard let node = node(key) else { return [] }
    let nodes: [YAMLNode] = if case .list(let nodes) = node.content { nodes } else { [node] }
    return nodes.flatMap { node -> [Item] in
      guard let item = item(node, wanted: .text) else { return [] }
      if case .scalar(_, .quoted) = node.content { return [item] }
      return Spelling.list(item.text).map { part in
        var range = item.range
        if range.start.line == range.end.line {
          range.start.column += part.offset
          range.end = SourcePosition(
            line: range.start.line, column: range.start.column + part.text.unicodeScalars.count)
        }
        return Item(text: part.text, range: range)
      }
    }
  }

  private mutating func item(_ node: YAMLNode, wanted: StrictMappingFault.Shape) -> Item? {
    if let text = node.text?.trimmed {
      return text.isEmpty ? nil : Item(text: text, range: node.range(in: file))
    }
    // `- 客服: 要您转账` is a mapping to YAML; where text is wanted, it is that text.
    if case .mapping(let entries) = node.content, entries.count == 1, let entry = entries.first,
      let key = entry.key.text, let value = entry.value.text,
      entry.key.span.start.line == entry.value.span.end.line
    {
      let range = SourceRange(file: file, start: entry.key.span.start, end: entry.value.span.end)
      return Item(text: value.isEmpty ? "\(key):" : "\(key): \(value)", range: range)
    }
    findings.append(StrictMappingFault.shape(wanted, node.range(in: file), written: nil))
    return nil
  }

  /// The mapping behind a key, to be read with its own keys; give its findings back with `absorb`.
  package func mapping(_ key: String, _ keys: KeyTable) -> StrictMapping? {
    node(key).map { StrictMapping($0, file: file, keys: keys) }
  }

  /// The mappings of a list.
  package mutating func mappings(_ key: String, _ keys: KeyTable) -> [StrictMapping] {
    guard let node = node(key) else { return [] }
    guard case .list(let nodes) = node.content else {
      findings.append(StrictMappingFault.shape(.list, range(of: key), written: nil))
      return []
    }
    return nodes.map { StrictMapping($0, file: file, keys: keys) }
  }

  /// The raw `key: value` pairs behind a key whose own keys are data, such as ids; repeated ones are reported.
  package mutating func pairs(_ key: String) -> [(key: Item, value: YAMLNode)] {
    guard let node = node(key) else { return [] }
    guard case .mapping(let entries) = node.content else {
      findings.append(StrictMappingFault.shape(.mapping, range(of: key), written: node.text))
      return []
    }
    var seen: [String: SourcePosition] = [:]
    var pairs: [(key: Item, value: YAMLNode)] = []
    for entry in entries {
      let text = entry.key.text ?? ""
      let range = entry.key.range(in: file)
      if let first = seen.updateValue(entry.key.span.start, forKey: text) {
        findings.append(StrictMappingFault.duplicate(text, at: range, first: first))
        continue
      }
      pairs.append((Item(text: text, range: range), entry.value))
    }
    return pairs
  }

  /// Takes over the findings of a mapping inside this one.
  package mutating func absorb(_ inner: StrictMapping) { findings += inner.findings }
}
