/// The files of a site folder a run may read, in memory, ordered by path bytes.
package struct SourceTree: Sendable {
  package let files: [SourceFile]
  private let index: [String: Int]

  package init(_ files: [SourceFile]) {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.files = sorted
    index = Dictionary(
      sorted.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(path: String) -> SourceFile? { index[path].map { files[$0] } }

  /// The files below a folder given without a trailing slash.
  package func files(under folder: String) -> [SourceFile] {
    let prefix = folder + "/"
    return files.filter { $0.path.hasPrefix(prefix) }
  }
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
