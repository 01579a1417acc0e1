import Glibc

/// The right to publish one folder, held by `flock` on a file beside it; the kernel gives it back when the process ends.
struct FolderLock {
  private let handle: Int32

  init(path: String) throws(PublishFailure) {
    handle = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw Disk.failure(path) }
    guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
      close(handle)
      throw PublishFailure(.locked, path: path, reason: "")
    }
  }

  func release() {
    close(handle)
  }
}
