import CampaignModel
import Diagnostics
import Markdown

/// The paragraphs and list items of an article's body in reading order, for posters that have no points.
///
/// A `:::海报` block, when there is one, is all that posters take; `:::仅网页` never is. Headings, tables, pictures and
/// footnotes stay on the page the QR code leads to.
func bodyParagraphs(of article: Article, in campaign: Campaign) -> [RichText] {
  let reader = BodyReader(campaign: campaign, file: article.body.file)
  let own = article.body.blocks.filter { block in
    if case .directive(let directive) = block.kind { directive.role == .posterOnly } else { false }
  }
  return reader.paragraphs(own.isEmpty ? article.body.blocks : own)
}

private struct BodyReader {
  let campaign: Campaign
  let file: String

  func paragraphs(_ blocks: [Block]) -> [RichText] {
    blocks.flatMap { block -> [RichText] in
      switch block.kind {
      case .paragraph(let inlines): text(inlines, block.span)
      case .quote(let inner): paragraphs(inner)
      case .list(let list): list.items.flatMap { paragraphs($0.blocks) }
      case .directive(let directive): paragraphs(directive)
      case .heading, .code, .table, .thematicBreak, .html: []
      }
    }
  }

  private func paragraphs(_ directive: Directive) -> [RichText] {
    guard directive.role != .webOnly, directive.role != .details else { return [] }
    return switch directive.content {
    case .blocks(let blocks): paragraphs(blocks)
    case .dialogue(let lines):
      lines.map { line in
        RichText(
          pieces: [.init(text: line.speaker + "：", isStrong: true)]
            + pieces(line.text, strong: false),
          place: nil)
      }
    case .quiz, .hotlines: []
    }
  }

  private func text(_ inlines: [Inline], _ span: Span?) -> [RichText] {
    let text = RichText(pieces: pieces(inlines, strong: false), place: span?.range(in: file))
    return text.isEmpty ? [] : [text]
  }

  private func pieces(_ inlines: [Inline], strong: Bool) -> [RichText.Piece] {
    inlines.flatMap { inline -> [RichText.Piece] in
      func piece(_ text: String) -> [RichText.Piece] { [.init(text: text, isStrong: strong)] }
      switch inline {
      case .text(let text), .code(let text): return piece(text)
      case .softBreak: return piece(" ")
      case .hardBreak: return piece("\n")
      case .strong(let inner): return pieces(inner, strong: true)
      case .emphasis(let inner), .link(_, _, let inner): return pieces(inner, strong: strong)
      case .hotline(let id): return piece(campaign.hotline(id)?.number ?? id)
      // Struck-out text is no longer said, a poster has no room for it.
      case .strikethrough, .image, .html, .footnoteReference: return []
      }
    }
  }
}
