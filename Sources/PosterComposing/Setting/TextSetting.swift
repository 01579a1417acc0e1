package import CampaignModel

/// Sets text outside of layouts, for lists, labels and marks, with the posters' own faces and line breaking.
package struct TextSetting: Sendable {
  private let shaper: any TextShaping

  /// How a text is to look.
  package struct Style: Sendable, Hashable {
    package var face: FontFace
    /// The em in millimetres.
    package var size: Double
    package var color: SheetColor
    /// Distance of baselines in em.
    package var leading: Double
    package var alignment: PosterStyle.Alignment
    /// Most lines; a text that needs more is set smaller.
    package var lines: Int?

    package init(
      _ face: FontFace = FontFace(), size: Double,
      color: SheetColor = SheetColor(red: 0.12, green: 0.11, blue: 0.1), leading: Double = 1.35,
      alignment: PosterStyle.Alignment = .start, lines: Int? = nil
    ) {
      self.face = face
      self.size = size
      self.color = color
      self.leading = leading
      self.alignment = alignment
      self.lines = lines
    }
  }

  package init(shaper: any TextShaping) {
    self.shaper = shaper
  }

  /// Breaks a text into lines for a width in millimetres; the type shrinks until it fits, and nothing is left out.
  package func set(_ text: String, _ style: Style, width: Double) -> TextBlock {
    let look = PosterStyle(
      family: PosterStyle.Family(rawValue: style.face.family.rawValue) ?? .sans,
      weight: style.face.weight == .bold ? .bold : .regular, leading: style.leading,
      alignment: style.alignment)
    let paragraph = Paragraph(RichText(text), style: look, shaper: shaper, cohesion: nil)
    var style = style
    let breaker = LineBreaker(isJustified: style.alignment == .justify, isBalanced: false)
    for _ in 0..<Self.steps {
      if let lines = breaker.lines(of: paragraph, measure: width / style.size),
        lines.count <= style.lines ?? .max
      {
        return TextBlock(paragraph: paragraph, lines: lines, style: style, measure: width)
      }
      style.size *= Self.step
    }
    // A word that cannot be broken, in a very narrow place: one line, as small as that takes.
    let all = 0..<paragraph.units.count
    style.size = min(style.size, width / max(paragraph.width(all), 0.001))
    return TextBlock(paragraph: paragraph, lines: [all], style: style, measure: width)
  }

  /// Down to 45 % in steps of 5 %.
  private static let step = 0.95
  private static let steps = 16
}

/// A text broken into lines, ready to be drawn at a place.
package struct TextBlock: Sendable {
  let paragraph: Paragraph
  let lines: [Range<Int>]
  let style: TextSetting.Style
  /// Millimetres.
  let measure: Double

  package var lineCount: Int { lines.count }
  /// The em in millimetres; less than asked for when the text had to shrink.
  package var size: Double { style.size }

  /// Of all lines with their leading, in millimetres.
  package var height: Double { Double(lines.count) * style.size * style.leading }

  /// Of the widest line in millimetres.
  package var width: Double { (lines.map { paragraph.width($0) }.max() ?? 0) * style.size }

  /// Characters no glyph draws.
  package var missing: [Unicode.Scalar] { paragraph.missing }

  /// The marks of the text with the top left corner of its measure at a place.
  package func marks(x: Double, top: Double) -> [PosterSheet.Mark] {
    let room = measure / style.size
    let step = style.size * style.leading
    return lines.enumerated().flatMap { index, range in
      let isLast = index == lines.count - 1
      let setting = LineSetting(
        paragraph, range, room: room, fills: style.alignment == .justify && !isLast)
      let spare = (room - setting.width) * style.size
      let shift: Double =
        switch style.alignment {
        case .start, .justify: 0
        case .center: spare / 2
        case .end: spare
        }
      return LineDrawing(
        paragraph: paragraph, range: range, setting: setting, size: style.size, color: style.color
      ).marks(x: x + shift, top: top + Double(index) * step + (step - style.size) / 2)
    }
  }
}
