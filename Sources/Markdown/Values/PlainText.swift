extension MarkdownDocument {
  /// The words without any mark, blocks apart by line ends; comments, raw HTML and footnote numbers are no words.
  package var plainText: String {
    var text = blocks.plainText
    for footnote in footnotes { PlainText.add(footnote.blocks.plainText, to: &text) }
    return text
  }
}

extension [Block] {
  /// The words of the blocks, one block a line.
  package var plainText: String {
    var text = ""
    for block in self { PlainText.add(block.plainText, to: &text) }
    return text
  }
}

extension Block {
  /// The words of a block; rows of a table are lines, their cells apart by spaces.
  package var plainText: String {
    switch kind {
    case .paragraph(let inlines), .heading(_, _, let inlines): inlines.plainText
    case .quote(let blocks): blocks.plainText
    case .list(let list): list.items.flatMap(\.blocks).plainText
    case .code(_, let text): text
    case .table(let table):
      ([table.header] + table.rows).map { row in
        row.map(\.plainText).joined(separator: " ")
      }.joined(separator: "\n")
    case .directive(let directive): directive.plainText
    case .thematicBreak, .html: ""
    }
  }
}

extension Directive {
  /// Title and content; a hotline block's ids are its words, as only the site knows names.
  package var plainText: String {
    var text = title.plainText
    switch content {
    case .blocks(let blocks): PlainText.add(blocks.plainText, to: &text)
    case .dialogue(let lines):
      for line in lines {
        let words = line.text.plainText
        PlainText.add(line.speaker.isEmpty ? words : line.speaker + "：" + words, to: &text)
      }
    case .quiz(let quiz):
      PlainText.add(quiz.question.plainText, to: &text)
      PlainText.add(quiz.options.flatMap(\.blocks).plainText, to: &text)
      PlainText.add(quiz.answer.plainText, to: &text)
    case .hotlines(let ids): PlainText.add(ids.joined(separator: "\n"), to: &text)
    }
    return text
  }
}

extension [Inline] {
  /// The words without any mark: a line end is a space, a picture its description, a hotline its id.
  package var plainText: String {
    var text = ""
    for inline in self { inline.addWords(to: &text) }
    return text
  }
}

extension Inline {
  fileprivate func addWords(to text: inout String) {
    switch self {
    case .text(let words), .code(let words): text += words
    case .softBreak, .hardBreak: text += " "
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .link(_, _, let inner), .image(_, _, let inner):
      for inline in inner { inline.addWords(to: &text) }
    case .hotline(let id): text += id
    case .html, .footnoteReference: break
    }
  }
}

private enum PlainText {
  static func add(_ more: String, to text: inout String) {
    guard !more.isEmpty else { return }
    if !text.isEmpty, text.utf8.last != ASCII.newline { text += "\n" }
    text += more
  }
}
