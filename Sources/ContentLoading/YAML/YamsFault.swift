package import Diagnostics
import Yams

/// What the YAML parser said, in words a clerk understands, at the place in the file.
struct YamsFault {
  private let block: YAMLBlock
  private let lines: [Range<Int>]

  init(_ block: YAMLBlock) {
    self.block = block
    lines = block.lines()
  }

  func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return translated(problem, context: context, mark: mark)
    case .duplicatedKeysInMapping(let names, let context):
      return duplicate(names.first ?? "", first: context.mark)
    case .reader, .memory, .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return unknown()
    }
  }

  func unknown() -> Diagnostic {
    report(at: SourcePosition(line: 1, column: 1), Self.unreadable)
  }

  private func translated(
    _ problem: String, context: YamlError.Context?, mark: Mark
  ) -> Diagnostic {
    let place = SourcePosition(line: mark.line, column: mark.column)
    let start = context.map { SourcePosition(line: $0.mark.line, column: $0.mark.column) } ?? place
    if let strange = lineWithoutColon(upTo: place.line) {
      return reportLine(from: strange, Self.noColon)
    }
    if problem.contains("mapping values are not allowed") {
      // A key that was pushed in by spaces reads as more text of the line above.
      let first = SourcePosition(line: place.line, column: 1)
      if character(at: first) == " ", lines.indices.contains(place.line - 1),
        !hasTwoColons(lines[place.line - 1])
      {
        return reportLine(from: first, Self.indentation)
      }
      return report(at: place, Self.extraColon)
    }
    if problem.contains("could not find expected ':'") {
      return reportLine(from: start, Self.noColon)
    }
    if problem.contains("cannot start any token") {
      return character(at: place) == "\t"
        ? report(at: place, Self.tab) : report(at: place, Self.symbol)
    }
    if problem.contains("found a tab character") { return report(at: place, Self.tab) }
    if problem.contains("unexpected end of stream") || problem.contains("document indicator") {
      return report(at: start, Self.openQuote)
    }
    if problem.contains("',' or ']'") || problem.contains("',' or '}'") {
      return report(at: start, Self.openBracket)
    }
    if problem.contains("unknown escape") || problem.contains("escaped") {
      return report(at: place, Self.backslash)
    }
    if problem.contains("undefined alias") { return YAMLFeature.anchor(block, at: file(place)) }
    if problem.contains("anchor") || problem.contains("alias") {
      return YAMLFeature.anchor(block, at: file(start))
    }
    if problem.contains("another document") { return report(at: place, Self.twoDocuments) }
    if problem.contains("block sequence entries are not allowed") {
      return report(at: place, Self.dash)
    }
    if problem.contains("expected <block end>") || problem.contains("did not find expected '-'")
      || problem.contains("did not find expected key")
    {
      return character(at: place).map { "\"']}“”".unicodeScalars.contains($0) } == true
        || isAfterQuote(place)
        ? report(at: place, Self.afterQuote) : reportLine(from: place, Self.indentation)
    }
    return report(at: place, Self.unreadable)
  }

  private func duplicate(_ name: String, first: Mark) -> Diagnostic {
    var place = SourcePosition(line: first.line, column: first.column)
    for index in lines.indices where index >= first.line {
      let text = String(decoding: block.bytes[lines[index]], as: UTF8.self)
      let body = text.drop { $0 == " " || $0 == "-" }
      guard body.hasPrefix(name + ":") || body.hasPrefix(name + " :") else { continue }
      place = SourcePosition(
        line: index + 1,
        column: text.unicodeScalars.count - body.unicodeScalars.count + 1)
      break
    }
    return StrictMappingFault.duplicate(
      name, at: range(place, count: name.unicodeScalars.count),
      first: file(
        SourcePosition(line: first.line, column: first.column)))
  }

  /// The first line at the left edge that is neither `name: value`, nor an item, nor a comment.
  private func lineWithoutColon(upTo last: Int) -> SourcePosition? {
    guard lines.contains(where: { hasColon($0) }) else { return nil }
    var isOpen = false
    for (index, line) in lines.enumerated().prefix(last) {
      guard let first = block.bytes[line].first else { continue }
      let text = block.bytes[line]
      let isPlain = !"#-[]{}\"'&*!?| >%\t".utf8.contains(first)
      if isPlain, !isOpen, !hasColon(line) { return SourcePosition(line: index + 1, column: 1) }
      for byte in text {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
          || byte == UInt8(ascii: "'")
        {
          isOpen = true
        }
      }
    }
    return nil
  }

  private func hasColon(_ line: Range<Int>) -> Bool {
    line.contains { index in
      block.bytes[index] == UInt8(ascii: ":")
        && (index + 1 == line.upperBound || block.bytes[index + 1] == 0x20)
    }
  }

  private func hasTwoColons(_ line: Range<Int>) -> Bool {
    guard let first = line.first(where: { block.bytes[$0] == UInt8(ascii: ":") }) else {
      return false
    }
    return hasColon((first + 1)..<line.upperBound)
  }

  private func isAfterQuote(_ place: SourcePosition) -> Bool {
    var column = place.column - 1
    while column >= 1 {
      let before = character(at: SourcePosition(line: place.line, column: column))
      if before != " " { return before == "\"" || before == "'" || before == "]" }
      column -= 1
    }
    return false
  }

  private func character(at place: SourcePosition) -> Unicode.Scalar? {
    guard place.line >= 1, place.line <= lines.count, place.column >= 1 else { return nil }
    let text = String(decoding: block.bytes[lines[place.line - 1]], as: UTF8.self).unicodeScalars
    return text.dropFirst(place.column - 1).first
  }

  private func file(_ place: SourcePosition) -> SourcePosition {
    // The end of the block is the end of its last line.
    if place.line > lines.count, let last = lines.last {
      return block.position(line: lines.count - 1, column: block.scalars(in: last) + 1)
    }
    return block.position(line: place.line - 1, column: place.column)
  }

  private func range(_ place: SourcePosition, count: Int) -> SourceRange {
    let start = file(place)
    let end = SourcePosition(line: start.line, column: start.column + count)
    return SourceRange(file: block.file, start: start, end: end)
  }

  private func report(at place: SourcePosition, _ words: (Bilingual, Bilingual)) -> Diagnostic {
    Diagnostic(.yamlSyntax, at: range(place, count: 1), words.0, remedy: words.1)
  }

  /// A fault of a whole line, from a place to the line's end.
  private func reportLine(from place: SourcePosition, _ words: Words) -> Diagnostic {
    var count = 1
    if place.line >= 1, place.line <= lines.count {
      count = max(1, block.scalars(in: lines[place.line - 1]) + 1 - place.column)
    }
    return Diagnostic(.yamlSyntax, at: range(place, count: count), words.0, remedy: words.1)
  }
}

extension Rule {
  package static let yamlSyntax = Rule(
    "yaml/syntax", .error,
    title: Bilingual(zh: "设置要能读懂：`名称: 内容`", en: "Settings must be readable: `name: value`"),
    why: Bilingual(
      zh: "一处写错，后面的各项就都对不上；改好这一处再看其余的。",
      en: "After one slip the rest cannot be matched; mend it and look again."))
}
