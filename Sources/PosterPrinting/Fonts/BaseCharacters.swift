/// What every prepared font holds whatever the campaign says: GB/T 2312, Latin, and the signs of print.
func baseCharacters() -> Set<Unicode.Scalar> {
  var set = Set(gb2312Han.unicodeScalars)
  let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E,  // Basic Latin
    0xA0...0xFF,  // Latin-1: × ÷ ° · § ¥
    0x2010...0x2027,  // dashes, quotation marks, ellipsis
    0x2030...0x203B,  // per mille, reference mark
    0x20AC...0x20AC,  // euro
    0x2103...0x2103,  // ℃
    0x2160...0x216B,  // Roman numerals
    0x2190...0x2193,  // arrows
    0x2460...0x2473,  // circled numbers
    0x25A0...0x25A1, 0x25B2...0x25B3, 0x25C6...0x25C7, 0x25CB...0x25CB, 0x25CF...0x25CF,
    0x2605...0x2606, 0x2713...0x2714,
    0x3000...0x301F,  // Chinese marks
    0xFF01...0xFF5E,  // full-width forms
    0xFFE5...0xFFE5,  // full-width yuan
  ]
  for block in blocks {
    set.formUnion(block.compactMap(Unicode.Scalar.init))
  }
  set.remove("\n")
  return set
}
