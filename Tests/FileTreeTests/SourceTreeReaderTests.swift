import Diagnostics
import FileTree
import Foundation
import Testing

@Suite struct SourceTreeReaderTests {
  private func folder(_ build: (URL) throws -> Void) throws -> URL {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "banbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appending(path: "content/a"), withIntermediateDirectories: true)
    try build(url)
    return url
  }

  @Test func readsFilesInOrderAndSkipsHiddenOnes() throws {
    let url = try folder { root in
      for name in ["content/b.md", "content/a/x.md", "content/.hidden", "content/a/.git"] {
        try Data(name.utf8).write(to: root.appending(path: name))
      }
    }
    defer { try? FileManager.default.removeItem(at: url) }
    let read = SourceTreeReader(root: url.path).read(["content", "themes"])
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.files.map(\.path) == ["content/a/x.md", "content/b.md"])
    #expect(read.value["content/b.md"]?.bytes == Array("content/b.md".utf8))
    #expect(read.value.files(under: "content/a").map(\.name) == ["x.md"])
  }

  @Test func linksAndPipesAreReportedNotRead() throws {
    let url = try folder { root in
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: root.path + "/content/passwd.md", withDestinationPath: "/etc/passwd")
      try files.createSymbolicLink(
        atPath: root.path + "/content/loop", withDestinationPath: root.path + "/content")
      #expect(mkfifo(root.path + "/content/pipe.md", 0o600) == 0)
    }
    defer { try? FileManager.default.removeItem(at: url) }
    let read = SourceTreeReader(root: url.path).read(["content"])
    #expect(read.value.files.isEmpty)
    #expect(
      read.diagnostics.map { "\($0.rule.code) \($0.range?.file ?? "")" }.sorted() == [
        "files/symbolic-link content/loop", "files/symbolic-link content/passwd.md",
        "files/unreadable content/pipe.md",
      ])
  }

  @Test func filesOverTheLimitAreReported() throws {
    let url = try folder { try Data(count: 2048).write(to: $0.appending(path: "content/big.bin")) }
    defer { try? FileManager.default.removeItem(at: url) }
    let read = SourceTreeReader(root: url.path, sizeLimit: 1024).read(["content"])
    #expect(read.diagnostics.map(\.rule) == [.unreadable])
  }

  @Test func invalidBytesAreReportedWithTheirLine() {
    let file = SourceFile(path: "content/a.md", bytes: [0xEF, 0xBB, 0xBF, 0x41, 0x0A, 0xC4, 0xE3])
    let text = file.text()
    #expect(text.value.lineCount == 2)
    #expect(text.diagnostics.map(\.rule) == [.notUTF8])
    #expect(text.diagnostics.first?.range?.start == SourcePosition(line: 2, column: 1))
    #expect(SourceFile(path: "b", bytes: [0xEF, 0xBB, 0xBF, 0x41]).text().value.text == "A")
  }
}
