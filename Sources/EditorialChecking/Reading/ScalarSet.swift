/// A set of characters of the Basic Multilingual Plane with a look-up of one word, not a hash.
struct ScalarSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  /// The characters of a text; line ends of the source are left out.
  init(_ text: String) {
    for scalar in text.unicodeScalars where scalar.value < 0x1_0000 && scalar != "\n" {
      words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x1_0000 && words[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}
