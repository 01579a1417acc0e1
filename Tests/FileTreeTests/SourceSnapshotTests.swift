import Diagnostics
import FileTree
import Foundation
import Testing

/// What a second reading takes over from the first, and what its standing tells without reading.
@Suite struct SourceSnapshotTests {
  private let root: URL
  private var reader: SourceTreeReader { SourceTreeReader(root: root.path, jobs: 2) }

  /// Forty files, long enough at rest for the kernel's clock to have gone on.
  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
    for folder in ["content/a/deep", "content/b"] {
      try FileManager.default.createDirectory(
        at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    for number in 0..<40 { try write("文章 \(number)", to: Self.path(number)) }
    usleep(50_000)
  }

  private static func path(_ number: Int) -> String {
    ["content", "content/a", "content/a/deep", "content/b"][number % 4] + "/\(number).md"
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }

  /// Changes bytes in place and sets the times of writing back, as copying programs do.
  private func overwriteQuietly(_ text: String, in path: String) throws {
    let file = root.appending(path: path).path
    var status = stat()
    #expect(stat(file, &status) == 0)
    let handle = open(file, O_WRONLY)
    #expect(text.utf8.withContiguousStorageIfAvailable { write_(handle, $0) } == true)
    var times = [status.st_atim, status.st_mtim]
    #expect(futimens(handle, &times) == 0)
    close(handle)
  }

  private func write_(_ handle: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Glibc.write(handle, bytes.baseAddress, bytes.count) == bytes.count
  }

  private func address(_ path: String, in snapshot: SourceSnapshot) -> UnsafeRawPointer? {
    snapshot.files.value[path]?.bytes.withUnsafeBytes(\.baseAddress)
  }

  @Test func aSecondReadingKeepsTheBytesOfWhatStands() throws {
    let first = reader.snapshot(["content"])
    try write("改过了", to: "content/b/7.md")
    try write("新的", to: "content/a/new.md")
    try FileManager.default.removeItem(at: root.appending(path: "content/8.md"))
    let second = reader.snapshot(["content"], previous: first)
    let clean = reader.snapshot(["content"])
    #expect(second.files.value.files.map(\.path) == clean.files.value.files.map(\.path))
    #expect(second.files.value.files.map(\.bytes) == clean.files.value.files.map(\.bytes))
    for number in 0..<40 where number != 7 && number != 8 {
      let path = Self.path(number)
      #expect(address(path, in: first) == address(path, in: second), "\(path)")
    }
    #expect(second.files.value["content/b/7.md"]?.bytes == Array("改过了".utf8))
  }

  private func stands(_ snapshot: SourceSnapshot) -> Bool {
    snapshot.standing?.allSatisfy { $0.stands(jobs: 2) } ?? false
  }

  @Test func whatWasReadStandsWithItsFaults() throws {
    try FileManager.default.createSymbolicLink(
      atPath: root.path + "/content/passwd.md", withDestinationPath: "/etc/passwd")
    #expect(mkfifo(root.path + "/content/pipe.md", 0o600) == 0)
    usleep(50_000)
    let snapshot = reader.snapshot(["content", "themes"])
    #expect(snapshot.files.diagnostics.count == 2)
    #expect(snapshot.standing?.map(\.root) == ["\(root.path)/content", "\(root.path)/themes"])
    #expect(stands(snapshot))
    #expect(
      reader.snapshot(["content", "themes"], previous: snapshot).standing == snapshot.standing)
    try FileManager.default.createDirectory(
      atPath: root.path + "/themes", withIntermediateDirectories: false)
    #expect(!stands(snapshot))
  }

  @Test func everyKindOfChangeShows() throws {
    var before = reader.snapshot(["content"])
    let files = FileManager.default
    let changes: [(String, () throws -> Void)] = [
      ("bytes", { try write("别的字", to: "content/4.md") }),
      ("same size, old time", { try overwriteQuietly("文字 5", in: "content/a/5.md") }),
      ("new", { try write("", to: "content/a/deep/new.md") }),
      ("gone", { try files.removeItem(at: root.appending(path: "content/12.md")) }),
      (
        "moved",
        {
          try files.moveItem(
            atPath: root.path + "/content/16.md", toPath: root.path + "/content/x.md")
        }
      ),
      (
        "folder moved",
        { try files.moveItem(atPath: root.path + "/content/b", toPath: root.path + "/content/c") }
      ),
      ("rights", { #expect(chmod(root.path + "/content/20.md", 0o600) == 0) }),
    ]
    for (name, change) in changes {
      try change()
      usleep(50_000)
      #expect(!stands(before), "\(name)")
      let after = reader.snapshot(["content"], previous: before)
      let clean = reader.snapshot(["content"])
      #expect(after.files.value.files.map(\.path) == clean.files.value.files.map(\.path), "\(name)")
      #expect(
        after.files.value.files.map(\.bytes) == clean.files.value.files.map(\.bytes), "\(name)")
      #expect(after.standing == clean.standing && stands(after), "\(name)")
      before = after
    }
  }

  @Test func aFileChangedAMomentAgoIsReadAgain() throws {
    try write("甲", to: "content/4.md")
    let first = reader.snapshot(["content"])
    try overwriteQuietly("乙", in: "content/4.md")
    let second = reader.snapshot(["content"], previous: first)
    #expect(second.files.value["content/4.md"]?.bytes == Array("乙".utf8))
    #expect(!stands(first))
  }

  @Test func aNameThatIsNotUTF8IsReported() throws {
    let name =
      Array((root.path + "/content/").utf8CString.dropLast()) + [CChar(bitPattern: 0xC4), 0]
    let handle = open(name, O_WRONLY | O_CREAT, 0o644)
    #expect(handle >= 0)
    close(handle)
    let snapshot = reader.snapshot(["content"])
    #expect(snapshot.files.diagnostics.map(\.rule) == [.unreadable])
    #expect(snapshot.files.value.files.count == 40)
  }
}
