/// A file that stands in a folder, unread.
package struct StandingFile: Sendable, Hashable {
  /// Below the folder.
  package let path: String
  package let state: FileState

  /// Every file below a folder, hidden ones and links too, in order of path bytes; a folder that is missing has none.
  /// - Parameters:
  ///   - folder: An absolute path.
  ///   - jobs: Most threads at once.
  package static func all(below folder: String, jobs: Int) -> [StandingFile] {
    FolderWalk(hidden: true, jobs: jobs).files(below: folder, as: "").map {
      StandingFile(path: $0.path, state: $0.state)
    }
  }
}

extension TreeFingerprint {
  /// The fingerprint of files that were walked through.
  package init(of files: [StandingFile]) {
    self.init()
    for file in files { append(file.state, at: file.path) }
  }
}
