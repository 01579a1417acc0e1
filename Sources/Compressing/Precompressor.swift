package import FileTree
import WorkSharing

/// Packs a site's text files once, so that the server need not at every request: `index.html.gz` and `index.html.br`.
///
/// nginx serves them with `gzip_static` and `brotli_static`. Pictures, PDFs and fonts are packed already.
package struct Precompressor: Sendable {
  /// Bytes below which a packet of the network holds the file as it is.
  static let leastBytes = 1_000
  private static let endings = [".html", ".css", ".js", ".svg", ".xml", ".json", ".txt", ".ics"]

  private let jobs: Int
  private let bytes: @Sendable (OutputTree.File) -> [UInt8]?

  /// - Parameter bytes: What a file holds; `nil` when that cannot be read any more.
  package init(
    jobs: Int = 1, bytes: @escaping @Sendable (OutputTree.File) -> [UInt8]? = { $0.bytes }
  ) {
    self.jobs = jobs
    self.bytes = bytes
  }

  /// The packed files of a tree, in its order; a file that does not get smaller has none.
  package func files(of tree: OutputTree) -> [OutputTree.File] {
    let texts = tree.ordered.filter { file in
      file.count >= Self.leastBytes && Self.endings.contains { file.path.hasSuffix($0) }
    }
    return orderedMap(texts, jobs: jobs) { file -> [OutputTree.File] in
      guard let bytes = bytes(file) else { return [] }
      return [(".gz", Gzip.packed(bytes)), (".br", Brotli.packed(bytes))].compactMap {
        ending, packed in
        guard let packed, packed.count < bytes.count else { return nil }
        return OutputTree.File(path: file.path + ending, bytes: packed, source: file.source)
      }
    }.flatMap(\.self)
  }
}
