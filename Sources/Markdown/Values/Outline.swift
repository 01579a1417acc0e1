/// A heading of a table of contents.
package struct OutlineEntry: Sendable, Hashable {
  /// 2 or 3.
  package var level: Int
  package var id: String
  package var text: String

  package init(level: Int, id: String, text: String) {
    self.level = level
    self.id = id
    self.text = text
  }
}

extension MarkdownDocument {
  /// The headings of level 2 and 3 that stand in the text itself, not in quotes, lists or blocks.
  package var outline: [OutlineEntry] {
    blocks.compactMap { block in
      guard case .heading(let level, let id, let inlines) = block.kind, level == 2 || level == 3
      else { return nil }
      return OutlineEntry(level: level, id: id, text: inlines.plainText)
    }
  }
}
