package import Diagnostics

/// A Markdown text as a tree of values: nothing of the parser is left in it, so every output walks the same tree.
package struct MarkdownDocument: Sendable, Hashable {
  /// The path of the file the spans count in; lines are the file's, not the body's.
  package var file: String
  package var blocks: [Block]
  /// In order of first reference; `Inline.footnoteReference` counts into it.
  package var footnotes: [Footnote]
  /// Every link and picture, in order of the text, with the place of its destination.
  package var links: [LinkReference] = []
  /// Every hotline named by id, in prose or in a hotline block, in order of the text.
  package var hotlineReferences: [HotlineReference] = []
  /// What stands in `<!-- … -->`; never part of any output, but `lint-allow` is written there.
  package var comments: [Comment] = []

  package init(file: String, blocks: [Block] = [], footnotes: [Footnote] = []) {
    self.file = file
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

/// A link or a picture of a document and where its destination is written.
package struct LinkReference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case link, image }

  package var kind: Kind
  /// As written, with escapes and entities resolved.
  package var destination: String
  /// The destination itself where it stands in the text, otherwise the whole link.
  package var span: Span?

  package init(kind: Kind, destination: String, span: Span?) {
    self.kind = kind
    self.destination = destination
    self.span = span
  }
}

/// An id of the hotline registry and where the text names it.
package struct HotlineReference: Sendable, Hashable {
  package var id: String
  package var span: Span?

  package init(id: String, span: Span?) {
    self.id = id
    self.span = span
  }
}

/// A comment, without its `<!--` and `-->` and the spaces inside.
package struct Comment: Sendable, Hashable {
  package var text: String
  package var span: Span?

  package init(text: String, span: Span?) {
    self.text = text
    self.span = span
  }
}

/// Start and end of a node in its file; `end` is exclusive.
package struct Span: Sendable, Hashable {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  package func range(in file: String) -> SourceRange {
    SourceRange(file: file, start: start, end: end)
  }
}

/// A block with its place; cmark-gfm knows no place for a few, hence optional.
///
/// What is larger than an array stands behind a pointer: a site of thousands of articles is held whole, and walked often.
package struct Block: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case paragraph([Inline])
    /// `level` 1…6; `id` is unique in the document and keeps Han characters.
    indirect case heading(level: Int, id: String, [Inline])
    case quote([Block])
    indirect case list(List)
    indirect case code(info: String, text: String)
    indirect case table(Table)
    case thematicBreak
    /// Raw HTML, only in the plain GFM dialect; in content it is a diagnostic and leaves the tree.
    indirect case html(String)
    indirect case directive(Directive)
  }

  package var kind: Kind
  package var span: Span?

  package init(_ kind: Kind, span: Span? = nil) {
    self.kind = kind
    self.span = span
  }
}

package struct List: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    package var blocks: [Block]
    /// For task lists: ticked or not; `nil` for other items.
    package var isDone: Bool?

    package init(blocks: [Block], isDone: Bool? = nil) {
      self.blocks = blocks
      self.isDone = isDone
    }
  }

  /// The first number of an ordered list; `nil` for a bullet list.
  package var start: Int?
  /// Whether items stand close, without paragraph marks.
  package var isTight: Bool
  package var items: [Item]

  package init(start: Int? = nil, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

package struct Table: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case none, left, center, right }
  package typealias Cell = [Inline]

  /// One per column; every row has as many cells.
  package var alignments: [Alignment]
  package var header: [Cell]
  package var rows: [[Cell]]

  package init(alignments: [Alignment], header: [Cell], rows: [[Cell]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

package struct Footnote: Sendable, Hashable {
  package var label: String
  package var blocks: [Block]
  /// How often the text refers to it: that many back links.
  package var references: Int

  package init(label: String, blocks: [Block], references: Int) {
    self.label = label
    self.blocks = blocks
    self.references = references
  }
}

/// A fenced block `:::警示 标题`: a role of content, not of HTML, so that pages, posters and channel texts each give it their form.
package struct Directive: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case tip, warning, steps, checklist, dialogue, quiz, `case`, hotline, slogan, details
    case webOnly = "web"
    case posterOnly = "poster"
  }

  /// One turn of a dialogue; a line without a speaker belongs to the turn before.
  package struct Line: Sendable, Hashable {
    package var speaker: String
    package var text: [Inline]

    package init(speaker: String, text: [Inline]) {
      self.speaker = speaker
      self.text = text
    }
  }

  /// Question, options and answer of a quiz.
  package struct Quiz: Sendable, Hashable {
    package var question: [Block]
    package var options: [List.Item]
    package var answer: [Block]

    package init(question: [Block], options: [List.Item], answer: [Block]) {
      self.question = question
      self.options = options
      self.answer = answer
    }
  }

  package enum Content: Sendable, Hashable {
    case blocks([Block])
    case dialogue([Line])
    case quiz(Quiz)
    /// Ids of the hotline registry, in order.
    case hotlines([String])
  }

  package var role: Role
  /// What stands behind the name on the opening line; empty when nothing does.
  package var title: [Inline]
  package var content: Content

  package init(role: Role, title: [Inline], content: Content) {
    self.role = role
    self.title = title
    self.content = content
  }
}

/// A piece of running text; what is larger than a text stands behind a pointer, as in blocks.
package enum Inline: Sendable, Hashable {
  case text(String)
  /// A line end of the source that stands for a space; between wide characters the reader has dropped it already.
  case softBreak
  case hardBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  indirect case link(destination: String, title: String, [Inline])
  indirect case image(source: String, title: String, alt: [Inline])
  /// Raw HTML, only in the plain GFM dialect.
  case html(String)
  /// The index into `MarkdownDocument.footnotes`, and which of its references this is, from 1.
  case footnoteReference(index: Int, occurrence: Int)
  /// `{{热线:96110}}`: an id of the hotline registry.
  case hotline(id: String)
}
