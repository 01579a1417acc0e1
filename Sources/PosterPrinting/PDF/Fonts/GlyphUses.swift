import PosterComposing

/// The glyphs a document shows of one face, and which text each stands for.
struct GlyphUses {
  /// The text of a glyph that stood alone for it first; where it stands for another, that is written beside it (`ActualText`).
  private var texts: [UInt32: [Unicode.Scalar]] = [:]
  /// What a glyph that never stands alone is part of.
  private var parts: [UInt32: [Unicode.Scalar]] = [:]

  /// In rising order.
  var glyphs: [UInt32] { Set(texts.keys).union(parts.keys).sorted() }

  mutating func note(_ cluster: LineCluster) {
    for glyph in cluster.glyphs {
      if cluster.glyphs.count == 1 {
        if texts[glyph.id] == nil { texts[glyph.id] = cluster.scalars }
      } else if parts[glyph.id] == nil {
        parts[glyph.id] = Array(cluster.scalars.prefix(1))
      }
    }
  }

  /// What readers of the font alone take the glyph for.
  func text(of glyph: UInt32) -> [Unicode.Scalar] { texts[glyph] ?? parts[glyph] ?? [] }

  /// Whether readers of the font alone find the cluster's text.
  func tellsText(of cluster: LineCluster) -> Bool {
    guard cluster.glyphs.count == 1, let glyph = cluster.glyphs.first else { return false }
    return texts[glyph.id] == cluster.scalars
  }
}

/// Glyphs of a line with the text they stand for.
struct LineCluster {
  var scalars: [Unicode.Scalar]
  var glyphs: ArraySlice<TextLine.Glyph>
}

extension TextLine {
  /// The clusters that are drawn. Signs that only steer the setting, and glyph 0, which draws nothing of its own and which
  /// the composer has reported, are not.
  var drawnClusters: [LineCluster] {
    var scalars = text.unicodeScalars[...]
    var rest = glyphs[...]
    var drawn: [LineCluster] = []
    drawn.reserveCapacity(clusters.count)
    for cluster in clusters {
      let own = LineCluster(
        scalars: Array(scalars.prefix(cluster.scalarCount)), glyphs: rest.prefix(cluster.glyphCount)
      )
      scalars = scalars.dropFirst(cluster.scalarCount)
      rest = rest.dropFirst(cluster.glyphCount)
      let isSteering = own.scalars.allSatisfy { Self.steering.contains($0.value) }
      if !isSteering, !own.glyphs.isEmpty, own.glyphs.allSatisfy({ $0.id != 0 }) {
        drawn.append(own)
      }
    }
    return drawn
  }

  /// Line end, zero-width space, word joiner, byte order mark.
  private static let steering: Set<UInt32> = [0x0A, 0x200B, 0x2060, 0xFEFF]
}
