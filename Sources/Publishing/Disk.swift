import FileTree
import FoundationEssentials
import Glibc

/// The file operations of publishing; folders get mode 755 and files 644 whatever the umask.
enum Disk {
  static func write(
    _ tree: OutputTree, manifest: Manifest, to root: String
  ) throws(PublishFailure) {
    try makeFolder(root)
    var made: Set<String> = [root]
    for file in tree.ordered {
      let path = root + "/" + file.path
      try makeFolder(path.parentFolder, made: &made)
      try write(file.bytes, to: path)
    }
    try write(manifest.json, to: root + "/" + Manifest.name)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(PublishFailure) {
    let handle = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw failure(path) }
    defer { close(handle) }
    guard fchmod(handle, 0o644) == 0 else { throw failure(path) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(handle, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      done += count
    }
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    return Array(data)
  }

  /// Checks that every file of the manifest arrived with its size, before anything is exchanged.
  static func verify(_ manifest: Manifest, in root: String) throws(PublishFailure) {
    for entry in manifest.files {
      var status = stat()
      let path = root + "/" + entry.path
      guard lstat(path, &status) == 0 else { throw failure(path) }
      guard Int(status.st_size) == entry.bytes else {
        throw PublishFailure(.cannotWrite, path: path, reason: "\(status.st_size) ≠ \(entry.bytes)")
      }
    }
  }

  static func makeFolder(_ path: String) throws(PublishFailure) {
    var made: Set<String> = []
    try makeFolder(path, made: &made)
  }

  private static func makeFolder(
    _ path: String, made: inout Set<String>
  ) throws(PublishFailure) {
    guard !path.isEmpty, path != "/", made.insert(path).inserted else { return }
    if mkdir(path, 0o755) == 0 {
      guard chmod(path, 0o755) == 0 else { throw failure(path) }
      return
    }
    switch errno {
    case EEXIST: return
    case ENOENT:
      try makeFolder(path.parentFolder, made: &made)
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
    default: throw failure(path)
    }
  }

  /// Deletes a folder of ours with all that is in it; links in it are deleted, not followed.
  static func remove(_ path: String) throws(PublishFailure) {
    guard exists(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw PublishFailure(.cannotWrite, path: path, reason: "\(error)")
    }
  }

  static func rename(_ from: String, to: String) throws(PublishFailure) {
    guard Glibc.rename(from, to) == 0 else { throw failure(to) }
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

  /// Paths of everything below a folder that is not itself a folder.
  static func files(under root: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).filter {
      var status = stat()
      return lstat(root + "/" + $0, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }.sorted()
  }

  static func message(_ code: Int32) -> String { String(cString: strerror(code)) }

  static func failure(_ path: String) -> PublishFailure {
    PublishFailure(.cannotWrite, path: path, reason: message(errno))
  }
}

extension String {
  /// The path without its last part: `/` for a top folder, `.` for a bare name.
  var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  var lastPart: String {
    lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
  }
}
