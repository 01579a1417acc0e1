/// Turns text into glyphs with their widths; the one thing the composer must ask of fonts.
///
/// Called from several threads at once. Lengths are in em of the type size, so that sizes are found by arithmetic alone.
package protocol TextShaping: Sendable {
  /// Shapes one line's worth or a whole paragraph of text, left to right; clusters are in text order and cover all of it.
  func shape(_ text: String, in face: FontFace) -> ShapedText

  /// Shapes Chinese text for a column: marks in their vertical forms, advances and ink counted downward from the top.
  func shapeVertically(_ text: String, in face: FontFace) -> ShapedText

  /// Parts a text where the face's own font lacks characters that its stand-in has.
  func stretches(of text: String, in face: FontFace) -> [TextStretch]
}

/// A part of a text, and the face that draws it.
package struct TextStretch: Sendable, Hashable {
  package var text: String
  package var face: FontFace

  package init(_ text: String, _ face: FontFace) {
    self.text = text
    self.face = face
  }
}

extension TextShaping {
  /// For shapers without vertical forms: each character keeps its width as its height.
  package func shapeVertically(_ text: String, in face: FontFace) -> ShapedText {
    shape(text, in: face)
  }

  /// For shapers of one font for each face.
  package func stretches(of text: String, in face: FontFace) -> [TextStretch] {
    [TextStretch(text, face)]
  }
}

/// A typeface a poster may use: the four the product prepares.
package struct FontFace: Sendable, Hashable, CaseIterable {
  package enum Family: String, Sendable, Hashable, CaseIterable { case sans, serif }
  package enum Weight: String, Sendable, Hashable, CaseIterable { case regular, bold }

  package var family: Family
  package var weight: Weight
  /// The usual font behind an office's own, which draws what that one lacks.
  package var standsIn = false

  package init(_ family: Family = .sans, _ weight: Weight = .regular) {
    self.family = family
    self.weight = weight
  }

  package static let allCases = Family.allCases.flatMap { family in
    Weight.allCases.map { FontFace(family, $0) }
  }
}

/// Glyphs of a text, cluster by cluster.
package struct ShapedText: Sendable, Hashable {
  /// What may not be taken apart: one or more scalars drawn by one or more glyphs.
  package struct Cluster: Sendable, Hashable {
    package var scalarCount: Int
    /// Width in em.
    package var advance: Double
    /// Where the ink begins and ends, in em from the cluster's left edge; equal when nothing is drawn.
    package var inkStart: Double
    package var inkEnd: Double
    /// Indices into `ShapedText.glyphs`.
    package var glyphs: Range<Int>
    /// No glyph of the font draws it.
    package var isMissing: Bool

    package init(
      scalarCount: Int, advance: Double, inkStart: Double, inkEnd: Double, glyphs: Range<Int>,
      isMissing: Bool = false
    ) {
      self.scalarCount = scalarCount
      self.advance = advance
      self.inkStart = inkStart
      self.inkEnd = inkEnd
      self.glyphs = glyphs
      self.isMissing = isMissing
    }
  }

  /// A glyph of the face with its place in em from its cluster's left end of the baseline, in vertical text from the middle
  /// of the cluster's upper edge; y grows downward.
  package struct Glyph: Sendable, Hashable {
    package var id: UInt32
    package var x: Double
    package var y: Double

    package init(id: UInt32, x: Double = 0, y: Double = 0) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  package var clusters: [Cluster]
  package var glyphs: [Glyph]

  package init(clusters: [Cluster] = [], glyphs: [Glyph] = []) {
    self.clusters = clusters
    self.glyphs = glyphs
  }
}
