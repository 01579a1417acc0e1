import Hashing

/// A memory as bytes: counts, then each part in turn, numbers little-endian, texts with their length before them.
///
/// Whoever keeps the bytes guards them with a digest; what does not read back whole is no memory.
extension SiteMemory {
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(facts.count * 64 + pages.count * 160)
    Self.put(facts.count, &out)
    for (fact, digest) in zip(facts, digests) {
      out.append(fact.kind.rawValue)
      Self.put(fact.key, &out)
      Self.put(digest, &out)
    }
    Self.put(pages.count, &out)
    for (address, page) in pages.sorted(by: { $0.key < $1.key }) {
      Self.put(address, &out)
      Self.put(page.source, &out)
      Self.put(page.output, &out)
      Self.put(page.facts.count, &out)
      for fact in page.facts { Self.put(Int(fact), &out) }
    }
    return out
  }

  package init?(bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    var facts: [SiteFact] = []
    var digests: [Digest] = []
    guard let factCount = reader.number() else { return nil }
    for _ in 0..<factCount {
      guard let kind = reader.byte().flatMap(SiteFact.Kind.init(rawValue:)),
        let key = reader.text(), let digest = reader.digest()
      else { return nil }
      facts.append(SiteFact(kind: kind, key: key))
      digests.append(digest)
    }
    var pages: [String: Page] = [:]
    guard let pageCount = reader.number() else { return nil }
    for _ in 0..<pageCount {
      guard let address = reader.text(), let source = reader.text(), let output = reader.digest(),
        let count = reader.number()
      else { return nil }
      var read: [Int32] = []
      for _ in 0..<count {
        guard let fact = reader.number(), fact < facts.count else { return nil }
        read.append(Int32(fact))
      }
      pages[address] = Page(source: source, output: output, facts: read)
    }
    guard reader.isAtEnd else { return nil }
    self.init(facts: facts, digests: digests, pages: pages)
  }

  private static func put(_ number: Int, _ out: inout [UInt8]) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian) { out += $0 }
  }

  private static func put(_ text: String, _ out: inout [UInt8]) {
    put(text.utf8.count, &out)
    out += text.utf8
  }

  private static func put(_ digest: Digest, _ out: inout [UInt8]) {
    withUnsafeBytes(of: digest.high.littleEndian) { out += $0 }
    withUnsafeBytes(of: digest.low.littleEndian) { out += $0 }
  }

  /// Reads front to back, and gives `nil` where the bytes end too early.
  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    var isAtEnd: Bool { place == bytes.count }

    mutating func byte() -> UInt8? {
      guard place < bytes.count else { return nil }
      defer { place += 1 }
      return bytes[place]
    }

    mutating func number() -> Int? {
      guard bytes.count - place >= 4 else { return nil }
      defer { place += 4 }
      var number = 0
      for step in 0..<4 { number |= Int(bytes[place + step]) << (8 * step) }
      return number
    }

    mutating func text() -> String? {
      guard let count = number(), bytes.count - place >= count else { return nil }
      defer { place += count }
      return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
    }

    mutating func digest() -> Digest? {
      guard bytes.count - place >= 16 else { return nil }
      defer { place += 16 }
      func word(_ start: Int) -> UInt64 {
        (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
      }
      return Digest(high: word(place), low: word(place + 8))
    }
  }
}
