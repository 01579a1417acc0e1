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
      if !frame.inlines.isEmpty { append(Block(.paragraph(frame.inlines), span: frame.span)) }
    case .heading(let level):
      let id = dialect == .banbao ? headings.add(level: level, text: frame.inlines.plainText) : ""
      append(Block(.heading(level: level, id: id, frame.inlines), span: frame.span))
    case .quote: append(Block(.quote(frame.blocks), span: frame.span))
    case .list(let start, let isTight):
      let list = List(start: start, isTight: isTight, items: frame.items)
      append(Block(.list(list), span: frame.span))
    case .item(let isDone):
      frames[frames.count - 1].items.append(List.Item(blocks: frame.blocks, isDone: isDone))
    case .table(let alignments): append(table(alignments, frame))
    case .row: frames[frames.count - 1].rows.append(frame.rows.first ?? [])
    case .cell: appendCell(frame.inlines)
    case .footnote(let label):
      footnotes.append(
        Footnote(
          label: label, blocks: frame.blocks, references: footnoteUses[footnotes.count] ?? 0))
    case .emphasis: append(.emphasis(frame.inlines))
    case .strong: append(.strong(frame.inlines))
    case .strikethrough: append(.strikethrough(frame.inlines))
    case .link(let destination, let title, let isAllowed):
      openLinks -= 1
      if isAllowed {
        append(.link(destination: destination, title: title, frame.inlines))
      } else {
        frame.inlines.forEach { append($0) }
      }
    case .image(let source, let title, let isAllowed):
      openLinks -= 1
      checkAlt(source, frame)
      if isAllowed {
        append(.image(source: source, title: title, alt: frame.inlines))
      } else {
        frame.inlines.forEach { append($0) }
      }
    }
  }

  private mutating func appendCell(_ cell: Table.Cell) {
    let row = frames.count - 1
    if frames[row].rows.isEmpty { frames[row].rows.append([]) }
    frames[row].rows[0].append(cell)
  }

  /// Every row as wide as the header: the library leaves the cells of short rows out or adds them, by version.
  private func table(_ alignments: [Table.Alignment], _ frame: TreeFrame) -> Block {
    let rows = frame.rows.map { row in
      row.count < alignments.count
        ? row + Array(repeating: [], count: alignments.count - row.count) : row
    }
    return Block(
      .table(
        Table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))),
      span: frame.span)
  }

  mutating func append(_ block: Block) { frames[frames.count - 1].blocks.append(block) }

  /// Appends an inline, joining text to text.
  mutating func append(_ inline: Inline) {
    let top = frames.count - 1
    if case .text(let new) = inline, case .text(let old)? = frames[top].inlines.last {
      frames[top].inlines[frames[top].inlines.count - 1] = .text(old + new)
    } else {
      frames[top].inlines.append(inline)
    }
  }
}
