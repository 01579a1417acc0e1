import FileTree
import Testing

@Suite struct PathOrderTests {
  @Test func theOrderIsThatOfBytes() {
    let parts = ["", "a", "a.md", "a/b", "a0", "A", "反诈", "é", "e\u{301}", "z", "a/反", "a/z"]
    for one in parts {
      for other in parts {
        #expect(
          one.precedesInBytes(other)
            == Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8)),
          "\(one) \(other)")
      }
    }
    #expect(
      parts.shuffled().ordered { $0 }
        == parts.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }
}
