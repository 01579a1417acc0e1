import Diagnostics
import Foundation
import Testing

@testable import FileTree

@Suite struct StandingTreeTests {
  private func folder() throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: root.appending(path: "a/b"), withIntermediateDirectories: true)
    try Data("一".utf8).write(to: root.appending(path: "a/b/one.md"))
    try Data("二".utf8).write(to: root.appending(path: "two.md"))
    return root
  }

  /// When the file written last was written: a test's own moment, for a busy machine may sleep between two of its lines.
  private func changed(_ root: URL) -> Int64 {
    FileState(ofFileAt: root.appending(path: "two.md").path).changed
  }

  /// Past the time in which a file's state is in doubt.
  private func settled(_ root: URL) throws -> StandingTree {
    Thread.sleep(forTimeInterval: 0.05)
    let tree = StandingTree(below: root.path, jobs: 2)
    #expect(!tree.isInDoubt)
    return try #require(StandingTree(bytes: tree.bytes))
  }

  @Test func standsWhileNothingIsTouched() throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(at: root) }
    #expect(try settled(root).stands(jobs: 2))
  }

  @Test func aFolderThatIsMissingStandsTillItComes() throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(at: root) }
    let path = root.appending(path: "c").path
    let tree = StandingTree(below: path, jobs: 1)
    #expect(tree.stands(jobs: 1))
    #expect(StandingTree(bytes: tree.bytes) == tree)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(!tree.stands(jobs: 1))
  }

  @Test func whatWasWrittenIsKnownWithoutAWalk() throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(at: root) }
    let files = StandingFile.all(below: root.path, jobs: 1)
    #expect(files.map(\.path) == ["a/b/one.md", "two.md"])
    let tree = StandingTree(root: root.path, written: files, jobs: 2)
    #expect(tree.stands(jobs: 1))
    #expect(tree.timeTillRest(at: changed(root)) == 20_000_000)
    #expect(tree.timeTillRest(at: changed(root) + 30_000_000) == -10_000_000)
    Thread.sleep(forTimeInterval: 0.05)
    #expect(tree.timeTillRest <= 0)
    try Data("三".utf8).write(to: root.appending(path: "a/three.md"))
    #expect(!tree.stands(jobs: 1))
  }

  @Test(arguments: [
    "write", "add", "remove", "rename", "replace", "folder", "in an empty folder",
  ])
  func everyChangeShows(change: String) throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(at: root) }
    let empty = root.appending(path: "empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let tree = try settled(root)
    let one = root.appending(path: "a/b/one.md")
    switch change {
    case "write": try Data("壹".utf8).write(to: one)
    case "add": try Data("三".utf8).write(to: root.appending(path: "a/b/three.md"))
    case "remove": try FileManager.default.removeItem(at: one)
    case "rename":
      try FileManager.default.moveItem(at: one, to: root.appending(path: "a/b/uno.md"))
    case "replace":
      try FileManager.default.removeItem(at: one)
      try Data("一".utf8).write(to: one)
    case "in an empty folder": try Data().write(to: empty.appending(path: "four.md"))
    default:
      try FileManager.default.createDirectory(
        at: root.appending(path: "a/c"), withIntermediateDirectories: true)
    }
    #expect(!tree.stands(jobs: 2))
  }

  @Test func whatIsFreshIsInDoubtAndNeverStands() throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(at: root) }
    try Data("二".utf8).write(to: root.appending(path: "two.md"))
    let tree = StandingTree(below: root.path, at: changed(root), jobs: 1)
    #expect(tree.isInDoubt)
    #expect(!tree.stands(jobs: 1))
  }

  @Test func aFileReadAgainAloneIsAsIfAllWereRead() throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(at: root) }
    let reader = SourceTreeReader(root: root.path)
    let first = reader.snapshot(["a"])
    try Data("壹".utf8).write(to: root.appending(path: "a/b/one.md"))
    let second = try #require(reader.snapshot(rereading: ["a/b/one.md"], of: first))
    #expect(second.files.value["a/b/one.md"]?.bytes == Array("壹".utf8))
    #expect(reader.snapshot(rereading: ["a/b/new.md"], of: first) == nil)
    try FileManager.default.removeItem(at: root.appending(path: "a/b/one.md"))
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "a/b/one.md"), withDestinationURL: root.appending(path: "two.md"))
    #expect(reader.snapshot(rereading: ["a/b/one.md"], of: first) == nil)
  }
}
