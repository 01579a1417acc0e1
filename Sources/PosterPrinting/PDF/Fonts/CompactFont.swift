import CCairo

/// A prepared font cut to the glyphs of one document, numbered from 1 on, as a PDF file embeds it.
struct CompactFont {
  enum Format {
    /// Bare CFF, character identifiers equal to glyph numbers.
    case cff
    /// A whole TrueType file.
    case trueType
  }

  var format: Format
  var bytes: [UInt8]
  /// New numbers by the prepared font's.
  var numbers: [UInt32: UInt16]
  /// Advance by new number, in thousandths of an em.
  var advances: [Int]

  /// `nil` when HarfBuzz cannot cut the font or it has outlines of a kind PDF does not know.
  init?(_ font: PreparedFont, glyphs: [UInt32]) {
    guard let face = hb_font_get_face(font.font), let input = hb_subset_input_create_or_fail()
    else { return nil }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    hb_subset_input_set_flags(
      input,
      HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    hb_set_clear(hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID))
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in Self.needless { hb_set_add(dropped, hb_tag_from_string(tag, 4)) }
    guard let plan = hb_subset_plan_create_or_fail(face, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { hb_face_destroy(subset) }

    if let cff = Self.table("CFF ", of: subset), let numbered = CFFNumbering.identity(cff) {
      format = .cff
      bytes = numbered
    } else if let whole = Self.file(of: subset), Self.table("glyf", of: subset) != nil {
      format = .trueType
      bytes = whole
    } else {
      return nil
    }
    let renumbering = hb_subset_plan_old_to_new_glyph_mapping(plan)
    numbers = [:]
    advances = Array(repeating: 0, count: Int(hb_face_get_glyph_count(subset)))
    for glyph in [0] + glyphs {
      guard let number = UInt16(exactly: hb_map_get(renumbering, glyph)),
        advances.indices.contains(Int(number))
      else { return nil }
      numbers[glyph] = number
      let advance = Double(hb_font_get_glyph_h_advance(font.font, glyph))
      advances[Int(number)] = Int((advance / font.unitsPerEm * 1000).rounded())
    }
  }

  /// Tables that place and find glyphs, which a PDF file does itself.
  private static let needless = [
    "BASE", "GDEF", "GPOS", "GSUB", "MVAR", "OS/2", "STAT", "VORG", "cmap", "name", "post",
    "vhea", "vmtx",
  ]

  private static func table(_ tag: String, of face: OpaquePointer) -> [UInt8]? {
    bytes(of: hb_face_reference_table(face, hb_tag_from_string(tag, 4)))
  }

  private static func file(of face: OpaquePointer) -> [UInt8]? {
    bytes(of: hb_face_reference_blob(face))
  }

  /// Takes the blob over.
  private static func bytes(of blob: OpaquePointer?) -> [UInt8]? {
    guard let blob else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}
