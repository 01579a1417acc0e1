import FileTree
import Glibc
import WorkSharing

/// Deletes folders of ours with all that is in them; links in them are deleted, not followed.
struct FolderRemoval: Sendable {
  let jobs: Int

  func remove(_ path: String) throws(PublishFailure) {
    guard Disk.exists(path) else { return }
    let refusal = remove(Array(path.utf8CString), from: AT_FDCWD)
    if refusal != 0 {
      throw PublishFailure(.cannotWrite, path: path, reason: Disk.message(refusal))
    }
  }

  /// Deletes what has a name in an open folder; gives errno, or 0.
  private func remove(_ name: [CChar], from folder: Int32) -> Int32 {
    if unlinkat(folder, name, 0) == 0 || errno == ENOENT { return 0 }
    guard errno == EISDIR || errno == EPERM else { return errno }
    let handle = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard handle >= 0 else { return errno }
    guard let stream = fdopendir(handle) else {
      let refusal = errno
      close(handle)
      return refusal
    }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      let name = Array(UnsafeBufferPointer(start: entry.name, count: strlen(entry.name) + 1))
      if name != [0x2E, 0], name != [0x2E, 0x2E, 0] { names.append(name) }
    }
    let refusals = orderedMap(names, jobs: jobs) { remove($0, from: handle) }
    closedir(stream)
    if let refusal = refusals.first(where: { $0 != 0 }) { return refusal }
    return unlinkat(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT ? 0 : errno
  }
}
