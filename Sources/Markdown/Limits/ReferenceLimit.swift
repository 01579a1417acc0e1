package import Diagnostics

/// Reference definitions whose uses would make the text many times longer: `[1]: a long address`, then `[1] [1] [1] …`.
enum ReferenceLimit {
  static func faults(in text: LimitedText) -> [Diagnostic] {
    guard
      text.bytes.firstIndex(
        of: definitionMark, from: text.stretch.lowerBound, limit: text.stretch.upperBound) != nil
    else { return [] }
    let definitions = definitions(in: text)
    guard let longest = definitions.values.map(\.weight).max() else { return [] }
    let most = longest * text.count(ASCII.openBracket, upTo: text.stretch.count)
    let allowed = SafetyLimits.expansion * text.stretch.count
    guard most > allowed else { return [] }
    var total = 0
    for (label, count) in uses(in: text, of: definitions) {
      guard let definition = definitions[label] else { continue }
      total += definition.weight * count
      if total > allowed { return [.expansion(at: text.range(definition.place))] }
    }
    return []
  }

  private struct Definition {
    /// How many bytes one use may add.
    var weight: Int
    var place: Range<Int>
  }

  private static let definitionMark = Array("]:".utf8)

  /// The definitions by label; a definition is taken to reach up to the next empty line.
  private static func definitions(in text: LimitedText) -> [[UInt8]: Definition] {
    var found: [[UInt8]: Definition] = [:]
    var open: (label: [UInt8], definition: Definition)?
    let close = {
      if let (label, definition) = open, found[label]?.weight ?? 0 < definition.weight {
        found[label] = definition
      }
      open = nil
    }
    text.forEachLine { line in
      if text.isBlank(line) {
        close()
      } else if let (label, content) = definition(line, text.bytes) {
        close()
        let place = content..<min(content + 40, line.upperBound)
        open = (
          label, Definition(weight: weight(content..<line.upperBound, text.bytes), place: place)
        )
      } else {
        open?.definition.weight += weight(line, text.bytes)
      }
    }
    close()
    return found
  }

  /// The label of a line `[label]: …` and where its content starts.
  private static func definition(
    _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (label: [UInt8], content: Int)? {
    guard let open = line.first(where: { bytes[$0] == ASCII.openBracket }),
      let mark = bytes.firstIndex(of: definitionMark, from: open, limit: line.upperBound)
    else { return nil }
    return (normalized(bytes[(open + 1)..<mark]), mark + 2)
  }

  /// The bytes a stretch may become as an escaped address: a NUL turns into `%EF%BF%BD`, `'` into `&#x27;`.
  private static func weight(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var weight = 0
    for index in range {
      switch bytes[index] {
      case 0: weight += 9
      case let byte where ASCII.isAlphanumeric(byte): weight += 1
      case 0x20, 0x2D...0x2F, 0x3A: weight += 1
      case 0x80...: weight += 3
      default: weight += 6
      }
    }
    return weight
  }

  /// How often each label stands in brackets.
  private static func uses(
    in text: LimitedText, of definitions: [[UInt8]: Definition]
  ) -> [[UInt8]: Int] {
    var counts: [[UInt8]: Int] = [:]
    var index = text.stretch.lowerBound
    let longest = 1000
    while index < text.stretch.upperBound {
      guard text.bytes[index] == ASCII.openBracket else {
        index += 1
        continue
      }
      var end = index + 1
      let limit = min(text.stretch.upperBound, end + longest)
      while end < limit, text.bytes[end] != ASCII.closeBracket, text.bytes[end] != ASCII.openBracket
      {
        end += 1
      }
      if end < limit, text.bytes[end] == ASCII.closeBracket {
        let label = normalized(text.bytes[(index + 1)..<end])
        if definitions[label] != nil { counts[label, default: 0] += 1 }
      }
      index = max(end, index + 1)
    }
    return counts
  }

  /// Spaces as one, ASCII letters in lower case, as labels are compared.
  private static func normalized(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in label {
      if byte <= ASCII.space {
        if let last = result.last, last != ASCII.space { result.append(ASCII.space) }
      } else {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    if result.last == ASCII.space { result.removeLast() }
    return result
  }
}

extension Diagnostic {
  fileprivate static func expansion(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .referenceExpansion, at: range,
      Bilingual(
        zh: "这个网址被引用的次数太多，网页会比原文长 20 倍以上",
        en: "This address is referred to so often that the page would be over 20 times the text"),
      remedy: Bilingual(
        zh: "换一个短网址，或减少引用它的地方", en: "Use a shorter address, or refer to it less often"))
  }
}

extension Rule {
  package static let referenceExpansion = Rule(
    "markdown/reference-expansion", .error,
    title: Bilingual(
      zh: "引用的网址展开后不超过原文的 20 倍", en: "References expand to at most 20 times the text"),
    why: Bilingual(
      zh: "几十 KB 的文字可以展开成几百 MB 的网页，把电脑拖垮。",
      en: "A text of some kilobytes could become a page of hundreds of megabytes."))
}
