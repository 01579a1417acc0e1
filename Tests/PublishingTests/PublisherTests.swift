import Diagnostics
import FileTree
import Foundation
import Publishing
import Testing

@Suite struct PublisherTests {
  private let root: URL
  private var site: String { root.path + "/public" }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  private func tree(_ files: [String: String]) -> OutputTree {
    var tree = OutputTree()
    for (path, text) in files { _ = tree.add(path: path, text: text, source: "content/x.md") }
    return tree
  }

  private func publish(_ files: [String: String]) -> Reported<PublishReport> {
    Publisher(destination: site, protected: [root.path]).publish(tree(files))
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: site + "/" + path, encoding: .utf8)
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0 != "public" && !$0.hasSuffix("lock") }
  }

  @Test func aSecondRunReplacesAndWithdraws() throws {
    let first = publish(["index.html": "旧", "a/index.html": "甲", "b/index.html": "乙"])
    #expect(first.diagnostics.isEmpty)
    #expect(first.value.added.count == 3)
    let second = publish(["index.html": "新", "a/index.html": "甲", "c/index.html": "丙"])
    #expect(second.diagnostics.isEmpty)
    #expect(second.value.added == ["c/index.html"])
    #expect(second.value.changed == ["index.html"])
    #expect(second.value.removed == ["b/index.html"])
    #expect(second.value.unchanged == 1)
    #expect(text("index.html") == "新")
    #expect(text("b/index.html") == nil)
    #expect(try leftovers().isEmpty)
  }

  @Test func manifestNamesHashAndSource() throws {
    _ = publish(["index.html": "abc"])
    let manifest = try #require(
      Publisher(destination: site, protected: []).current)
    #expect(
      manifest.files.map(\.sha256) == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      ])
    #expect(manifest.files.map(\.source) == ["content/x.md"])
  }

  @Test func aFolderThatIsNotOursIsLeftAlone() throws {
    try FileManager.default.createDirectory(
      atPath: site, withIntermediateDirectories: true)
    try Data("我的".utf8).write(to: URL(filePath: site + "/diary.txt"))
    let refused = publish(["index.html": "x"])
    #expect(refused.diagnostics.map(\.rule) == [.publishNotOurs])
    #expect(text("diary.txt") == "我的")
    #expect(text("index.html") == nil)
  }

  @Test func aForeignManifestIsNotOurs() throws {
    try FileManager.default.createDirectory(
      atPath: site, withIntermediateDirectories: true)
    try Data("{\"name\":\"pwa\"}".utf8).write(to: URL(filePath: site + "/manifest.json"))
    #expect(publish(["index.html": "x"]).diagnostics.map(\.rule) == [.publishNotOurs])
  }

  @Test func anEmptyFolderWithItsGitkeepIsFilledAndKeepsIt() throws {
    try FileManager.default.createDirectory(
      atPath: site, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: site + "/.gitkeep"))
    let report = publish(["index.html": "x"])
    #expect(report.diagnostics.isEmpty)
    #expect(report.value.kept == [".gitkeep"])
    #expect(text(".gitkeep") == "")
  }

  @Test func whatSomebodyAddedIsKeptAndAClashRefused() throws {
    _ = publish(["index.html": "x"])
    try Data("核验".utf8).write(to: URL(filePath: site + "/verify.txt"))
    #expect(publish(["index.html": "y"]).value.kept == ["verify.txt"])
    #expect(text("verify.txt") == "核验")
    let clash = publish(["index.html": "z", "verify.txt": "假"])
    #expect(clash.diagnostics.map(\.rule) == [.publishNotOurs])
    #expect(text("verify.txt") == "核验")
    #expect(text("index.html") == "y")
  }

  @Test func sourcesAndParentsAreNeverReplaced() throws {
    for destination in [root.path, root.deletingLastPathComponent().path, "/"] {
      let refused = Publisher(destination: destination, protected: [root.path])
        .publish(tree(["index.html": "x"]))
      #expect(refused.diagnostics.map(\.rule) == [.publishOverSources], "\(destination)")
    }
  }

  @Test func aLinkIsFollowedOnceNotReplaced() throws {
    let real = root.path + "/real"
    try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: site, withDestinationPath: real)
    #expect(publish(["index.html": "x"]).diagnostics.isEmpty)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site) == real)
    #expect(text("index.html") == "x")
  }

  @Test func aLeftStageOfAKilledRunIsCleared() throws {
    let stage = root.path + "/.public.banbao-new"
    try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: true)
    try Data("半".utf8).write(to: URL(filePath: stage + "/half.html"))
    #expect(publish(["index.html": "x"]).diagnostics.isEmpty)
    #expect(text("half.html") == nil)
    #expect(try leftovers().isEmpty)
  }

  @Test func twoRunsAtOnceAreRefused() throws {
    let lock = open(root.path + "/.public.banbao-lock", O_RDWR | O_CREAT, 0o644)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect(publish(["index.html": "x"]).diagnostics.map(\.rule) == [.publishLocked])
    close(lock)
    #expect(publish(["index.html": "x"]).diagnostics.isEmpty)
  }

  @Test func newFilesNeverReplace() throws {
    let files = FileReplacing(root: root.path)
    #expect(files.create(tree(["content/a.md": "一"])).isEmpty)
    #expect(
      files.create(tree(["content/a.md": "二", "content/b.md": "三"])).map(\.rule) == [.fileExists])
    #expect(!FileManager.default.fileExists(atPath: root.path + "/content/b.md"))
    #expect(files.replace(tree(["content/a.md": "四"])).isEmpty)
    #expect(
      try String(contentsOfFile: root.path + "/content/a.md", encoding: .utf8) == "四")
  }
}
