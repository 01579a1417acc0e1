/// The files of a site folder a run may read, in memory, ordered by path bytes.
package struct SourceTree: Sendable {
  package let files: [SourceFile]
  /// The same object in trees that are known to have the same paths.
  private let paths: KnownPaths

  private final class KnownPaths: Sendable {}

  package init(_ files: [SourceFile]) {
    self.files = files.ordered(byPath: \.path)
    paths = KnownPaths()
  }

  /// A tree with some files instead of those at their places, which have their paths.
  init(_ earlier: SourceTree, replacing new: [Int: SourceFile]) {
    var files = earlier.files
    for (place, file) in new { files[place] = file }
    self.files = files
    paths = earlier.paths
  }

  /// The places of files with other bytes than in an earlier tree; `nil` unless it is known to have the same paths.
  package func places(changedSince earlier: SourceTree) -> [Int]? {
    guard paths === earlier.paths else { return nil }
    return files.indices.filter { !files[$0].hasBytes(of: earlier.files[$0]) }
  }

  package subscript(path: String) -> SourceFile? { place(of: path).map { files[$0] } }

  /// Where among the files a path is.
  func place(of path: String) -> Int? { files.place(ofPath: path, by: \.path) }

  /// The files below a folder given without a trailing slash.
  package func files(under folder: String) -> [SourceFile] { Array(slice(under: folder)) }
}

/// One file as read: its path in the site folder (`content/anti-fraud/refund-scam.md`) and its bytes.
package struct SourceFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The last part of the path.
  package var name: String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }
}
