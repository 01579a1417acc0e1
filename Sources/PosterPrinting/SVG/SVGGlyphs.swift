import PosterComposing

/// The glyphs of an SVG file: each outline once, and lines that use them.
struct SVGGlyphs {
  /// What all names of the file begin with.
  let prefix: String
  /// A path for each glyph, in the order of first use.
  private(set) var definitions: [UInt8] = []
  /// A glyph's name; `nil` when it draws nothing.
  private var names: [Key: String?] = [:]

  private struct Key: Hashable {
    var face: FontFace
    var glyph: UInt32
  }

  init(prefix: String) { self.prefix = prefix }

  /// A line as a group in its font's units.
  mutating func line(_ line: TextLine, _ font: PreparedFont?) -> [UInt8] {
    guard let font, let first = line.glyphs.first, line.size > 0 else { return [] }
    var text: [UInt8] = []
    text.append("<g")
    text.append(color: line.color)
    text.append(" transform=\"translate(")
    text.append(spaced: first.x)
    text.append(first.y)
    text.append(line.isTurned ? ")rotate(90)scale(" : ")scale(")
    text.append(line.size / font.unitsPerEm, places: 7)
    text.append(")\">")
    for glyph in line.glyphs {
      guard let name = name(of: glyph.id, line.face, font) else { continue }
      let right = (glyph.x - first.x) / line.size * font.unitsPerEm
      let down = (glyph.y - first.y) / line.size * font.unitsPerEm
      text.append("<use href=\"#\(name)\"")
      text.append(offset: "x", line.isTurned ? down : right)
      text.append(offset: "y", line.isTurned ? -right : down)
      text.append("/>")
    }
    text.append("</g>")
    return text
  }

  private mutating func name(
    of glyph: UInt32, _ face: FontFace, _ font: PreparedFont
  ) -> String? {
    let key = Key(face: face, glyph: glyph)
    if let known = names[key] { return known }
    let outline = GlyphOutline(glyph, of: font)
    guard glyph != 0, !outline.path.isEmpty else {
      names[key] = .some(nil)
      return nil
    }
    let name = prefix + String(names.count, radix: 36)
    names[key] = name
    definitions.append("<path id=\"\(name)\" d=\"")
    definitions.append(contentsOf: outline.path)
    definitions.append("\"/>")
    return name
  }
}

extension [UInt8] {
  /// In whole font units, a thousandth of the em or less; nothing when it is 0.
  fileprivate mutating func append(offset name: String, _ value: Double) {
    guard value.rounded() != 0 else { return }
    append(attribute: name, value.rounded())
  }
}
