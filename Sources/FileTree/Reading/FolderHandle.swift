import Glibc

/// An open folder, whose files are asked for and opened by name: no link can be slipped in between.
struct FolderHandle: Sendable {
  let descriptor: Int32

  /// Opens a folder by its path; `nil` and errno where there is none.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  /// Takes over a folder that was opened as a file.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  func close() { Glibc.close(descriptor) }

  /// The names in the folder in order of bytes, and how many are not UTF-8; `nil` and errno when it cannot be listed.
  func names(hidden: Bool) -> (names: [String], unreadable: Int)? {
    // `closedir` closes its own descriptor; this one stays open for the files.
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard own >= 0, let stream = fdopendir(own) else { return nil }
    defer { closedir(stream) }
    rewinddir(stream)
    var names: [String] = []
    var unreadable = 0
    while let entry = readdir(stream) {
      guard let name = String(validatingCString: entry.name) else {
        unreadable += 1
        continue
      }
      if name == "." || name == ".." || (!hidden && name.utf8.first == UInt8(ascii: ".")) {
        continue
      }
      names.append(name)
    }
    return (names.ordered { $0 }, unreadable)
  }

  /// The state of the folder itself.
  func state(doubtAt now: Int64?) -> FileState {
    var status = stat()
    return fstat(descriptor, &status) == 0
      ? FileState(status, doubtAt: now) : FileState(refusal: errno)
  }

  /// The state of a file, of a link itself.
  func state(of name: String, doubtAt now: Int64?) -> FileState {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return FileState(refusal: errno)
    }
    return FileState(status, doubtAt: now)
  }

  /// Opens a file for reading and asks its state, so that both are of one file.
  func opened(_ name: String, doubtAt now: Int64?) -> (file: Int32, state: FileState) {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return (file, FileState(refusal: errno)) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      let refusal = errno
      Glibc.close(file)
      return (-1, FileState(refusal: refusal))
    }
    return (file, FileState(status, doubtAt: now))
  }
}
