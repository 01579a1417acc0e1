import Glibc
import Hashing

/// A cache folder with one spare for each folder that is published, and beside it a link to that folder, `….of`.
struct SpareShelf: Sendable {
  private let path: String

  /// - Parameter path: An absolute path; made when something is to be kept.
  init(path: String) { self.path = path }

  /// Where the spare of a published folder is.
  func spot(of destination: String) -> String {
    path + "/" + SHA256Sum(of: Array(destination.utf8)).hexadecimal
  }

  /// Takes a folder in as a published folder's spare; false when that cannot be, as from another disk.
  func take(_ folder: String, of destination: String) -> Bool {
    guard (try? Disk.makeFolder(path)) != nil, rename(folder, spot(of: destination)) == 0 else {
      return false
    }
    symlink(destination, spot(of: destination) + Self.ending)
    return true
  }

  /// Deletes the spares of folders that are no more: they would keep all that was in them.
  func tidy(jobs: Int) {
    for name in Disk.names(in: path) where name.hasSuffix(Self.ending) {
      var status = stat()
      // Follows the link.
      guard stat(path + "/" + name, &status) != 0, errno == ENOENT || errno == ENOTDIR else {
        continue
      }
      try? FolderRemoval(jobs: jobs).remove(path + "/" + name.dropLast(Self.ending.count))
      unlink(path + "/" + name)
    }
  }

  private static let ending = ".of"
}
