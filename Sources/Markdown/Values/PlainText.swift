/// Takes the words of a document as they are walked.
protocol WordSink {
  /// What follows does not belong to the line before.
  mutating func startBlock()
  mutating func add(_ text: String)
}

extension MarkdownDocument {
  /// The words without any mark, blocks apart by line ends; comments, raw HTML and footnote numbers are no words.
  package var plainText: String { PlainText.of { addWords(to: &$0) } }

  func addWords(to sink: inout some WordSink) {
    blocks.addWords(to: &sink)
    for footnote in footnotes { footnote.blocks.addWords(to: &sink) }
  }
}

extension [Block] {
  /// The words of the blocks, one block a line.
  package var plainText: String { PlainText.of { addWords(to: &$0) } }

  fileprivate func addWords(to sink: inout some WordSink) {
    for block in self {
      sink.startBlock()
      block.addWords(to: &sink)
    }
  }
}

extension Block {
  /// The words of a block; rows of a table are lines, their cells apart by spaces.
  package var plainText: String { PlainText.of { addWords(to: &$0) } }

  fileprivate func addWords(to sink: inout some WordSink) {
    switch kind {
    case .paragraph(let inlines), .heading(_, _, let inlines): inlines.addWords(to: &sink)
    case .quote(let blocks): blocks.addWords(to: &sink)
    case .list(let list): for item in list.items { item.blocks.addWords(to: &sink) }
    case .code(_, let text): sink.add(text)
    case .table(let table):
      table.header.addWords(to: &sink)
      for row in table.rows {
        sink.add("\n")
        row.addWords(to: &sink)
      }
    case .directive(let directive): directive.addWords(to: &sink)
    case .thematicBreak, .html: break
    }
  }
}

extension [Table.Cell] {
  fileprivate func addWords(to sink: inout some WordSink) {
    for (column, cell) in enumerated() {
      if column > 0 { sink.add(" ") }
      cell.addWords(to: &sink)
    }
  }
}

extension Directive {
  /// Title and content; a hotline block's ids are its words, as only the site knows names.
  package var plainText: String { PlainText.of { addWords(to: &$0) } }

  fileprivate func addWords(to sink: inout some WordSink) {
    title.addWords(to: &sink)
    switch content {
    case .blocks(let blocks): blocks.addWords(to: &sink)
    case .dialogue(let lines):
      for line in lines {
        sink.startBlock()
        if !line.speaker.isEmpty { sink.add(line.speaker + "：") }
        line.text.addWords(to: &sink)
      }
    case .quiz(let quiz):
      quiz.question.addWords(to: &sink)
      for option in quiz.options { option.blocks.addWords(to: &sink) }
      quiz.answer.addWords(to: &sink)
    case .hotlines(let ids):
      sink.startBlock()
      sink.add(ids.joined(separator: "\n"))
    }
  }
}

extension [Inline] {
  /// The words without any mark: a line end is a space, a picture its description, a hotline its id.
  package var plainText: String { PlainText.of { addWords(to: &$0) } }

  fileprivate func addWords(to sink: inout some WordSink) {
    for inline in self {
      switch inline {
      case .text(let words), .code(let words): sink.add(words)
      case .softBreak, .hardBreak: sink.add(" ")
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        inner.addWords(to: &sink)
      case .hotline(let id): sink.add(id)
      case .html, .footnoteReference: break
      }
    }
  }
}

/// Puts words together, blocks apart by one line end.
private struct PlainText: WordSink {
  private var text = ""
  private var isAtStart = false

  static func of(_ walk: (inout PlainText) -> Void) -> String {
    var plain = PlainText()
    walk(&plain)
    return plain.text
  }

  mutating func startBlock() { isAtStart = true }

  mutating func add(_ more: String) {
    guard !more.isEmpty else { return }
    if isAtStart, !text.isEmpty, text.utf8.last != ASCII.newline { text += "\n" }
    isAtStart = false
    text += more
  }
}
