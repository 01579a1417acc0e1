import CampaignModel
import Diagnostics
import Markdown

/// Turns the inlines of Markdown into the plain and strong pieces of a poster's text.
struct InlineReader {
  let campaign: Campaign
  let file: String

  func text(_ inlines: [Inline], _ span: Span? = nil) -> RichText {
    RichText(pieces: pieces(inlines, strong: false), place: span?.range(in: file))
  }

  func pieces(_ inlines: [Inline], strong: Bool) -> [RichText.Piece] {
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
