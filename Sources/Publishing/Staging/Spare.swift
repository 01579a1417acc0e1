import FileTree
import Glibc
import WorkSharing

/// The folder that was exchanged away last, kept elsewhere on the same disk as far as its files stand in the published one too.
///
/// It begins the next stage: what the next folder has in common with the one in place is then neither linked nor taken away
/// again, nor is any folder made. A file of it counts only when it is the very file in place, by inode and times.
struct Spare: Sendable {
  /// Its files and folders, in order of path bytes.
  let files: [StandingFile]
  let folders: [StandingFile]

  static let none = Spare(files: [], folders: [])

  private init(files: [StandingFile], folders: [StandingFile]) {
    (self.files, self.folders) = (files, folders)
  }

  /// Makes a kept folder the stage.
  /// - Returns: `nil` when there is none, or something in it that none of ours has.
  init?(from path: String, to stage: String, jobs: Int) throws(PublishFailure) {
    guard rename(path, stage) == 0 else { return nil }
    let found = StandingFile.everything(below: stage, jobs: jobs)
    guard FileState(ofFileAt: stage).isFolder,
      found.allSatisfy({ $0.state.isRegular || $0.state.isPlainFolder })
    else {
      try FolderRemoval(jobs: jobs).remove(stage)
      return nil
    }
    self.init(files: found.filter { !$0.state.isFolder }, folders: found.filter(\.state.isFolder))
  }

  /// The files and folders of it that a tree has no use for, files first, each folder after those in it.
  /// - Parameter paths: Of all files of the tree, in order of bytes.
  func useless(to paths: [String], jobs: Int) -> (files: [String], folders: [String]) {
    let places = placesOfPaths(of: files, \.path, in: paths, \.self)
    let gone = zip(files, places).filter { $1 == nil }.map(\.0.path)
    let isEmpty = orderedMap(folders, jobs: jobs) { folder in
      let front = folder.path + "/"
      let first = paths.firstPlace { !$0.precedesInBytes(front) }
      return first == paths.count || !paths[first].utf8.starts(with: front.utf8)
    }
    return (gone, zip(folders, isEmpty).filter(\.1).map(\.0.path).reversed())
  }
}
