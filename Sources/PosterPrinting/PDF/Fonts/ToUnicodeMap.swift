/// Tells readers which text a font's glyphs stand for (ISO 32000-1 §9.10.3).
struct ToUnicodeMap {
  let bytes: [UInt8]

  init(_ font: CompactFont, _ uses: GlyphUses) {
    var texts = [[Unicode.Scalar]](repeating: [], count: font.advances.count)
    for glyph in uses.glyphs {
      if let number = font.numbers[glyph], texts.indices.contains(Int(number)) {
        texts[Int(number)] = uses.text(of: glyph)
      }
    }
    // A range may not go over numbers whose first byte differs, and glyphs without text end it.
    var ranges: [Range<Int>] = []
    for number in texts.indices where !texts[number].isEmpty {
      if let last = ranges.last, last.upperBound == number, number & 255 != 0 {
        ranges[ranges.count - 1] = last.lowerBound..<number + 1
      } else {
        ranges.append(number..<number + 1)
      }
    }
    var map: [UInt8] = []
    map.append(
      """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """)
    for start in stride(from: 0, to: ranges.count, by: 100) {
      let part = ranges[start..<min(start + 100, ranges.count)]
      map.append("\(part.count) beginbfrange\n")
      for range in part {
        map.append(0x3C)
        map.append(hex: UInt16(truncatingIfNeeded: range.lowerBound))
        map.append("><")
        map.append(hex: UInt16(truncatingIfNeeded: range.upperBound - 1))
        map.append(">[")
        for number in range {
          map.append(0x3C)
          for scalar in texts[number] {
            for unit in UTF16.encode(scalar) ?? .init() { map.append(hex: unit) }
          }
          map.append(0x3E)
        }
        map.append("]\n")
      }
      map.append("endbfrange\n")
    }
    map.append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
    bytes = map
  }
}
