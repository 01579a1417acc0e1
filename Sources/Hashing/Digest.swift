/// The first 128 bits of a SHA-256: what a value is recognised by between runs.
package struct Digest: Sendable, Hashable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Of a value that was read from nowhere.
  package static let none = Digest(high: 0, low: 0)

  /// 32 hexadecimal digits, for file names.
  package var name: String {
    [high, low].map { part in
      let digits = String(part, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  package init(of bytes: [UInt8]) { self = SHA256Sum(of: bytes).digest }
}

/// Gathers the fields of a value, for one digest of them or to keep them; each is delimited, so that `ab`, `c` and `a`, `bc`
/// differ and `FieldReader` gives them back.
package struct DigestWriter {
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(256) }

  package mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { bytes += $0 }
  }

  package mutating func add(_ number: Int32) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      add(utf8.count)
      bytes += utf8
    }
  }

  /// By its bits: 0 and −0 differ.
  package mutating func add(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
  }

  /// `nil` differs from an empty text.
  package mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func add(_ data: [UInt8]) {
    add(data.count)
    bytes += data
  }

  package mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  package mutating func add(_ digest: Digest) {
    withUnsafeBytes(of: digest.high.littleEndian) { bytes += $0 }
    withUnsafeBytes(of: digest.low.littleEndian) { bytes += $0 }
  }

  package var digest: Digest { Digest(of: bytes) }
}
