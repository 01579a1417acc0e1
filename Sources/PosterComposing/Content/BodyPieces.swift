import CampaignModel
import Diagnostics
import Markdown

/// A paragraph of a body and what it is.
struct BodyPiece: Sendable {
  enum Kind: Sendable, Hashable {
    case paragraph, heading
    /// Of a list or a table.
    case item
  }

  var kind: Kind
  var text: RichText
}

/// The paragraphs, list items, rows and headings of an article's body in reading order.
///
/// A `:::海报` block, when there is one, is all that posters take; `:::仅网页` never is. Pictures, quizzes and footnotes stay
/// on the page the QR code leads to.
/// - Parameter taken: Blocks that stand elsewhere on the poster.
func bodyPieces(
  of article: Article, in campaign: Campaign, without taken: Set<Directive> = []
) -> [BodyPiece] {
  let reader = BodyReader(
    inlines: InlineReader(campaign: campaign, file: article.body.file), taken: taken)
  let own = article.body.blocks.filter { block in
    if case .directive(let directive) = block.kind { directive.role == .posterOnly } else { false }
  }
  return reader.pieces(own.isEmpty ? article.body.blocks : own).filter { !$0.text.isEmpty }
}

/// Reads blocks one after the other.
struct BodyReader {
  let inlines: InlineReader
  var taken: Set<Directive> = []

  func pieces(_ blocks: [Block], as kind: BodyPiece.Kind = .paragraph) -> [BodyPiece] {
    blocks.flatMap { block -> [BodyPiece] in
      switch block.kind {
      case .paragraph(let text):
        [BodyPiece(kind: kind, text: inlines.text(text, block.span))]
      case .heading(_, _, let text):
        [BodyPiece(kind: .heading, text: inlines.text(text, block.span))]
      case .quote(let inner): pieces(inner, as: kind)
      case .list(let list): list.items.flatMap { pieces($0.blocks, as: .item) }
      case .table(let table): rows(table, block.span)
      case .directive(let directive): pieces(directive)
      case .code, .thematicBreak, .html: []
      }
    }
  }

  private func pieces(_ directive: Directive) -> [BodyPiece] {
    guard directive.role != .webOnly, directive.role != .details, !taken.contains(directive)
    else { return [] }
    let title = BodyPiece(kind: .heading, text: inlines.text(directive.title))
    return switch directive.content {
    case .blocks(let blocks): [title] + pieces(blocks)
    case .dialogue(let lines): [title] + lines.map(turn)
    case .quiz, .hotlines: []
    }
  }

  /// `骗子：您好` as one paragraph.
  private func turn(_ line: Directive.Line) -> BodyPiece {
    let text = RichText(
      pieces: [.init(text: line.speaker + "：", isStrong: true)]
        + inlines.pieces(line.text, strong: false), place: nil)
    return BodyPiece(kind: .item, text: text)
  }

  /// A row as one line: the first cell, a colon, the others.
  private func rows(_ table: Table, _ span: Span?) -> [BodyPiece] {
    table.rows.map { row in
      var pieces: [RichText.Piece] = []
      for (index, cell) in row.enumerated() where !cell.isEmpty {
        if !pieces.isEmpty {
          pieces.append(.init(text: index == 1 ? "：" : "，", isStrong: index == 1))
        }
        pieces += inlines.pieces(cell, strong: index == 0)
      }
      return BodyPiece(
        kind: .item, text: RichText(pieces: pieces, place: span?.range(in: inlines.file)))
    }
  }
}
