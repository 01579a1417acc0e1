import FileTree
import Foundation
import Testing

@testable import Compressing

struct PrecompressorTests {
  private let page = Array(
    String(repeating: "<p>接到自称客服的电话，先挂断，再打 96110。</p>\n", count: 60).utf8)

  private func tree(_ files: [(String, [UInt8])]) -> OutputTree {
    var tree = OutputTree()
    for (path, bytes) in files { _ = tree.add(path: path, bytes: bytes, source: "a.md") }
    return tree
  }

  /// What a tool of the system reads out of a packed file.
  private func unpacked(_ bytes: [UInt8], _ ending: String) throws -> [UInt8] {
    let file = NSTemporaryDirectory() + "banbao-\(UUID().uuidString)\(ending)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    let run = Process()
    run.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    run.arguments = ending == ".gz" ? ["gzip", "-dc", file] : ["brotli", "-dc", file]
    let pipe = Pipe()
    run.standardOutput = pipe
    try run.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    run.waitUntilExit()
    return Array(data)
  }

  @Test func packedFilesUnpackToThePage() throws {
    let files = Precompressor().files(of: tree([("a/index.html", page)]))
    #expect(files.map(\.path) == ["a/index.html.gz", "a/index.html.br"])
    for file in files {
      #expect(file.bytes.count < page.count / 5)
      let ending = file.path.hasSuffix(".gz") ? ".gz" : ".br"
      #expect(try unpacked(file.bytes, ending) == page, "\(ending)")
    }
  }

  @Test func picturesAndShortFilesStayAlone() {
    let files = Precompressor().files(
      of: tree([("a.png", page), ("b.pdf", page), ("robots.txt", Array("User-agent: *\n".utf8))]))
    #expect(files.isEmpty)
  }

  @Test func theSameBytesWithAnyNumberOfThreads() {
    let tree = tree((0..<12).map { ("p\($0)/index.html", page + Array("\($0)".utf8)) })
    let one = Precompressor(jobs: 1).files(of: tree)
    let four = Precompressor(jobs: 4).files(of: tree)
    #expect(one.map(\.path) == four.map(\.path) && one.map(\.bytes) == four.map(\.bytes))
  }
}
