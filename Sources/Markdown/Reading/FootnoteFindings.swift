import CCMarkGFM
package import Diagnostics

/// Footnotes without a counterpart: the library prints a reference without its note as it stands, and drops a note
/// nobody refers to.
extension TreeBuilder {
  /// Reports `[^…]` left over in the words of a text node.
  mutating func checkLeftReferences(_ words: UnsafeBufferPointer<UInt8>, of node: OpaquePointer) {
    var from = 0
    while let open = words.firstIndex(of: Self.opening, from: from, limit: words.count),
      let close = words.firstIndex(
        of: [ASCII.closeBracket], from: open, limit: min(words.count, open + Self.longestLabel))
    {
      from = close + 1
      guard close > open + 2 else { continue }
      let raw = Array(words[open..<from])
      guard let span = place(of: raw, near: guess(node, open)) else { continue }
      let start = cursor - raw.count
      let isEscaped = start > 0 && prepared.source.bytes[start - 1] == ASCII.backslash
      if !isEscaped {
        findings.add(
          .footnoteMissing(String(decoding: raw, as: UTF8.self), at: diagnosticRange(span)))
      }
    }
  }

  /// Reports the notes of the text that did not come back from the library.
  mutating func checkUnusedFootnotes() {
    let code = children.blocks.codeText
    let source = prepared.source
    var found = 0
    let first = source.position(at: prepared.stretch.lowerBound).line
    let last = source.position(at: prepared.stretch.upperBound).line
    for line in first...last where found < Self.mostUnused {
      let text = source.line(line)
      let content = text.drop { $0 == " " || $0 == ">" }
      guard !footnoteLines.contains(line), let label = Self.label(content),
        !code.contains("[^\(label)]:")
      else { continue }
      found += 1
      let column = 1 + text.unicodeScalars.count - content.unicodeScalars.count
      let start = SourcePosition(line: line, column: column)
      let end = SourcePosition(line: line, column: column + label.unicodeScalars.count + 3)
      findings.add(
        .footnoteUnused(label, at: SourceRange(file: file, start: start, end: end)))
    }
  }

  /// The label of a note, which the library does not give out: it is read from the author's line.
  mutating func footnoteLabel(_ node: OpaquePointer) -> String {
    let offset = prepared.offset(line: Int(cmark_node_get_start_line(node)), column: 1)
    let line = positions.position(at: offset).line
    footnoteLines.insert(line)
    return Self.label(prepared.source.line(line).drop { $0 == " " || $0 == ">" }) ?? ""
  }

  /// The label of a line `[^label]: …`.
  private static func label(_ line: Substring) -> String? {
    guard line.hasPrefix("[^"), let close = line.firstIndex(of: "]"),
      line[line.index(after: close)...].hasPrefix(":")
    else { return nil }
    let label = line[..<close].dropFirst(2)
    return label.isEmpty ? nil : String(label)
  }

  /// Unused notes that are reported; more say nothing more.
  private static let mostUnused = 50
  private static let opening: [UInt8] = Array("[^".utf8)
  /// Bytes.
  private static let longestLabel = 200
}

extension [Block] {
  /// The text of all code blocks.
  fileprivate var codeText: String {
    map { block -> String in
      switch block.kind {
      case .code(_, let text): text
      case .quote(let blocks): blocks.codeText
      case .list(let list): list.items.flatMap(\.blocks).codeText
      case .directive(let directive):
        if case .blocks(let blocks) = directive.content { blocks.codeText } else { "" }
      case .paragraph, .heading, .table, .thematicBreak, .html: ""
      }
    }
    .joined()
  }
}

extension Diagnostic {
  fileprivate static func footnoteMissing(_ raw: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .footnotePair, at: range,
      Bilingual(
        zh: "脚注 `\(raw)` 没有对应的说明，网页上会原样显示",
        en: "The footnote `\(raw)` has no note; readers would see the mark itself"),
      remedy: Bilingual(
        zh: "在文末另起一行写 `\(raw): 说明`；就是想写方括号时，在前面加反斜杠 `\\`",
        en:
          "Write `\(raw): the note` on a line at the end; for the bracket itself put a backslash first"
      ))
  }

  fileprivate static func footnoteUnused(_ label: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .footnotePair, at: range,
      Bilingual(
        zh: "正文里没有地方用到脚注 `[^\(label)]`，这条说明不会出现在网页上",
        en: "Nothing refers to the footnote `[^\(label)]`, so its note would not appear"),
      remedy: Bilingual(
        zh: "在正文要加注的字后面写上 `[^\(label)]`，或删掉这条说明",
        en: "Write `[^\(label)]` behind the words it is about, or delete the note"))
  }
}

extension Rule {
  package static let footnotePair = Rule(
    "markdown/footnote-pair", .error,
    title: Bilingual(zh: "脚注的标记和说明要成对", en: "Footnote marks and notes come in pairs"),
    why: Bilingual(
      zh: "只有标记，读者看到的是一串符号；只有说明，写的内容会悄悄不见。",
      en: "A mark alone is shown as it stands; a note alone would silently vanish."))
}
