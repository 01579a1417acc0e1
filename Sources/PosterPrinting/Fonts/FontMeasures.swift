import CCairo

/// What a font says of itself, in thousandths of an em.
struct FontMeasures {
  var postScriptName: String
  /// Left, bottom, right and top of the box all glyphs lie in.
  var box: [Int]
  var ascent: Int
  var descent: Int
  var capHeight: Int
}

extension PreparedFont {
  var measures: FontMeasures {
    let face = hb_font_get_face(font)
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    var capHeight: hb_position_t = 0
    if hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight) == 0 {
      capHeight = extents.ascender
    }
    return FontMeasures(
      postScriptName: postScriptName(of: face), box: box(of: face).map(thousandths),
      ascent: thousandths(Int(extents.ascender)), descent: thousandths(Int(extents.descender)),
      capHeight: thousandths(Int(capHeight)))
  }

  private func thousandths(_ units: Int) -> Int {
    Int((Double(units) * 1000 / unitsPerEm).rounded())
  }

  private func postScriptName(of face: OpaquePointer?) -> String {
    var buffer = [CChar](repeating: 0, count: 128)
    var size = UInt32(buffer.count)
    // Name 6 of the `name` table.
    _ = hb_ot_name_get_utf8(face, 6, hb_language_from_string("en", -1), &size, &buffer)
    let name = String(
      decoding: buffer.prefix(Int(size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return name.isEmpty ? "Font" : name
  }

  /// Bytes 36 to 43 of the `head` table.
  private func box(of face: OpaquePointer?) -> [Int] {
    guard let table = hb_face_reference_table(face, hb_tag_from_string("head", 4)) else {
      return [0, 0, 0, 0]
    }
    defer { hb_blob_destroy(table) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(table, &length), length >= 44 else { return [0, 0, 0, 0] }
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(length))
    return stride(from: 36, to: 44, by: 2).map { at in
      Int(Int16(truncatingIfNeeded: Int(bytes[at]) << 8 | Int(bytes[at + 1])))
    }
  }
}
