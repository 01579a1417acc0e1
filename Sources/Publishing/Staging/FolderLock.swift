import Glibc

/// The right to publish one folder while this object lives, held by `flock` on a file beside it; the kernel gives it back when
/// the process ends.
///
/// The file holds what the holder leaves to the next one.
final class FolderLock: Sendable {
  private let handle: Int32

  init(path: String) throws(PublishFailure) {
    handle = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw Disk.failure(path) }
    guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
      throw PublishFailure(.locked, path: path, reason: "")
    }
  }

  /// What the last holder left.
  var note: [UInt8] { Disk.contents(of: handle) ?? [] }

  /// Leaves a note; one that could not be written whole is for its reader to recognise.
  func leave(_ note: [UInt8]) {
    guard ftruncate(handle, 0) == 0, lseek(handle, 0, SEEK_SET) == 0 else { return }
    _ = Disk.write(note, to: handle)
  }

  deinit {
    // A process being started elsewhere in the program holds a copy of the handle until it runs its own program, and closing
    // ours would leave it the lock.
    flock(handle, LOCK_UN)
    close(handle)
  }
}
