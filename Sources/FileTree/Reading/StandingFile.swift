/// A file or folder that stands in a folder, unread.
package struct StandingFile: Sendable, Hashable {
  /// Below the folder; empty for itself.
  package let path: String
  package let state: FileState

  package init(path: String, state: FileState) {
    self.path = path
    self.state = state
  }

  /// Every file below a folder, hidden ones and links too, in order of path bytes; a folder that is missing has none.
  /// - Parameters:
  ///   - folder: An absolute path.
  ///   - jobs: Most threads at once.
  package static func all(below folder: String, jobs: Int) -> [StandingFile] {
    everything(below: folder, jobs: jobs).filter { !$0.state.isFolder }
  }

  /// The same with the folders, but for the folder itself.
  package static func everything(below folder: String, jobs: Int) -> [StandingFile] {
    FolderWalk(hidden: true, jobs: jobs).all(below: folder, as: "").lazy
      .filter { !$0.path.isEmpty }
      .map { StandingFile(path: $0.path, state: $0.state) }
  }
}
