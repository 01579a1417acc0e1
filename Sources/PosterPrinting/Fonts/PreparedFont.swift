import CCairo
import PosterComposing

/// One face's prepared font data and its HarfBuzz objects; owns them.
///
/// `@unchecked Sendable`: the blob is read-only, and face and font are made immutable at once; HarfBuzz allows shaping with
/// immutable objects from several threads (its manual, "Object lifecycle management").
final class PreparedFont: @unchecked Sendable {
  let face: FontFace
  /// Identifies font and character set: the cache's key.
  let digest: String
  let unitsPerEm: Double
  let font: OpaquePointer
  private let blob: OpaquePointer

  /// Takes a reference of the blob over, also when there is no usable font in it.
  init?(face: FontFace, digest: String, taking blob: OpaquePointer) {
    let handle = hb_face_create(blob, 0)
    defer { hb_face_destroy(handle) }
    hb_face_make_immutable(handle)
    guard let handle, hb_face_get_glyph_count(handle) > 1, hb_face_get_upem(handle) > 0,
      let font = hb_font_create(handle)
    else {
      hb_blob_destroy(blob)
      return nil
    }
    let upem = Int32(hb_face_get_upem(handle))
    hb_font_set_scale(font, upem, upem)
    hb_font_make_immutable(font)
    self.face = face
    self.digest = digest
    self.unitsPerEm = Double(upem)
    self.font = font
    self.blob = blob
  }

  deinit {
    hb_font_destroy(font)
    hb_blob_destroy(blob)
  }

  func has(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0
  }

  /// Calls `body` with the font file's bytes, which live as long as this object.
  func withData<Result>(_ body: (UnsafeRawPointer?, Int) -> Result) -> Result {
    var length: UInt32 = 0
    let data = hb_blob_get_data(blob, &length)
    return body(UnsafeRawPointer(data), Int(length))
  }
}
