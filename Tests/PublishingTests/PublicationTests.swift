import Diagnostics
import FileTree
import Foundation
import Publishing
import Testing

/// Files that are stored while others are still being made.
@Suite struct PublicationTests {
  private let root: URL
  private var site: String { root.path + "/public" }
  private var publisher: Publisher { Publisher(destination: site, protected: [root.path]) }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  private func file(_ path: String, _ text: String) -> OutputTree.File {
    OutputTree.File(path: path, bytes: Array(text.utf8), source: "content/x.md")
  }

  private func tree(_ files: [OutputTree.File]) -> OutputTree {
    var tree = OutputTree()
    for file in files { #expect(tree.add(file).isEmpty) }
    return tree
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: site + "/" + path, encoding: .utf8)
  }

  private var published: Set<String> {
    Set(FileManager.default.enumerator(atPath: site)?.compactMap { $0 as? String } ?? [])
  }

  /// A process that is being started has the open files of the one that starts it for a moment.
  @Test func theRightEndsWithThePublicationThoughItsFileIsOpenElsewhere() throws {
    var publication = publisher.begin().value
    #expect(publication != nil && publisher.begin().value == nil)
    let lock = root.resolvingSymlinksInPath().path + "/.public.banbao-lock"
    let handle = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").first {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)) == lock
    }
    let copy = dup(try #require(handle.flatMap { Int32($0) }))
    defer { close(copy) }
    publication = nil
    #expect(publisher.begin().value != nil)
  }

  @Test func whatIsStoredIsSeenAtTheEndOnly() throws {
    #expect(publisher.publish(tree([file("a.html", "旧")])).diagnostics.isEmpty)
    let publication = try #require(publisher.begin().value)
    let stored = ["a.html", "b/c.html"].map { publication.store(file($0, "新")) }
    #expect(stored.allSatisfy { $0.bytes.isEmpty && $0.count == 3 })
    #expect(stored.map(publication.bytes) == [Array("新".utf8), Array("新".utf8)])
    #expect(text("a.html") == "旧")
    let report = publication.finish(tree(stored + [file("d.html", "丁")]))
    #expect(report.diagnostics.isEmpty)
    #expect(report.value.changed == ["a.html"])
    #expect(report.value.standing?.stands(jobs: 1) == true)
    #expect(text("a.html") == "新" && text("b/c.html") == "新" && text("d.html") == "丁")
    let manifest = try #require(publisher.current)
    #expect(manifest.files.map(\.path) == ["a.html", "b/c.html", "d.html"])
    #expect(manifest.files[0].sum == manifest.files[1].sum)
  }

  @Test func whatStandsAlreadyIsNotWrittenAgain() throws {
    #expect(publisher.publish(tree([file("a.html", "旧")])).diagnostics.isEmpty)
    let publication = try #require(publisher.begin().value)
    let stored = publication.store(file("a.html", "旧"))
    #expect(publication.bytes(of: stored) == Array("旧".utf8))
    #expect(publication.standing("a.html")?.count == 3)
    #expect(publication.standing("manifest.json") == nil)
    #expect(publication.finish(tree([stored])).value.isUntouched)
  }

  @Test func whatDoesNotComeIntoTheTreeIsNotPublished() throws {
    let publication = try #require(publisher.begin().value)
    let stored = publication.store(file("a.html", "甲"))
    _ = publication.store(file("b.html", "乙"))
    _ = publication.store(file("c.html", "丙"))
    #expect(publication.finish(tree([stored, file("c.html", "另一个")])).diagnostics.isEmpty)
    #expect(published == ["a.html", "c.html", "manifest.json"])
    #expect(text("c.html") == "另一个")
  }

  @Test func givenUpNothingIsLeftBeside() throws {
    do {
      let publication = try #require(publisher.begin().value)
      _ = publication.store(file("a.html", "甲"))
      #expect(publisher.begin().diagnostics.map(\.rule) == [.publishLocked])
      #expect(publication.giveUp().isEmpty)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: root.path)
    #expect(left == [".public.banbao-lock"])
    #expect(publisher.begin().value != nil)
  }

  @Test(arguments: ["../out.html", "/out.html", "a/../../out.html", ""])
  func nothingIsStoredOutside(path: String) throws {
    let publication = try #require(publisher.begin().value)
    let kept = publication.store(OutputTree.File(path: path, bytes: [1], source: "x"))
    #expect(kept.bytes == [1])
    #expect(!FileManager.default.fileExists(atPath: root.path + "/out.html"))
  }
}
