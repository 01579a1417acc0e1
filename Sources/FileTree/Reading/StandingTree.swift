import WorkSharing

/// A folder with all its files and folders, as the disk told of them: whether they still stand is asked of each without a
/// folder being listed, for a file that came or went changes the time of its folder.
package struct StandingTree: Sendable, Equatable {
  /// An absolute path.
  package let root: String
  /// The folder itself, its files and folders; of a folder that is missing, that it is.
  private let entries: [StandingFile]

  /// What stands below a folder now.
  /// - Parameters:
  ///   - root: An absolute path.
  ///   - jobs: Most threads at once.
  package init(below root: String, jobs: Int) {
    self.init(below: root, at: FileState.now, jobs: jobs)
  }

  /// - Parameter moment: When it is asked, in nanoseconds since 1970.
  init(below root: String, at moment: Int64, jobs: Int) {
    let walk = FolderWalk(hidden: true, moment: moment, jobs: jobs)
    self.init(root: root, walk.all(below: root, as: ""), as: "")
  }

  /// - Parameter path: What the paths of what was found begin with.
  init(root: String, _ found: [FoundFile], as path: String) {
    self.root = root
    let front = path.isEmpty ? 0 : path.utf8.count + 1
    entries = found.map {
      StandingFile(path: String(Substring($0.path.utf8.dropFirst(front))), state: $0.state)
    }
  }

  /// A folder that was just written: its folders are asked for, of its files it is known how they were left.
  /// - Parameter files: In order of path bytes.
  package init(root: String, written files: [StandingFile], jobs: Int) {
    self.root = root
    var folders: Set<Substring> = [""]
    for file in files {
      var path = file.path[...]
      while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
        path = path[..<slash]
        guard folders.insert(path).inserted else { break }
      }
    }
    entries =
      files
      + orderedMap(folders.map(String.init), jobs: jobs) { path in
        StandingFile(path: path, state: FileState(ofFileAt: root + "/" + path))
      }
  }

  /// Whether something had changed so shortly before it was asked for that a further change may not show.
  package var isInDoubt: Bool { entries.contains { $0.state.doubt != 0 } }

  /// Nanoseconds till all has been at rest so long that whatever is changed then shows; not above 0 when it has been.
  package var timeTillRest: Int64 { timeTillRest(at: FileState.now) }

  func timeTillRest(at moment: Int64) -> Int64 {
    (entries.lazy.map(\.state.restsFrom).max() ?? moment) - moment
  }

  /// Whether every file and folder is as it was, and there is no other.
  package func stands(jobs: Int) -> Bool {
    let (root, known) = (root, entries)
    let starts = Array(stride(from: 0, to: known.count, by: Self.chunk))
    let equal = orderedMap(starts, jobs: jobs) { start in
      known[start..<min(known.count, start + Self.chunk)].allSatisfy { file in
        FileState(ofFileAt: root + "/" + file.path) == file.state
      }
    }
    return !equal.contains(false)
  }

  /// Files asked for in one go by a thread.
  private static let chunk = 512
}

/// How it is kept between runs: its root as if it were a file, then the entries.
extension StandingTree {
  package var bytes: [UInt8] {
    StandingFile.bytes(of: [StandingFile(path: root, state: FileState(refusal: 0))] + entries)
  }

  /// As it was kept; `nil` when the bytes are none of ours.
  package init?(bytes: [UInt8]) {
    guard let files = StandingFile.files(in: bytes), let first = files.first else { return nil }
    root = first.path
    entries = Array(files.dropFirst())
  }
}
