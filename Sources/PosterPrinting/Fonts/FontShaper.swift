import CCairo
import PosterComposing

/// Shapes with the prepared fonts by HarfBuzz; may be used from several threads.
struct FontShaper: TextShaping {
  let faces: [FontFace: PreparedFont]

  func shape(_ text: String, in face: FontFace) -> ShapedText {
    shape(text, in: face, HB_DIRECTION_LTR)
  }

  func shapeVertically(_ text: String, in face: FontFace) -> ShapedText {
    shape(text, in: face, HB_DIRECTION_TTB)
  }

  func stretches(of text: String, in face: FontFace) -> [TextStretch] {
    var standIn = face
    standIn.standsIn = true
    guard let own = faces[face], let other = faces[standIn] else {
      return [TextStretch(text, face)]
    }
    var stretches: [TextStretch] = []
    for character in text {
      // Signs of no width stay with what is before them; a character is drawn whole by one font.
      let steers = character.unicodeScalars.allSatisfy { steersOnly($0.value) }
      let isOwn = character.unicodeScalars.allSatisfy { own.has($0) || steersOnly($0.value) }
      let isOther = character.unicodeScalars.allSatisfy { other.has($0) }
      let wanted = steers ? stretches.last?.face ?? face : isOwn || !isOther ? face : standIn
      if stretches.last?.face == wanted {
        stretches[stretches.count - 1].text.append(character)
      } else {
        stretches.append(TextStretch(String(character), wanted))
      }
    }
    return stretches
  }

  private func shape(
    _ text: String, in face: FontFace, _ direction: hb_direction_t
  ) -> ShapedText {
    let scalars = text.unicodeScalars.map(\.value)
    guard let prepared = faces[face], !scalars.isEmpty, let buffer = hb_buffer_create() else {
      return Self.unshaped(scalars.count)
    }
    defer { hb_buffer_destroy(buffer) }
    hb_buffer_add_utf32(buffer, scalars, Int32(scalars.count), 0, Int32(scalars.count))
    hb_buffer_set_direction(buffer, direction)
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN)
    hb_buffer_set_language(buffer, hb_language_from_string("zh-Hans", -1))
    let features = Self.narrowQuotes(scalars)
    hb_shape(prepared.font, buffer, features, UInt32(features.count))
    return Self.read(buffer, scalars, prepared, direction)
  }

  /// A face that was not prepared draws nothing, and says so for each character.
  private static func unshaped(_ count: Int) -> ShapedText {
    ShapedText(
      clusters: (0..<count).map { _ in
        ShapedText.Cluster(
          scalarCount: 1, advance: 1, inkStart: 0, inkEnd: 1, glyphs: 0..<0, isMissing: true)
      })
  }

  /// Quotation marks and apostrophes inside Latin text take their narrow forms.
  private static func narrowQuotes(_ scalars: [UInt32]) -> [hb_feature_t] {
    let tag = hb_tag_from_string("pwid", 4)
    return scalars.indices.compactMap { index in
      guard (0x2018...0x201D).contains(scalars[index]), index > 0, index + 1 < scalars.count,
        isLatinLetter(scalars[index - 1]), isLatinLetter(scalars[index + 1])
      else { return nil }
      return hb_feature_t(tag: tag, value: 1, start: UInt32(index), end: UInt32(index + 1))
    }
  }

  private static func isLatinLetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value & ~0x20) || (0xC0...0x24F).contains(value)
  }

  private static func read(
    _ buffer: OpaquePointer, _ scalars: [UInt32], _ prepared: PreparedFont,
    _ direction: hb_direction_t
  ) -> ShapedText {
    let isVertical = direction == HB_DIRECTION_TTB
    var count: UInt32 = 0
    let infos = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
    let places = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_positions(buffer, &count), count: Int(count))
    let em = prepared.unitsPerEm
    var shaped = ShapedText()
    shaped.clusters.reserveCapacity(infos.count)
    shaped.glyphs.reserveCapacity(infos.count)
    var first = 0
    while first < infos.count {
      var end = first + 1
      while end < infos.count, infos[end].cluster == infos[first].cluster { end += 1 }
      let scalar = Int(infos[first].cluster)
      let next = end < infos.count ? Int(infos[end].cluster) : scalars.count
      var pen = 0.0
      var missing = false
      for index in first..<end {
        missing = missing || infos[index].codepoint == 0
        let x = Double(places[index].x_offset) / em
        let y = -Double(places[index].y_offset) / em
        shaped.glyphs.append(
          ShapedText.Glyph(
            id: infos[index].codepoint, x: isVertical ? x : pen + x, y: isVertical ? pen + y : y))
        pen += Double(isVertical ? -places[index].y_advance : places[index].x_advance) / em
      }
      var ink = (start: 0.0, end: pen)
      if !(0x3400...0x9FFF).contains(scalars[scalar]), end == first + 1 {
        ink = Self.ink(infos[first].codepoint, prepared, direction)
      }
      shaped.clusters.append(
        ShapedText.Cluster(
          scalarCount: next - scalar, advance: pen, inkStart: ink.start, inkEnd: ink.end,
          glyphs: first..<end, isMissing: missing && !steersOnly(scalars[scalar])))
      first = end
    }
    return shaped
  }

  private static func ink(
    _ glyph: UInt32, _ prepared: PreparedFont, _ direction: hb_direction_t
  ) -> (start: Double, end: Double) {
    var extents = hb_glyph_extents_t()
    guard
      hb_font_get_glyph_extents_for_origin(prepared.font, glyph, direction, &extents) != 0
    else { return (0, 0) }
    if direction == HB_DIRECTION_TTB {
      let top = -Double(extents.y_bearing) / prepared.unitsPerEm
      return (top, top - Double(extents.height) / prepared.unitsPerEm)
    }
    let start = Double(extents.x_bearing) / prepared.unitsPerEm
    return (start, start + Double(extents.width) / prepared.unitsPerEm)
  }
}

/// Line ends and zero-width signs steer the composer and need no glyph.
func steersOnly(_ value: UInt32) -> Bool {
  value == 0x0A || value == 0x200B || value == 0x2060 || value == 0xFEFF
}
