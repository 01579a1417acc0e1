import CCairo
import Hashing

/// A face inside an installed font file, open for reading; owns its HarfBuzz objects.
final class InstalledFace {
  private let handle: OpaquePointer

  /// Opens the face of a family; `nil` when the file cannot be read or does not hold it.
  init?(path: String, family: String) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    for index in 0..<hb_face_count(blob) {
      guard let face = hb_face_create(blob, index) else { continue }
      if Self.familyName(of: face) == family {
        handle = face
        return
      }
      hb_face_destroy(face)
    }
    return nil
  }

  deinit { hb_face_destroy(handle) }

  /// Identifies the face by the tables that change with every release of a font.
  var identity: [UInt8] {
    ["head", "maxp", "name", "OS/2"].flatMap { tag in
      guard let table = hb_face_reference_table(handle, hb_tag_from_string(tag, 4)) else {
        return [UInt8]()
      }
      defer { hb_blob_destroy(table) }
      var length: UInt32 = 0
      guard let data = hb_blob_get_data(table, &length) else { return [] }
      return [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
    }
  }

  /// The font cut to some characters, its outlines written out in full: a file's bytes, `nil` when HarfBuzz fails.
  ///
  /// Keeps the layout features that posters use (not `locl`: the face is of the one language) and drops hints, which neither
  /// print nor previews use.
  func cut(to characters: Set<Unicode.Scalar>) -> [UInt8]? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_unicode_set(input)
    for scalar in characters { hb_set_add(wanted, scalar.value) }
    hb_subset_input_set_flags(
      input,
      HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    hb_set_clear(features)
    for tag in ["ccmp", "kern", "mark", "mkmk", "pwid", "vert", "vrt2"] {
      hb_set_add(features, hb_tag_from_string(tag, 4))
    }
    guard let subset = hb_subset_or_fail(handle, input) else { return nil }
    defer { hb_face_destroy(subset) }
    guard let blob = hb_face_reference_blob(subset) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
  }

  private static func familyName(of face: OpaquePointer) -> String {
    let english = hb_language_from_string("en", -1)
    var buffer = [CChar](repeating: 0, count: 128)
    var size = UInt32(buffer.count)
    // Name 16 is the typographic family, 1 the family of four styles (OpenType, `name` table).
    for id: UInt32 in [16, 1] {
      size = UInt32(buffer.count)
      if hb_ot_name_get_utf8(face, id, english, &size, &buffer) > 0 {
        return String(
          decoding: buffer.prefix(Int(size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
    }
    return ""
  }
}
