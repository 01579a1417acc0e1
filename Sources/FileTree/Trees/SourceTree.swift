/// The files of a site folder a run may read, in memory, ordered by path bytes.
package struct SourceTree: Sendable {
  package let files: [SourceFile]

  package init(_ files: [SourceFile]) {
    self.files = files.ordered(byPath: \.path)
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
