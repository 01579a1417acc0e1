import CCairo

extension InstalledFace {
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
}
