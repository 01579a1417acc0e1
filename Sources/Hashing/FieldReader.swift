/// Reads back what a `DigestWriter` gathered, front to back; each is `nil` where the bytes do not hold it.
package struct FieldReader {
  private let bytes: [UInt8]
  private var place = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { place == bytes.count }

  package mutating func number() -> Int? {
    word().map { Int(truncatingIfNeeded: $0) }
  }

  /// A number that counts things of at least a byte each, so no more than there are bytes.
  package mutating func count() -> Int? {
    number().flatMap { (0...(bytes.count - place)).contains($0) ? $0 : nil }
  }

  package mutating func shortNumber() -> Int32? {
    guard bytes.count - place >= 4 else { return nil }
    defer { place += 4 }
    return bytes.withUnsafeBytes {
      Int32(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Int32.self))
    }
  }

  package mutating func flag() -> Bool? {
    guard place < bytes.count, bytes[place] < 2 else { return nil }
    defer { place += 1 }
    return bytes[place] == 1
  }

  package mutating func data() -> [UInt8]? {
    guard let count = count() else { return nil }
    defer { place += count }
    return Array(bytes[place..<(place + count)])
  }

  package mutating func text() -> String? {
    guard let count = count() else { return nil }
    defer { place += count }
    return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
  }

  package mutating func digest() -> Digest? {
    guard let high = word(), let low = word() else { return nil }
    return Digest(high: high, low: low)
  }

  private mutating func word() -> UInt64? {
    guard bytes.count - place >= 8 else { return nil }
    defer { place += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }
}
