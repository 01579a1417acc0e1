import CCairo

/// A prepared font as Cairo draws it; owns the Cairo face.
///
/// Cairo keeps faces in its own caches after they are given back, so FreeType's objects and the font's bytes belong to the
/// Cairo face itself and go when Cairo lets go of it.
final class CairoFace {
  let handle: OpaquePointer

  /// Opens a face of its own library, because a FreeType library serves one thread; `nil` when FreeType cannot read it.
  init?(_ font: PreparedFont) {
    guard let backing = FreeTypeFace(font),
      let handle = cairo_ft_font_face_create_for_ft_face(backing.face, freeTypeLoadNoHinting)
    else { return nil }
    let status = cairo_font_face_set_user_data(
      handle, &freeTypeFaceKey, Unmanaged.passRetained(backing).toOpaque(),
      { retained in
        if let retained { Unmanaged<FreeTypeFace>.fromOpaque(retained).release() }
      })
    guard status == CAIRO_STATUS_SUCCESS else {
      Unmanaged.passUnretained(backing).release()
      cairo_font_face_destroy(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { cairo_font_face_destroy(handle) }
}

/// A FreeType face with its library and the font whose bytes it reads; owns the first two.
private final class FreeTypeFace {
  let face: FT_Face
  private let library: FT_Library
  private let font: PreparedFont

  init?(_ font: PreparedFont) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    var face: FT_Face?
    let failure = font.withData { bytes, count in
      FT_New_Memory_Face(
        library, bytes?.assumingMemoryBound(to: UInt8.self), count, 0, &face)
    }
    guard failure == 0, let face else {
      FT_Done_FreeType(library)
      return nil
    }
    self.face = face
    self.library = library
    self.font = font
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }
}

/// FreeType's `FT_LOAD_NO_HINTING`, a macro Swift does not see.
private let freeTypeLoadNoHinting: Int32 = 1 << 1

/// Only its address counts: the name Cairo keeps the backing under. Never read or written.
nonisolated(unsafe) private var freeTypeFaceKey = cairo_user_data_key_t()
