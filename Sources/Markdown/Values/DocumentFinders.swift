/// Finding parts of a document that outputs other than pages pick out.
extension MarkdownDocument {
  /// The first paragraphs of the text itself, at most `count`.
  package func firstParagraphs(_ count: Int) -> [[Inline]] {
    let paragraphs = blocks.lazy.compactMap { block -> [Inline]? in
      if case .paragraph(let inlines) = block.kind { inlines } else { nil }
    }
    return Array(paragraphs.prefix(max(count, 0)))
  }

  /// The blocks of a role in order of the text, nested ones too.
  package func directives(_ role: Directive.Role) -> [Directive] {
    var found: [Directive] = []
    blocks.forEach { $0.collect(role, into: &found) }
    return found
  }
}

extension Block {
  fileprivate func collect(_ role: Directive.Role, into found: inout [Directive]) {
    switch kind {
    case .directive(let directive):
      if directive.role == role { found.append(directive) }
      switch directive.content {
      case .blocks(let blocks): blocks.forEach { $0.collect(role, into: &found) }
      case .quiz(let quiz):
        (quiz.question + quiz.answer).forEach { $0.collect(role, into: &found) }
      case .dialogue, .hotlines: break
      }
    case .quote(let blocks): blocks.forEach { $0.collect(role, into: &found) }
    case .list(let list):
      list.items.forEach { $0.blocks.forEach { $0.collect(role, into: &found) } }
    case .paragraph, .heading, .code, .table, .thematicBreak, .html: break
    }
  }
}
