import CCrypto

/// A whole SHA-256 by OpenSSL, which uses the processor's own instructions; kept as four numbers rather than as text.
package struct SHA256Sum: Sendable, Hashable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: [UInt8]) {
    var context = SHA256_CTX()
    SHA256_Init(&context)
    _ = bytes.withUnsafeBytes { SHA256_Update(&context, $0.baseAddress, $0.count) }
    words = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) {
      SHA256_Final($0.baseAddress, &context)
      let sum = UnsafeRawBufferPointer($0)
      func word(_ place: Int) -> UInt64 {
        UInt64(bigEndian: sum.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// Reads 64 lower-case hexadecimal digits; `nil` when they are anything else.
  package init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    func word(_ place: Int) -> UInt64? {
      var word: UInt64 = 0
      for digit in digits[(digits.startIndex + place * 16)...].prefix(16) {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(digit & 15)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | (UInt64(digit & 15) + 9)
        default: return nil
        }
      }
      return word
    }
    guard let first = word(0), let second = word(1), let third = word(2), let last = word(3)
    else { return nil }
    words = (first, second, third, last)
  }

  /// Its first half.
  package var digest: Digest { Digest(high: words.0, low: words.1) }

  /// 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { text in
      var place = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
          let digit = UInt8(word >> shift & 15)
          text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
          place += 1
        }
      }
      return place
    }
  }

  package static func == (left: SHA256Sum, right: SHA256Sum) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
