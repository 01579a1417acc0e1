import FileTree
import Foundation
import Testing

@testable import Publishing

@Suite struct ManifestTests {
  private let names = [
    "index.html", "反诈/index.html", "引\"号.html", "斜\\杠", "tab\there", "行\n尾", "控\u{01}\u{1F}制",
    "e\u{301}", "emoji 👮.svg", "del\u{7F}", "\u{08}\u{0C}\r", "a/b/c.txt", "\u{2028}",
  ]

  private var manifest: Manifest {
    let files = names.map {
      OutputTree.File(path: $0, bytes: Array($0.utf8), source: "content/\($0).md")
    }
    return Manifest(of: files.ordered(byPath: \.path), jobs: 2)
  }

  /// The library's own lines, as manifests were written first.
  @Test func itIsWrittenAsTheLibraryWritesIt() throws {
    struct Line: Encodable {
      var path: String
      var sha256: String
      var bytes: Int
      var source: String
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try manifest.files.map {
      String(
        decoding: try encoder.encode(
          Line(path: $0.path, sha256: $0.sha256, bytes: $0.bytes, source: $0.source)),
        as: UTF8.self)
    }
    let text = "{\"generator\":\"banbao\",\"files\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
    #expect(String(decoding: manifest.json, as: UTF8.self) == text)
  }

  @Test func itIsReadAsItWasWritten() throws {
    let plain = manifest.files.filter { $0.path.utf8.allSatisfy { $0 > 0x22 && $0 != 0x5C } }
    var short = manifest
    short.files = plain
    #expect(ManifestReader.entries(short.json) == plain)
    #expect(Manifest(json: manifest.json)?.files == manifest.files)
    short.files = []
    #expect(Manifest(json: short.json)?.files == [])
  }

  @Test func anotherProgramsSpacingIsReadToo() throws {
    let object = try JSONSerialization.jsonObject(with: Data(manifest.json))
    let spaced = try JSONSerialization.data(withJSONObject: object, options: .prettyPrinted)
    #expect(Manifest(json: Array(spaced))?.files == manifest.files)
  }

  @Test func aCutManifestIsNone() {
    let json = manifest.json
    for count in stride(from: 0, to: json.count - 1, by: 7) {
      #expect(Manifest(json: Array(json.prefix(count))) == nil, "\(count)")
    }
  }
}
