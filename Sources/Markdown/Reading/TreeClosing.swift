import CCMarkGFM
import Diagnostics

/// Closing nodes: a frame becomes a value and joins its parent.
extension TreeBuilder {
  mutating func exit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_FOOTNOTE_REFERENCE: return
    case CMARK_NODE_DOCUMENT:
      closeDirectives(above: 0)
      return
    default: break
    }
    if openDirectives > 0 {
      closeDirectives(above: frames.lastIndex { !$0.isDirective } ?? 0)
    }
    guard frames.count > 1 else { return }
    flushText()
    let frame = frames.removeLast()
    if frame.isLevel { levels -= 1 }
    close(frame)
  }

  private mutating func close(_ frame: TreeFrame) {
    switch frame.kind {
    case .document, .directive: break
    case .paragraph:
      let inlines = takeInlines(frame)
      if !inlines.isEmpty { append(Block(.paragraph(inlines), span: frame.span)) }
    case .heading(let level):
      let inlines = takeInlines(frame)
      let id = dialect == .banbao ? headings.add(level: level, text: inlines.plainText) : ""
      append(Block(.heading(level: level, id: id, inlines), span: frame.span))
    case .quote: append(Block(.quote(takeBlocks(frame)), span: frame.span))
    case .list(let start, let isTight):
      let items = children.items.take(from: frame.mark.items)
      append(Block(.list(List(start: start, isTight: isTight, items: items)), span: frame.span))
    case .item(let isDone):
      children.items.append(List.Item(blocks: takeBlocks(frame), isDone: isDone))
    case .table(let alignments): append(table(alignments, frame))
    case .row: children.rows.append(children.cells.take(from: frame.mark.cells))
    case .cell: children.cells.append(takeInlines(frame))
    case .footnote(let label):
      footnotes.append(
        Footnote(
          label: label, blocks: takeBlocks(frame), references: footnoteUses[footnotes.count] ?? 0))
    case .emphasis: append(.emphasis(takeInlines(frame)))
    case .strong: append(.strong(takeInlines(frame)))
    case .strikethrough: append(.strikethrough(takeInlines(frame)))
    case .link(let destination, let title, let isAllowed):
      openLinks -= 1
      let inlines = takeInlines(frame)
      if isAllowed {
        append(.link(destination: destination, title: title, inlines))
      } else {
        inlines.forEach { append($0) }
      }
    case .image(let source, let title, let isAllowed):
      openLinks -= 1
      let alt = takeInlines(frame)
      checkAlt(source, alt, frame)
      if isAllowed {
        append(.image(source: source, title: title, alt: alt))
      } else {
        alt.forEach { append($0) }
      }
    }
  }

  private mutating func takeInlines(_ frame: TreeFrame) -> [Inline] {
    children.inlines.take(from: frame.mark.inlines)
  }

  private mutating func takeBlocks(_ frame: TreeFrame) -> [Block] {
    children.blocks.take(from: frame.mark.blocks)
  }

  /// Every row as wide as the header: the library leaves the cells of short rows out or adds them, by version.
  private mutating func table(_ alignments: [Table.Alignment], _ frame: TreeFrame) -> Block {
    var rows = children.rows.take(from: frame.mark.rows)
    for place in rows.indices where rows[place].count < alignments.count {
      rows[place] += Array(repeating: [], count: alignments.count - rows[place].count)
    }
    return Block(
      .table(
        Table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))),
      span: frame.span)
  }

  mutating func append(_ block: Block) { children.blocks.append(block) }

  /// Appends an inline, joining text to text.
  mutating func append(_ inline: Inline) {
    let last = children.inlines.count - 1
    if case .text(let new) = inline, last >= frames[frames.count - 1].mark.inlines,
      case .text(let old) = children.inlines[last]
    {
      children.inlines[last] = .text(old + new)
    } else {
      children.inlines.append(inline)
    }
  }
}
