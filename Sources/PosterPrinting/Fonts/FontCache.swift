import CCairo
import FoundationEssentials

/// Prepared fonts on disk, named by the hash of what they were made from.
struct FontCache {
  let folder: String

  func path(_ digest: String) -> String { "\(folder)/\(digest).otf" }

  /// The font's blob, mapped into memory; `nil` when it is not there. The caller owns it.
  func blob(_ digest: String) -> OpaquePointer? {
    hb_blob_create_from_file_or_fail(path(digest))
  }

  /// Keeps bytes under their digest; a reader never sees half a file. Failing is no fault: the next run makes it again.
  func store(_ bytes: [UInt8], _ digest: String) {
    let files = FileManager.default
    try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(bytes).write(to: URL(filePath: path(digest)), options: .atomic)
  }

  /// A blob of its own copy of the bytes. The caller owns it.
  static func blob(of bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBytes { raw in
      hb_blob_create_or_fail(
        raw.bindMemory(to: CChar.self).baseAddress, UInt32(raw.count),
        HB_MEMORY_MODE_DUPLICATE, nil, nil)
    }
  }
}
