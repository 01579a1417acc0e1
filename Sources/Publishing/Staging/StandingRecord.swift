import FileTree
import Hashing

/// What is kept of a folder as it was published: which manifest it had, and the state of its files then.
///
/// A file whose state is still that one holds the bytes the manifest names, without reading it.
enum StandingRecord {
  /// The bytes to keep: a sum of the rest, so that half a record is none; the sum of the manifest; the files.
  static func bytes(manifest: [UInt8], files: [StandingFile]) -> [UInt8] {
    let rest = digits(manifest) + StandingFile.bytes(of: files)
    return digits(rest) + rest
  }

  /// The files as they were when this manifest was published; none when that is not known.
  static func files(in bytes: [UInt8], manifest: [UInt8]) -> [StandingFile] {
    guard bytes.count >= 128 else { return [] }
    let rest = Array(bytes[64...])
    guard Array(bytes[..<64]) == digits(rest), Array(rest[..<64]) == digits(manifest) else {
      return []
    }
    return StandingFile.files(in: Array(rest[64...])) ?? []
  }

  private static func digits(_ bytes: [UInt8]) -> [UInt8] {
    Array(SHA256Sum(of: bytes).hexadecimal.utf8)
  }
}
