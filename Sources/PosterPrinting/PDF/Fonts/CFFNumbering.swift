/// Gives the glyphs of a CFF font their own numbers as character identifiers.
///
/// A cut font keeps the identifiers it had in the whole one, and PDF finds glyphs by them; equal to the glyphs' numbers, they
/// need no table of ours and no room (Adobe Technical Note 5176 §13, charsets).
enum CFFNumbering {
  /// The font with the identity as its charset; as it was when its glyphs have names, which PDF then does not ask for
  /// (ISO 32000-1 §9.7.4.2); `nil` when it is not CFF.
  static func identity(_ cff: [UInt8]) -> [UInt8]? {
    guard cff.count > 4, cff[0] == 1 else { return nil }
    var reader = CFFReader(cff, at: Int(cff[2]))
    guard reader.skipIndex() != nil, let top = reader.skipIndex()?.first else { return nil }
    let entries = CFFReader.operands(cff[top])
    // 12 30 is ROS, the mark of identifiers in place of names.
    guard entries[12 << 8 | 30] != nil, let charset = entries[15] else { return cff }
    guard let offset = charset.first, offset > 2, let glyphs = entries[17]?.first else {
      return nil
    }
    var strings = CFFReader(cff, at: glyphs)
    guard let count = strings.skipIndex()?.count else { return nil }
    guard let length = charsetLength(cff, at: offset, glyphCount: count) else { return nil }
    var numbered = cff
    let table: [UInt8]
    if length >= 5, count >= 2 {
      let rest = count - 2
      table =
        [2, 0, 1, UInt8(truncatingIfNeeded: rest >> 8), UInt8(truncatingIfNeeded: rest)]
        + [UInt8](repeating: 0, count: length - 5)
    } else if length == 3 {
      table = [0, 0, 1]
    } else if length == 4 {
      // One range of format 1: only where it begins is ours to change.
      table = [1, 0, 1, cff[offset + 3]]
    } else {
      table = Array(cff[offset..<offset + length])
    }
    numbered.replaceSubrange(offset..<offset + length, with: table)
    return numbered
  }

  /// The bytes a charset takes: format 0 lists identifiers, 1 and 2 list ranges.
  private static func charsetLength(_ cff: [UInt8], at offset: Int, glyphCount: Int) -> Int? {
    guard cff.indices.contains(offset) else { return nil }
    var length = 1
    switch cff[offset] {
    case 0: length += 2 * (glyphCount - 1)
    case 1, 2:
      let width = cff[offset] == 1 ? 3 : 4
      var covered = 1
      while covered < glyphCount {
        let end = offset + length + width
        guard end <= cff.count else { return nil }
        covered += 1 + (width == 3 ? Int(cff[end - 1]) : Int(cff[end - 2]) << 8 | Int(cff[end - 1]))
        length += width
      }
    default: return nil
    }
    return offset + length <= cff.count ? length : nil
  }
}
