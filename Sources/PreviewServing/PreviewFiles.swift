package import FileTree

/// The files of a site by their paths, whether they are made already or only when somebody asks.
package protocol PreviewFiles: Sendable {
  subscript(path: String) -> OutputTree.File? { get }
}

extension OutputTree: PreviewFiles {}
