/// The files of a site folder a run may read, in memory, ordered by path bytes.
package struct SourceTree: Sendable {
  package let files: [SourceFile]
  private let index: [String: Int]

  package init(_ files: [SourceFile]) {
    self.init(files, like: nil)
  }

  /// - Parameter earlier: A tree that may well have the same paths; what finds them is then taken over.
  init(_ files: [SourceFile], like earlier: SourceTree?) {
    let ordered = files.ordered(byPath: \.path)
    self.files = ordered
    if let earlier, earlier.files.count == ordered.count,
      zip(earlier.files, ordered).allSatisfy({ $0.path == $1.path })
    {
      index = earlier.index
    } else {
      index = Dictionary(
        ordered.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  package subscript(path: String) -> SourceFile? { place(of: path).map { files[$0] } }

  /// Where among the files a path is.
  func place(of path: String) -> Int? { index[path] }

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
