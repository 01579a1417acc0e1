import Diagnostics
import FileTree
import Testing

@Suite struct OutputTreeTests {
  @Test func twoMakersOfOnePathAreReportedAndTheFirstStays() {
    var tree = OutputTree()
    #expect(tree.add(path: "a/index.html", text: "一", source: "content/a.md").isEmpty)
    let findings = tree.add(path: "a/index.html", text: "二", source: "content/b.md")
    #expect(findings.map(\.rule) == [.outputCollision])
    #expect(findings.first?.message.zh.contains("content/a.md") == true)
    #expect(tree["a/index.html"]?.source == "content/a.md")
  }

  @Test(arguments: [
    "", "/a", "a//b", "../a", "a/../b", "a/.", "a/", "a\u{0}b",
    String(repeating: "长", count: 90),
  ]) func unsafePathsAreRefused(path: String) {
    var tree = OutputTree()
    #expect(tree.add(path: path, text: "x", source: "s").map(\.rule) == [.outputUnsafePath])
    #expect(tree.isEmpty)
  }

  @Test func filesComeInOrderOfBytes() {
    var tree = OutputTree()
    for path in ["b", "反诈/a", "a/z", "a.html", "A"] {
      #expect(tree.add(path: path, text: "", source: "s").isEmpty)
    }
    #expect(tree.ordered.map(\.path) == ["A", "a.html", "a/z", "b", "反诈/a"])
  }

  @Test func mergingReportsCollisions() {
    var one = OutputTree()
    var two = OutputTree()
    _ = one.add(path: "a", text: "1", source: "s")
    _ = two.add(path: "a", text: "2", source: "t")
    _ = two.add(path: "b", text: "2", source: "t")
    #expect(one.merge(two).count == 1)
    #expect(one.count == 2)
  }
}
