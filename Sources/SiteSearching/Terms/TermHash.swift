/// The number a term is filed under: FNV-1a over its UTF-16 units, then the finaliser of MurmurHash3, 32 bits.
///
/// `search.js` reckons the same; a shard is found by the number's first bits, a term in it by the next twenty.
struct TermHash {
  private var value: UInt32 = 0x811C_9DC5

  /// The hash of the same text with one more character behind it.
  func adding(_ scalar: UInt32) -> TermHash {
    var hash = self
    if scalar > 0xFFFF {
      hash.add(unit: 0xD7C0 + (scalar >> 10))
      hash.add(unit: 0xDC00 + (scalar & 0x3FF))
    } else {
      hash.add(unit: scalar)
    }
    return hash
  }

  private mutating func add(unit: UInt32) { value = (value ^ unit) &* 0x0100_0193 }

  var number: UInt32 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 16)) &* 0x85EB_CA6B
    mixed = (mixed ^ (mixed >> 13)) &* 0xC2B2_AE35
    return mixed ^ (mixed >> 16)
  }

  /// The number of a whole text.
  static func number(of text: String) -> UInt32 {
    text.unicodeScalars.reduce(TermHash()) { $0.adding($1.value) }.number
  }
}
