import Glibc
import WorkSharing

/// The files of a folder with the folders they lie in, as the disk told of them: whether they still stand is asked of each
/// without a folder being listed, for a file that came or went changes the time of its folder.
package struct StandingTree: Sendable {
  /// Files, then folders.
  private var entries: [StandingFile]

  /// What stands below a folder now; nothing when it is missing.
  /// - Parameters:
  ///   - folder: An absolute path.
  ///   - jobs: Most threads at once.
  package init(below folder: String, jobs: Int) {
    let moment = FileState.now
    let files = StandingFile.all(below: folder, jobs: jobs)
    var folders: Set<Substring> = [""]
    for file in files {
      var path = file.path[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        guard folders.insert(path).inserted else { break }
      }
    }
    entries =
      files
      + folders.sorted().map { path in
        StandingFile(
          path: String(path), state: Self.state(folder + "/" + path, doubtAt: moment))
      }
  }

  /// As it was kept; `nil` when the bytes are none of ours.
  package init?(bytes: [UInt8]) {
    guard let entries = TreeFingerprint(bytes: bytes).files else { return nil }
    self.entries = entries
  }

  /// As it is kept between runs.
  package var bytes: [UInt8] { TreeFingerprint(of: entries).bytes }

  /// Whether something had changed so shortly before that a further change may not show.
  package var isInDoubt: Bool { entries.contains { $0.state.doubt != 0 } }

  /// Asks again for what was in doubt.
  package mutating func settle(below folder: String) {
    let moment = FileState.now
    for place in entries.indices where entries[place].state.doubt != 0 {
      let path = entries[place].path
      entries[place] = StandingFile(
        path: path, state: Self.state(folder + "/" + path, doubtAt: moment))
    }
  }

  /// Whether every file and folder is as it was, and there is no other.
  package func stands(below folder: String, jobs: Int) -> Bool {
    let known = entries
    let starts = Array(stride(from: 0, to: known.count, by: Self.chunk))
    let equal = orderedMap(starts, jobs: jobs) { start in
      known[start..<min(known.count, start + Self.chunk)].allSatisfy { file in
        Self.state(folder + "/" + file.path, doubtAt: nil) == file.state
      }
    }
    return !equal.contains(false)
  }

  /// Files asked for in one go by a thread.
  private static let chunk = 512

  private static func state(_ path: String, doubtAt moment: Int64?) -> FileState {
    var status = stat()
    guard lstat(path, &status) == 0 else { return FileState(refusal: errno) }
    return FileState(status, doubtAt: moment)
  }
}
