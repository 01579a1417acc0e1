import FlyingSocks
import Foundation
import Testing

@testable import PreviewServing

/// What is noticed of the many ways in which programs save.
@Suite(.serialized) struct FolderWatchTests {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(
      at: root.appending(path: "content/topic"), withIntermediateDirectories: true)
    try write("content/topic/a.md", "甲")
  }

  private func write(_ path: String, _ text: String, atomically: Bool = false) throws {
    try text.write(to: root.appending(path: path), atomically: atomically, encoding: .utf8)
  }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(at: root.appending(path: from), to: root.appending(path: to))
  }

  /// The paths below the root noticed after some work.
  private func noticed(
    polls: Bool = false, _ works: (() throws -> Void)...
  ) async throws -> [Set<String>] {
    try await noticed(watches: polls ? 1 : .max, works).changes
  }

  /// The same with so many watches, and whether files are looked at in the end.
  private func noticed(
    watches: Int, _ works: [() throws -> Void]
  ) async throws -> (changes: [Set<String>], polls: Bool) {
    let pool = SocketPool.make()
    try await pool.prepare()
    let running = Task { try await pool.run() }
    defer { running.cancel() }
    let folders = ["content", "themes"].map { root.path + "/" + $0 }
    let watch = FolderWatch(folders: folders, pool: pool, mostWatches: watches)
    #expect(await watch.isPolling == (watches == 1))
    var all: [Set<String>] = []
    for work in works {
      try work()
      let changes = try await within(.seconds(900)) { try await watch.next() }
      all.append(Set((changes ?? ["everything"]).map { $0.replacing(root.path + "/", with: "") }))
    }
    return (all, await watch.isPolling)
  }

  /// The site's folder, `content` and the topic take three watches; the folder that comes is one too many.
  @Test func aFolderThatCannotBeWatchedIsLookedAt() async throws {
    let (changes, polls) = try await noticed(
      watches: 3,
      [
        { try write("content/topic/a.md", "甲甲") },
        {
          try FileManager.default.createDirectory(
            at: root.appending(path: "content/new"), withIntermediateDirectories: true)
        },
        { try write("content/new/b.md", "乙") },
        { try write("content/topic/a.md", "甲") },
      ])
    #expect(
      changes == [
        ["content/topic/a.md"], ["everything"], ["content/new/b.md"], ["content/topic/a.md"],
      ])
    #expect(polls)
  }

  @Test(arguments: [false, true]) func aSavedFile(polls: Bool) async throws {
    #expect(
      try await noticed(polls: polls, { try write("content/topic/a.md", "甲甲") })
        == [["content/topic/a.md"]])
  }

  @Test(arguments: [false, true]) func aFileSavedByRenaming(polls: Bool) async throws {
    let changes = try await noticed(
      polls: polls,
      {
        try write("content/topic/.a.md.new", "乙")
        try FileManager.default.removeItem(at: root.appending(path: "content/topic/a.md"))
        try move("content/topic/.a.md.new", "content/topic/a.md")
      })
    #expect(changes == [["content/topic/a.md"]])
  }

  @Test func aFileThatGoesAndOneThatIsRenamed() async throws {
    let changes = try await noticed(
      { try move("content/topic/a.md", "content/topic/b.md") },
      { try FileManager.default.removeItem(at: root.appending(path: "content/topic/b.md")) })
    #expect(changes == [["content/topic/a.md", "content/topic/b.md"], ["content/topic/b.md"]])
  }

  @Test func filesInFoldersThatCome() async throws {
    let changes = try await noticed(
      {
        try FileManager.default.createDirectory(
          at: root.appending(path: "content/new/deep"), withIntermediateDirectories: true)
      }, { try write("content/new/deep/c.md", "丙") },
      { try move("content/new", "content/newer") }, { try write("content/newer/deep/c.md", "丁") })
    #expect(changes[0].contains("content/new"))
    #expect(changes[1] == ["content/new/deep/c.md"])
    #expect(changes[2].isSuperset(of: ["content/new", "content/newer"]))
    #expect(changes[3] == ["content/newer/deep/c.md"])
  }

  @Test func aWatchedFolderThatComesLater() async throws {
    let changes = try await noticed(
      {
        try FileManager.default.createDirectory(
          at: root.appending(path: "themes"), withIntermediateDirectories: true)
      }, { try write("themes/theme.yaml", "x") })
    #expect(changes == [["themes"], ["themes/theme.yaml"]])
  }

  @Test func whatEditorsLeaveBesideAFileIsNotNoticed() async throws {
    let changes = try await noticed({
      for name in [".a.md.swp", "4913", "a.md~", ".#a.md", "#a.md#", "~$a.md"] {
        try write("content/topic/" + name, "x")
      }
      try write("elsewhere.txt", "x")
      try write("content/topic/z.md", "戊")
    })
    #expect(changes == [["content/topic/z.md"]])
  }

  @Test func manySavesAreOneChange() async throws {
    let changes = try await noticed({
      for number in 0..<200 { try write("content/topic/\(number).md", "x") }
    })
    #expect(changes[0].count == 200)
  }
}
