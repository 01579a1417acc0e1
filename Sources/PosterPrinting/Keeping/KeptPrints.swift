import FoundationEssentials
import Glibc
import Hashing

/// Printed files kept on disk between runs, each under the digest of everything that made it.
///
/// Only what was printed without a finding is kept, so findings are told on every run. An entry carries its own checksum; one that
/// is damaged or of another make counts as absent. May be used from several threads and processes.
package struct KeptPrints: Sendable {
  /// What stands before the checksum and the bytes of an entry.
  private static let mark = Array("banbao print 1\n".utf8)
  private static let checksumLength = 64
  let folder: String
  /// Changes with the program and its libraries: another program prints other bytes.
  let program: String
  private let usualMost: Int

  /// - Parameters:
  ///   - cacheFolder: A folder of ours that may be emptied at any time; made when absent.
  ///   - usualMost: Bytes the folder may always hold.
  package init(cacheFolder: String, program: String, usualMost: Int = 64 << 20) {
    folder = "\(cacheFolder)/prints"
    self.program = program
    self.usualMost = usualMost
  }

  private func path(_ digest: Digest) -> String { "\(folder)/\(digest.name)" }

  /// The bytes kept under a digest, marked as used now; `nil` when there are none or they are not what was kept.
  func bytes(_ digest: Digest) -> [UInt8]? {
    let path = path(digest)
    guard let entry = FileManager.default.contents(atPath: path),
      entry.starts(with: Self.mark)
    else { return nil }
    let rest = entry.dropFirst(Self.mark.count)
    let bytes = [UInt8](rest.dropFirst(Self.checksumLength))
    guard !bytes.isEmpty, rest.starts(with: sha256(bytes).utf8) else { return nil }
    utimensat(AT_FDCWD, path, nil, 0)
    return bytes
  }

  /// A reader never sees half an entry. Failing is no fault: the next run prints again.
  func store(_ bytes: [UInt8], _ digest: Digest) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(Self.mark + Array(sha256(bytes).utf8) + bytes)
      .write(to: URL(filePath: path(digest)), options: .atomic)
  }

  /// Removes what was not used for longest until the folder holds no more than twice what a run used.
  package func prune(used: Int) {
    let most = max(usualMost, 2 * used)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let entries = names.sorted().compactMap { Entry("\(folder)/\($0)") }
    var total = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.used < $1.used }) where total > most {
      if unlink(entry.path) == 0 { total -= entry.size }
    }
  }

  /// A plain file of the folder.
  private struct Entry {
    var path: String
    var size: Int
    /// Seconds and nanoseconds of its last use.
    var used: (Int, Int)

    init?(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      self.path = path
      size = Int(status.st_size)
      used = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }
}
