import Glibc

extension UnsafeMutablePointer<dirent> {
  /// The name of an entry that `readdir` gave, with its 0, as long as the folder's next entry is not asked for.
  ///
  /// Not `pointee.d_name`: an entry is only as long as its name, but that copies 256 bytes, and of the last entry in the buffer it
  /// copies what lies behind the buffer, which may be nothing at all.
  package var name: UnsafePointer<CChar> {
    UnsafeRawPointer(self).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
  }
}

/// Bytes before the name: the number of the file, a place in the folder, the entry's length and its kind (`readdir(3)`).
private let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
