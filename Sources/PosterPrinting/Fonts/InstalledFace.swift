import CCairo
import Hashing

/// A face inside a font file, as installed or as an office brings it, open for reading; owns its HarfBuzz objects.
final class InstalledFace {
  let handle: OpaquePointer
  let font: OpaquePointer
  /// Identifies the file's content and the face in it.
  let identity: [UInt8]

  /// Opens the face of a family; `nil` when the file cannot be read or does not hold it.
  convenience init?(path: String, family: String) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    for index in 0..<hb_face_count(blob) {
      guard let face = hb_face_create(blob, index) else { continue }
      if Self.familyName(of: face) == family {
        // The tables that change with every release: hashing a whole collection would take longer than all else.
        self.init(face, identity: ["head", "maxp", "name", "OS/2"].flatMap { face.table($0) })
        return
      }
      hb_face_destroy(face)
    }
    return nil
  }

  /// Opens a face of a font's bytes; `nil` when there is none.
  convenience init?(bytes: [UInt8], index: Int) {
    guard let blob = FontCache.blob(of: bytes) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard index >= 0, index < Int(hb_face_count(blob)),
      let face = hb_face_create(blob, UInt32(index))
    else { return nil }
    guard hb_face_get_glyph_count(face) > 1, hb_face_get_upem(face) > 0 else {
      hb_face_destroy(face)
      return nil
    }
    self.init(face, identity: Array("\(sha256(bytes)) \(index)".utf8))
  }

  /// Takes the face over.
  private init(_ face: OpaquePointer, identity: [UInt8]) {
    handle = face
    font = hb_font_create(face)
    self.identity = identity
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(handle)
  }

  func has(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0
  }

  /// Whether weights are interpolated: such a font would have to be fixed at one weight before it is embedded.
  var isVariable: Bool { hb_ot_var_get_axis_count(handle) > 0 }

  /// Whether its licence bits let a subset be embedded in what is printed (OpenType `OS/2` fsType: bit 1 restricts alone,
  /// bit 8 forbids subsets, bit 9 allows bitmaps only).
  var mayBeEmbedded: Bool {
    let table = handle.table("OS/2")
    guard table.count >= 10 else { return true }
    let bits = UInt16(table[8]) << 8 | UInt16(table[9])
    let isRestricted = bits & 0x0002 != 0 && bits & 0x000C == 0
    return !isRestricted && bits & 0x0300 == 0
  }

  private static func familyName(of face: OpaquePointer) -> String {
    let english = hb_language_from_string("en", -1)
    var buffer = [CChar](repeating: 0, count: 128)
    // Name 16 is the typographic family, 1 the family of four styles (OpenType, `name` table).
    for id: UInt32 in [16, 1] {
      var size = UInt32(buffer.count)
      if hb_ot_name_get_utf8(face, id, english, &size, &buffer) > 0 {
        return String(
          decoding: buffer.prefix(Int(size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
    }
    return ""
  }
}

extension OpaquePointer {
  /// The bytes of a face's table; none when it has no such table.
  fileprivate func table(_ tag: String) -> [UInt8] {
    guard let table = hb_face_reference_table(self, hb_tag_from_string(tag, 4)) else { return [] }
    defer { hb_blob_destroy(table) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(table, &length) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}
