package import Diagnostics

/// Reads Markdown text into a document tree with its findings; a value, safe to use from several threads.
package struct MarkdownReader: Sendable {
  package let dialect: Dialect

  package init(dialect: Dialect = .banbao) { self.dialect = dialect }

  /// Reads the body of a file.
  ///
  /// Limits are checked before the library sees the text; a text beyond them gives an empty document and its diagnostics.
  /// - Parameters:
  ///   - bodyOffset: The byte offset behind the front matter; spans still count in the whole file.
  package func read(_ source: SourceText, from bodyOffset: Int = 0) -> Reported<MarkdownDocument> {
    let stretch = min(max(bodyOffset, 0), source.bytes.count)..<source.bytes.count
    var document = MarkdownDocument(file: source.file)
    let broken = SafetyLimits.faults(in: source, stretch)
    guard broken.isEmpty else { return Reported(document, broken) }

    let prepared = PreparedText(source, stretch, cjkRules: dialect == .banbao)
    var builder = TreeBuilder(prepared, dialect: dialect)
    builder.build()
    document.blocks = builder.children.blocks.take(from: 0)
    document.footnotes = builder.footnotes
    document.links = builder.findings.links
    document.hotlineReferences = builder.findings.hotlines
    document.comments = builder.findings.comments
    if builder.headings.needsRenaming {
      document.renameHeadings(builder.headings.identifiers())
    }
    return Reported(document, builder.findings.diagnostics)
  }
}

extension MarkdownDocument {
  /// Gives headings, in order of the text, their final ids.
  fileprivate mutating func renameHeadings(_ ids: [String]) {
    var next = ids.makeIterator()
    for index in blocks.indices { blocks[index].renameHeadings(&next) }
    for index in footnotes.indices {
      for inner in footnotes[index].blocks.indices {
        footnotes[index].blocks[inner].renameHeadings(&next)
      }
    }
  }
}

extension Block {
  fileprivate mutating func renameHeadings(_ ids: inout some IteratorProtocol<String>) {
    switch kind {
    case .heading(let level, let id, let inlines):
      kind = .heading(level: level, id: ids.next() ?? id, inlines)
    case .quote(var blocks):
      for index in blocks.indices { blocks[index].renameHeadings(&ids) }
      kind = .quote(blocks)
    case .list(var list):
      for item in list.items.indices {
        for index in list.items[item].blocks.indices {
          list.items[item].blocks[index].renameHeadings(&ids)
        }
      }
      kind = .list(list)
    case .directive(var directive):
      directive.content = directive.content.mapBlocks { block in
        var block = block
        block.renameHeadings(&ids)
        return block
      }
      kind = .directive(directive)
    case .paragraph, .code, .table, .thematicBreak, .html: break
    }
  }
}

extension Directive.Content {
  /// Maps the blocks of each kind of content, in order of the text.
  fileprivate func mapBlocks(_ transform: (Block) -> Block) -> Self {
    switch self {
    case .blocks(let blocks): return .blocks(blocks.map(transform))
    case .quiz(var quiz):
      quiz.question = quiz.question.map(transform)
      for index in quiz.options.indices {
        quiz.options[index].blocks = quiz.options[index].blocks.map(transform)
      }
      quiz.answer = quiz.answer.map(transform)
      return .quiz(quiz)
    case .dialogue, .hotlines: return self
    }
  }
}
