import CCairo

/// Finds glyphs that cutting a font has damaged, by their outlines.
///
/// Text extraction cannot see such a fault: Cairo's subsetter once left 如 blank while its text stayed.
struct OutlineComparer {
  /// The characters whose outlines in the cut font are not the font's own.
  static func damaged(
    _ cut: OpaquePointer, of original: OpaquePointer, in characters: some Sequence<Unicode.Scalar>
  ) -> [Unicode.Scalar] {
    guard let functions = drawFunctions() else { return [] }
    defer { hb_draw_funcs_destroy(functions) }
    return characters.filter { scalar in
      guard let own = digest(of: scalar, in: original, functions) else { return false }
      return digest(of: scalar, in: cut, functions) != own
    }
  }

  /// A number that changes with every step and point of the outline, in font units; `nil` when the font has no such glyph.
  private static func digest(
    of scalar: Unicode.Scalar, in font: OpaquePointer, _ functions: OpaquePointer
  ) -> UInt64? {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return nil }
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    hb_font_get_glyph_shape(font, glyph, functions, &digest)
    return digest
  }

  private static func drawFunctions() -> OpaquePointer? {
    guard let functions = hb_draw_funcs_create() else { return nil }
    hb_draw_funcs_set_move_to_func(
      functions, { _, digest, _, x, y, _ in mix(digest, 1, x, y) }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      functions, { _, digest, _, x, y, _ in mix(digest, 2, x, y) }, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, digest, _, a, b, x, y, _ in
        mix(digest, 3, a, b)
        mix(digest, 4, x, y)
      }, nil, nil)
    hb_draw_funcs_set_cubic_to_func(
      functions,
      { _, digest, _, a, b, c, d, x, y, _ in
        mix(digest, 5, a, b)
        mix(digest, 6, c, d)
        mix(digest, 7, x, y)
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(
      functions, { _, digest, _, _ in mix(digest, 8, 0, 0) }, nil, nil)
    hb_draw_funcs_make_immutable(functions)
    return functions
  }
}

/// FNV-1a by words.
private func mix(_ digest: UnsafeMutableRawPointer?, _ step: UInt64, _ x: Float, _ y: Float) {
  guard let value = digest?.assumingMemoryBound(to: UInt64.self) else { return }
  let point = UInt64(x.bitPattern) << 32 | UInt64(y.bitPattern)
  for word in [step, point] {
    value.pointee = (value.pointee ^ word) &* 0x0000_0100_0000_01B3
    value.pointee ^= value.pointee >> 29
  }
}
