package import FileTree
import FoundationEssentials
import Hashing

/// The list of what a run made: path, SHA-256, size and source of each file, as `manifest.json` beside them.
///
/// It proves a page unaltered, and tells the next run which files of a folder are ours to replace.
package struct Manifest: Sendable, Codable {
  package static let name = "manifest.json"
  /// Who made a folder; any other value, or none, means it is not ours.
  package static let generator = "banbao"

  package struct Entry: Sendable, Codable, Hashable {
    package var path: String
    package var sha256: String
    package var bytes: Int
    package var source: String
  }

  package var generator: String
  package var files: [Entry]

  package init(of tree: OutputTree) {
    generator = Self.generator
    files = tree.ordered.map {
      Entry(
        path: $0.path, sha256: Hashing.sha256($0.bytes), bytes: $0.bytes.count, source: $0.source)
    }
  }

  /// Reads a manifest; `nil` when the bytes are not one of ours.
  package init?(json: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(json)),
      manifest.generator == Self.generator
    else { return nil }
    self = manifest
  }

  /// One file a line, so that two manifests can be compared by eye.
  package var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var out = Array("{\"generator\":\"\(Self.generator)\",\"files\":[\n".utf8)
    for (index, entry) in files.enumerated() {
      if index > 0 { out += Array(",\n".utf8) }
      out += (try? encoder.encode(entry)).map { Array($0) } ?? []
    }
    return out + Array("\n]}\n".utf8)
  }
}
