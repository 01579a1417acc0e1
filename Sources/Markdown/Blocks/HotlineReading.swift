import Diagnostics

/// Reads a hotline block: a list, or lines, of ids of the registry.
enum HotlineReading {
  static func ids(
    of blocks: [Block], file: String, at place: SourceRange, into findings: inout Findings
  ) -> [String] {
    var ids: [String] = []
    var sawAny = false
    for (inlines, span) in entries(of: blocks, at: place, into: &findings) {
      sawAny = true
      if case .hotline(let id)? = inlines.first, inlines.count == 1 {
        ids.append(id)
        continue
      }
      let written = trimmed(inlines.plainText)
      guard let id = HotlineID.normalized(written) else {
        findings.add(.hotlineWithoutID(written, at: span?.range(in: file) ?? place))
        continue
      }
      ids.append(id)
      findings.hotlines.append(HotlineReference(id: id, span: span))
    }
    if !sawAny { findings.add(.emptyBlock(.hotline, at: place)) }
    return ids
  }

  /// Lines of paragraphs and list items; other blocks are reported.
  private static func entries(
    of blocks: [Block], at place: SourceRange, into findings: inout Findings
  ) -> [(inlines: [Inline], span: Span?)] {
    blocks.flatMap { block -> [(inlines: [Inline], span: Span?)] in
      switch block.kind {
      case .paragraph(let inlines):
        return inlines.lines.enumerated().map { number, line in
          (line, block.span.map { Self.line(number, of: $0, words: line.plainText) })
        }
      case .list(let list):
        return list.items.flatMap { entries(of: $0.blocks, at: place, into: &findings) }
      case .quote, .heading, .code, .table, .thematicBreak, .html, .directive:
        findings.add(.hotlineWithoutID("", at: block.span?.range(in: place.file) ?? place))
        return []
      }
    }
  }

  /// The place of a line of a paragraph; later lines are taken to start at the margin.
  private static func line(_ number: Int, of span: Span, words: String) -> Span {
    let start =
      number == 0
      ? span.start : SourcePosition(line: span.start.line + number, column: 1)
    let end = SourcePosition(line: start.line, column: start.column + words.unicodeScalars.count)
    return Span(start: start, end: end)
  }
}
