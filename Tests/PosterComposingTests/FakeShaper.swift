import PosterComposing

/// A font of round numbers: Han characters and Chinese marks one em, Latin half an em; marks have their blank where fonts have it.
struct FakeShaper: TextShaping {
  /// Characters it has no glyph for.
  var missing: Set<Unicode.Scalar> = []

  func shape(_ text: String, in face: FontFace) -> ShapedText {
    var shaped = ShapedText()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isNarrow = scalar.value < 0x300 && scalar != "·"
      let advance = isNarrow ? 0.5 : 1
      let ink: (Double, Double) =
        if "。，、；：？！”’）》】」』".unicodeScalars.contains(scalar) {
          (0.05, 0.45)
        } else if "“‘（《【「『".unicodeScalars.contains(scalar) {
          (0.55, 0.95)
        } else if scalar == "·" {
          (0.4, 0.6)
        } else {
          (0, advance)
        }
      shaped.clusters.append(
        ShapedText.Cluster(
          scalarCount: 1, advance: advance, inkStart: ink.0, inkEnd: ink.1,
          glyphs: index..<(index + 1), isMissing: missing.contains(scalar)))
      shaped.glyphs.append(ShapedText.Glyph(id: scalar.value))
    }
    return shaped
  }
}
