import PosterComposing

/// The fonts of a PDF file: one for each face, for all of its pages.
struct PDFFonts {
  struct Font {
    /// Under which pages know it.
    var name: String
    var compact: CompactFont
    var uses: GlyphUses
  }

  private(set) var fonts: [FontFace: Font] = [:]
  /// The entries of a resource dictionary's `Font`.
  private(set) var resources = ""

  /// Cuts and embeds the faces; a face that cannot be is left out and named in `failures`.
  private(set) var failures: [FontFace] = []

  init(_ uses: [FontFace: GlyphUses], from prepared: PosterFonts, into file: inout PDFFile) {
    let faces = uses.keys.sorted { $0.order < $1.order }
    for (index, face) in faces.enumerated() {
      guard let uses = uses[face], !uses.glyphs.isEmpty else { continue }
      guard let font = prepared.faces[face], let compact = CompactFont(font, glyphs: uses.glyphs)
      else {
        failures.append(face)
        continue
      }
      let embedded = PDFFontEmbedding(prepared: font, compact: compact, uses: uses).add(to: &file)
      resources += "/F\(index) \(embedded.text)"
      fonts[face] = Font(name: "F\(index)", compact: compact, uses: uses)
    }
  }
}

extension FontFace {
  /// The same for every run.
  fileprivate var order: String { "\(family.rawValue) \(weight.rawValue) \(standsIn)" }
}
