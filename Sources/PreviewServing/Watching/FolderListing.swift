import FileTree
import Glibc

/// What lies below a folder, and when each file was last written.
struct FolderListing: Sendable, Equatable {
  /// Enough of a file's state to see that it was written or replaced.
  struct Stamp: Sendable, Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var inode: UInt
  }

  /// Absolute paths of the folders, each before those in it.
  var folders: [String] = []
  /// Stamps of the files by absolute path.
  var files: [String: Stamp] = [:]

  /// Reads folders without following links; one that is missing has nothing in it.
  init(of roots: [String]) {
    for root in roots { read(root) }
  }

  private mutating func read(_ root: String) {
    var waiting = [root]
    while let path = waiting.popLast() {
      guard let folder = opendir(path) else { continue }
      defer { closedir(folder) }
      folders.append(path)
      while let entry = readdir(folder) {
        let name = String(cString: entry.name)
        guard name != ".", name != "..", !IgnoredNames.contains(name) else { continue }
        let file = path + "/" + name
        var state = stat()
        guard lstat(file, &state) == 0 else { continue }
        if state.st_mode & S_IFMT == S_IFDIR {
          waiting.append(file)
        } else {
          files[file] = Stamp(
            seconds: state.st_mtim.tv_sec, nanoseconds: state.st_mtim.tv_nsec,
            size: Int(state.st_size), inode: UInt(state.st_ino))
        }
      }
    }
  }

  /// The files that are new, gone or written since an earlier listing.
  func changes(since earlier: FolderListing) -> Set<String> {
    let changed = files.filter { earlier.files[$0.key] != $0.value }.keys
    let gone = earlier.files.keys.filter { files[$0] == nil }
    return Set(changed).union(gone)
  }
}
