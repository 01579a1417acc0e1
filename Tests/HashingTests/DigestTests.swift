import Hashing
import Testing

@Suite struct DigestTests {
  @Test func isTheStartOfTheSHA256() {
    let digest = Digest(of: Array("板报".utf8))
    let hex = sha256(Array("板报".utf8))
    #expect(UInt64(hex.prefix(16), radix: 16) == digest.high)
    #expect(UInt64(hex.dropFirst(16).prefix(16), radix: 16) == digest.low)
    #expect(Digest(of: []) != digest)
  }

  @Test func fieldsAreDelimited() {
    func digest(_ add: (inout DigestWriter) -> Void) -> Digest {
      var writer = DigestWriter()
      add(&writer)
      return writer.digest
    }
    let first = digest {
      $0.add("ab")
      $0.add("c")
    }
    let second = digest {
      $0.add("a")
      $0.add("bc")
    }
    #expect(first != second)
    #expect(digest { $0.add(nil as String?) } != digest { $0.add("" as String?) })
    #expect(digest { $0.add(["a", "b"]) } != digest { $0.add(["a"]) })
    #expect(digest { $0.add(7) } == digest { $0.add(7) })
  }
}
