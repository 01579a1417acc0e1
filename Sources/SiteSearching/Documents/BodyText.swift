import Markdown

/// The words of a body as the page shows them, a block a line: numbers of hotlines instead of their ids, nothing meant for
/// posters only.
struct BodyText: Sendable {
  /// By id, what a page prints: number, and name in a hotline block.
  let hotlines: [String: (number: String, name: String)]

  func text(_ document: MarkdownDocument) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(Self.usualLength)
    add(document.blocks, to: &text)
    for footnote in document.footnotes { add(footnote.blocks, to: &text) }
    return text
  }

  /// Bytes; most articles have fewer.
  private static let usualLength = 4096

  private func add(_ blocks: [Block], to text: inout [UInt8]) {
    for block in blocks { add(block, to: &text) }
  }

  private func add(_ block: Block, to text: inout [UInt8]) {
    switch block.kind {
    case .paragraph(let inlines), .heading(_, _, let inlines): addLine(inlines, to: &text)
    case .quote(let blocks): add(blocks, to: &text)
    case .list(let list): for item in list.items { add(item.blocks, to: &text) }
    case .code(_, let code): addLine(code, to: &text)
    case .table(let table):
      for row in [table.header] + table.rows {
        for (column, cell) in row.enumerated() {
          if column > 0 { text.append(UInt8(ascii: " ")) }
          add(cell, to: &text)
        }
        endLine(&text)
      }
    case .directive(let directive): add(directive, to: &text)
    case .thematicBreak, .html: break
    }
  }

  private func add(_ directive: Directive, to text: inout [UInt8]) {
    guard directive.role != .posterOnly else { return }
    // Pages show the blocks' default titles too, but nobody looks for them.
    if directive.role != .webOnly { addLine(directive.title, to: &text) }
    switch directive.content {
    case .blocks(let blocks): add(blocks, to: &text)
    case .dialogue(let lines):
      for line in lines {
        if !line.speaker.isEmpty { text += (line.speaker + "：").utf8 }
        addLine(line.text, to: &text)
      }
    case .quiz(let quiz):
      add(quiz.question, to: &text)
      for option in quiz.options { add(option.blocks, to: &text) }
      add(quiz.answer, to: &text)
    case .hotlines(let ids):
      for id in ids {
        addLine(hotlines[id].map { "\($0.number) \($0.name)" } ?? id, to: &text)
      }
    }
  }

  private func addLine(_ inlines: [Inline], to text: inout [UInt8]) {
    add(inlines, to: &text)
    endLine(&text)
  }

  private func addLine(_ words: String, to text: inout [UInt8]) {
    text += words.utf8
    endLine(&text)
  }

  private func endLine(_ text: inout [UInt8]) {
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }

  private func add(_ inlines: [Inline], to text: inout [UInt8]) {
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text += words.utf8
      case .softBreak, .hardBreak: text.append(UInt8(ascii: " "))
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        add(inner, to: &text)
      case .hotline(let id): text += (hotlines[id]?.number ?? id).utf8
      case .html, .footnoteReference: break
      }
    }
  }
}
