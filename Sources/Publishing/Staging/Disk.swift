import FileTree
import FoundationEssentials
import Glibc

/// The file operations of publishing; folders get mode 755 and files 644 whatever the umask.
enum Disk {
  static let fileRights: UInt32 = 0o644
  static let folderRights: UInt32 = 0o755

  /// Writes a file by its path, over one that is there, and brings it onto the disk when it is to be settled.
  static func write(
    _ bytes: [UInt8], to path: String, settled: Bool
  ) throws(PublishFailure) {
    let handle = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, fileRights)
    guard handle >= 0 else { throw failure(path) }
    _ = try finish(handle, at: path, with: bytes, settled: settled)
  }

  /// Writes all bytes to a file that was just opened, gives it its rights, makes sure of its size and closes it.
  /// - Returns: How it was left.
  static func finish(
    _ handle: Int32, at path: @autoclosure () -> String, with bytes: [UInt8], settled: Bool = false
  ) throws(PublishFailure) -> FileState {
    var status = stat()
    let refusal =
      write(bytes, to: handle) ?? settle(handle, size: bytes.count, &status)
      ?? (settled && fsync(handle) != 0 ? message(errno) : nil)
    guard close(handle) == 0, refusal == nil else {
      throw refusal.map { PublishFailure(.cannotWrite, path: path(), reason: $0) }
        ?? failure(path())
    }
    return FileState(status)
  }

  /// Writes all bytes to an open file; the reason why not, or `nil`.
  static func write(_ bytes: [UInt8], to handle: Int32) -> String? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          handle, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return message(errno) }
        done += count
      }
      return nil
    }
  }

  /// Gives a written file its rights and makes sure of its size; the reason why not, or `nil`.
  private static func settle(_ handle: Int32, size: Int, _ status: inout stat) -> String? {
    guard fstat(handle, &status) == 0 else { return message(errno) }
    guard Int(status.st_size) == size else { return "\(status.st_size) ≠ \(size)" }
    guard status.st_mode & 0o7777 != fileRights else { return nil }
    return fchmod(handle, fileRights) == 0 && fstat(handle, &status) == 0 ? nil : message(errno)
  }

  /// The bytes of a regular file; `nil` when it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let handle = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    return contents(of: handle)
  }

  /// The bytes of an open file from its start.
  static func contents(of handle: Int32) -> [UInt8]? {
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let got = pread(
          handle, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(count))
        if got < 0, errno == EINTR { continue }
        isWhole = got >= 0
        if got <= 0 { break }
        count += got
      }
    }
    return isWhole ? bytes : nil
  }

  /// Makes a folder and those above it; one that is there stays as it is.
  static func makeFolder(_ path: String) throws(PublishFailure) {
    if mkdir(path, folderRights) != 0 {
      guard errno == ENOENT, path.parentFolder != path else {
        if errno == EEXIST { return }
        throw failure(path)
      }
      try makeFolder(path.parentFolder)
      guard mkdir(path, folderRights) == 0 || errno == EEXIST else { throw failure(path) }
    }
    guard chmod(path, folderRights) == 0 else { throw failure(path) }
  }

  static func rename(_ from: String, to: String) throws(PublishFailure) {
    guard Glibc.rename(from, to) == 0 else { throw failure(to) }
  }

  /// Brings the names in a folder onto the disk: what was renamed there stays renamed when the power goes.
  ///
  /// Where that cannot be, as file systems of other systems say of folders, the names stand all the same: it is no failure.
  static func settleNames(in folder: String) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  static func copy(_ from: String, to: String) throws(PublishFailure) {
    try makeFolder(to.parentFolder)
    do {
      try FileManager.default.copyItem(atPath: from, toPath: to)
    } catch {
      throw PublishFailure(.cannotWrite, path: to, reason: "\(error)")
    }
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  static func message(_ code: Int32) -> String { String(cString: strerror(code)) }

  static func failure(_ path: String) -> PublishFailure {
    PublishFailure(.cannotWrite, path: path, reason: message(errno))
  }
}

extension String {
  /// The path without its last part: `/` for a top folder, `.` for a bare name.
  var parentFolder: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  var lastPart: String {
    lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
  }
}
