package import Diagnostics

/// Reads a dialogue: one turn a line, `骗子：…`, `我：…`.
enum DialogueReading {
  static func lines(
    of blocks: [Block], at place: SourceRange, into findings: inout Findings
  ) -> [Directive.Line] {
    var turns: [Directive.Line] = []
    for block in blocks {
      guard let lines = lines(in: block) else {
        let range = block.span?.range(in: place.file) ?? place
        findings.add(.notALine(at: range))
        continue
      }
      for line in lines {
        if let turn = turn(line) {
          turns.append(turn)
        } else if turns.isEmpty {
          turns.append(Directive.Line(speaker: "", text: line))
        } else {
          turns[turns.count - 1].text.join(line)
        }
      }
    }
    if !turns.contains(where: { !$0.speaker.isEmpty }) {
      findings.add(.dialogueWithoutLines(at: place))
    }
    return turns
  }

  private static func lines(in block: Block) -> [[Inline]]? {
    switch block.kind {
    case .paragraph(let inlines): return inlines.lines
    case .list(let list):
      var lines: [[Inline]] = []
      for inner in list.items.flatMap(\.blocks) {
        guard case .paragraph(let inlines) = inner.kind else { return nil }
        lines += inlines.lines
      }
      return lines
    case .quote, .heading, .code, .table, .thematicBreak, .html, .directive: return nil
    }
  }

  /// A line that names its speaker, bold or not, before a colon of either width.
  private static func turn(_ line: [Inline]) -> Directive.Line? {
    var line = line
    if case .strong(let bold)? = line.first {
      line = bold + line.dropFirst()
      if case .text(let a)? = line.first, line.count > 1, case .text(let b) = line[1] {
        line.replaceSubrange(0...1, with: [.text(a + b)])
      }
    }
    guard case .text(let text)? = line.first else { return nil }
    let scalars = text.unicodeScalars
    guard
      let colon = scalars.prefix(longestSpeaker + 2).firstIndex(where: { $0 == "：" || $0 == ":" })
    else { return nil }
    let speaker = trimmed(text[..<colon])
    guard !speaker.isEmpty, !speaker.unicodeScalars.contains(where: sentenceMarks.contains) else {
      return nil
    }
    let words = trimmedStart(text[scalars.index(after: colon)...])
    return Directive.Line(
      speaker: speaker, text: (words.isEmpty ? [] : [.text(words)]) + line.dropFirst())
  }

  /// Characters; longer words before a colon are part of the sentence.
  private static let longestSpeaker = 10
  private static let sentenceMarks: Set<Unicode.Scalar> = [
    "，", "。", "！", "？", "；", "、", "“", "”", "「", "」", ",", ".", "!", "?", "/", "《",
  ]
}

extension Diagnostic {
  fileprivate static func notALine(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .dialogueLines, at: range,
      Bilingual(
        zh: "对话里只能写一行一句的话，不能放标题、表格、引用或别的块",
        en: "A dialogue holds lines only, no headings, tables, quotes or other blocks"),
      remedy: Bilingual(
        zh: "移到 `:::对话` 外面，或改成“骗子：……”这样的一行",
        en: "Move it out of the dialogue, or make it a line such as `caller: …`"))
  }

  fileprivate static func dialogueWithoutLines(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .dialogueLines, at: range,
      Bilingual(
        zh: "对话里没有一行写明是谁在说", en: "No line of this dialogue says who speaks"),
      remedy: Bilingual(
        zh: "一行一句，先写说话的人，再写冒号：`骗子：您的快递丢了`、`我：我自己去查`",
        en: "One turn a line, the speaker, a colon, the words: `caller: your parcel is lost`"))
  }
}

extension Rule {
  package static let dialogueLines = Rule(
    "markdown/dialogue-lines", .error,
    title: Bilingual(
      zh: "对话一行一句，写明是谁在说", en: "A dialogue has one turn a line, each with its speaker"),
    why: Bilingual(
      zh: "网页和海报要把两个人的话分开排，只能靠冒号前面的称呼来认。",
      en: "Pages and posters set the two voices apart by the name before the colon."))
}
