import Hashing

/// A memory as bytes: facts, then pages.
///
/// Whoever keeps the bytes guards them with a digest; what does not read back whole is no memory.
extension SiteMemory {
  package var bytes: [UInt8] {
    var out = DigestWriter()
    out.add(facts.count)
    for (fact, digest) in zip(facts, digests) {
      out.add(Int(fact.kind.rawValue))
      out.add(fact.key)
      out.add(digest)
    }
    out.add(pages.count)
    for (address, page) in pages.sorted(by: { $0.key < $1.key }) {
      out.add([address, page.source])
      out.add(page.output)
      out.add(page.facts.count)
      for fact in page.facts { out.add(fact) }
    }
    return out.bytes
  }

  package init?(bytes: [UInt8]) {
    var reader = FieldReader(bytes)
    var facts: [SiteFact] = []
    var digests: [Digest] = []
    guard let factCount = reader.count() else { return nil }
    for _ in 0..<factCount {
      guard let number = reader.number().flatMap(UInt8.init(exactly:)),
        let kind = SiteFact.Kind(rawValue: number), let key = reader.text(),
        let digest = reader.digest()
      else { return nil }
      facts.append(SiteFact(kind: kind, key: key))
      digests.append(digest)
    }
    var pages: [String: Page] = [:]
    guard let pageCount = reader.count() else { return nil }
    for _ in 0..<pageCount {
      guard reader.number() == 2, let address = reader.text(), let source = reader.text(),
        let output = reader.digest(), let count = reader.count()
      else { return nil }
      var read: [Int32] = []
      for _ in 0..<count {
        guard let fact = reader.shortNumber(), facts.indices.contains(Int(fact)) else {
          return nil
        }
        read.append(fact)
      }
      pages[address] = Page(source: source, output: output, facts: read)
    }
    guard reader.isAtEnd else { return nil }
    self.init(facts: facts, digests: digests, pages: pages)
  }
}
