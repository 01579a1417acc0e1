/// A node of the library whose children are still being read.
struct TreeFrame {
  enum Kind {
    case document, quote, paragraph, row, cell, emphasis, strong, strikethrough
    case list(start: Int?, isTight: Bool)
    case item(isDone: Bool?)
    case heading(level: Int)
    case table([Table.Alignment])
    case link(destination: String, title: String, isAllowed: Bool)
    case image(source: String, title: String, isAllowed: Bool)
    case footnote(label: String)
    indirect case directive(OpenDirective)
  }

  var kind: Kind
  var span: Span?
  /// Its children lie above it on the builder's piles.
  var mark = OpenChildren.Mark()

  init(_ kind: Kind) { self.kind = kind }

  var isDirective: Bool {
    if case .directive = kind { true } else { false }
  }

  var directive: OpenDirective? {
    if case .directive(let open) = kind { open } else { nil }
  }

  /// Whether it is one level of the nesting an author can count: quotes, lists, blocks, emphasis, links.
  var isLevel: Bool {
    switch kind {
    case .quote, .list, .directive, .emphasis, .strong, .strikethrough, .link, .image: true
    case .document, .paragraph, .row, .cell, .item, .heading, .table, .footnote: false
    }
  }
}

/// A `:::` block whose closing line is still to come.
struct OpenDirective {
  var fence: FenceLine
  /// `nil` when the name is not known: the content is kept without the block.
  var role: Directive.Role?
  var title: [Inline]
  /// A closing line was found where it cannot close; said once.
  var isMisclosed = false

  /// Whether line ends of the source mean something in it.
  var keepsLines: Bool {
    switch role {
    case .dialogue, .quiz, .hotline: true
    default: false
    }
  }
}
