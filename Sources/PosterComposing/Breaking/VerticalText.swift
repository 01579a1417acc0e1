import CampaignModel

/// How the characters of a text stand in a column: Chinese upright, one or two digits side by side, longer Latin words on
/// their side (clreq §2.3.4, https://www.w3.org/TR/clreq/#mixed_text_composition_in_vertical_writing_mode).
enum VerticalText {
  enum Posture: Sendable, Hashable {
    /// On a horizontal line.
    case level
    case upright
    /// 纵中横
    case combined
    /// A quarter turn clockwise.
    case turned
  }

  /// Cuts pieces where the posture changes.
  static func pieces(
    _ pieces: [RichText.Piece], _ direction: PosterStyle.Direction
  ) -> [(RichText.Piece, Posture)] {
    guard direction == .vertical else { return pieces.map { ($0, .level) } }
    return pieces.flatMap { piece -> [(RichText.Piece, Posture)] in
      var cut: [(RichText.Piece, Posture)] = []
      let scalars = Array(piece.text.unicodeScalars)
      var start = 0
      while start < scalars.count {
        let isTurned = liesDown(scalars[start])
        var end = start + 1
        while end < scalars.count, liesDown(scalars[end]) == isTurned { end += 1 }
        let part = scalars[start..<end]
        let isShort = part.count <= 2 && part.allSatisfy { CharacterClass($0) == .digit }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: part)
        cut.append(
          (
            RichText.Piece(text: String(text), isStrong: piece.isStrong),
            !isTurned ? .upright : isShort ? .combined : .turned
          ))
        start = end
      }
      return cut
    }
  }

  static func shape(
    _ text: String, in face: FontFace, _ posture: Posture, _ shaper: any TextShaping
  ) -> ShapedText {
    switch posture {
    case .level, .turned: shaper.shape(text, in: face)
    case .upright: shaper.shapeVertically(withCornerQuotes(text), in: face)
    case .combined: combined(shaper.shape(text, in: face))
    }
  }

  /// All clusters as one that is an em high.
  private static func combined(_ shaped: ShapedText) -> ShapedText {
    var glyphs: [ShapedText.Glyph] = []
    var pen = 0.0
    for cluster in shaped.clusters {
      glyphs += shaped.glyphs[cluster.glyphs].map { glyph in
        ShapedText.Glyph(id: glyph.id, x: pen + glyph.x, y: glyph.y)
      }
      pen += cluster.advance
    }
    let whole = ShapedText.Cluster(
      scalarCount: shaped.clusters.reduce(0) { $0 + $1.scalarCount }, advance: 1, inkStart: 0,
      inkEnd: 1, glyphs: 0..<glyphs.count, isMissing: shaped.clusters.contains(where: \.isMissing))
    return ShapedText(clusters: [whole], glyphs: glyphs)
  }

  /// Letters, digits and the marks among them, but not the full-width ones; dashes, for which fonts have no vertical form.
  private static func liesDown(_ scalar: Unicode.Scalar) -> Bool {
    let class_ = CharacterClass(scalar)
    return class_.isLatin || class_ == .space || class_ == .dash
  }

  /// In a column quotation marks are ﹃﹄ and ﹁﹂ (GB/T 15834—2011 §5.2.3); what is copied stays as it was written.
  private static func withCornerQuotes(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "“": scalars.append("『")
      case "”": scalars.append("』")
      case "‘": scalars.append("「")
      case "’": scalars.append("」")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
