import FileTree
package import Hashing
import WorkSharing

/// The list of what a run made: path, SHA-256, size and source of each file, as `manifest.json` beside them.
///
/// It proves a page unaltered, and tells the next run which files of a folder are ours to replace.
package struct Manifest: Sendable {
  package static let name = "manifest.json"
  /// Who made a folder; any other value, or none, means it is not ours.
  package static let generator = "banbao"

  package struct Entry: Sendable, Hashable {
    package var path: String
    package var sum: SHA256Sum
    package var bytes: Int
    package var source: String

    /// 64 lower-case hexadecimal digits.
    package var sha256: String { sum.hexadecimal }
  }

  /// In order of path bytes.
  package var files: [Entry]

  /// - Parameter files: In order of path bytes.
  init(of files: [OutputTree.File], jobs: Int) {
    self.files = orderedMap(files, jobs: jobs) {
      Entry(path: $0.path, sum: $0.sum, bytes: $0.count, source: $0.source)
    }
  }

  /// Reads a manifest; `nil` when the bytes are not one of ours.
  package init?(json: [UInt8]) {
    guard let files = ManifestReader.entries(json) ?? ManifestReader.entriesAnyhow(json) else {
      return nil
    }
    self.files = files.ordered(byPath: \.path)
  }

  /// One file a line, so that two manifests can be compared by eye.
  package var json: [UInt8] { json(jobs: 1) }

  func json(jobs: Int) -> [UInt8] { ManifestWriter.json(self, jobs: jobs) }
}
