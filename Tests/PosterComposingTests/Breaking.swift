import CampaignModel

@testable import PosterComposing

/// Breaks a text with the fake font and shows the lines parted by `|`; `nil` when there is no legal setting.
func broken(
  _ text: String, _ measure: Double, style: PosterStyle = PosterStyle(alignment: .justify)
)
  -> String?
{
  let paragraph = Paragraph(RichText(text), style: style, shaper: FakeShaper(), cohesion: nil)
  let breaker = LineBreaker(
    isJustified: style.alignment == .justify, isBalanced: style.isBalanced)
  return breaker.lines(of: paragraph, measure: measure, indent: style.indent).map { lines in
    lines.map { range in
      let text = paragraph.text(range).filter { $0 != "\n" }
      return text.hasSuffix(" ") ? String(text.dropLast()) : text
    }.joined(separator: "|")
  }
}

/// The width in em of a text on one line of its own.
func lineWidth(_ text: String) -> Double {
  let paragraph = Paragraph(
    RichText(text), style: PosterStyle(), shaper: FakeShaper(), cohesion: nil)
  return paragraph.width(0..<paragraph.units.count)
}
