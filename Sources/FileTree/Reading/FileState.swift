package import Glibc

/// What a file system says of one file without reading it: equal states, same bytes.
package struct FileState: Sendable, Hashable {
  /// The file's type and permissions as in `st_mode`, or the negative errno where it could not be asked.
  package var mode: Int64
  package var size: Int64
  /// Nanoseconds since 1970 of the last writing of the bytes, and of the last change of anything, which no program can set.
  package var modified: Int64
  package var changed: Int64
  package var inode: UInt64
  package var device: UInt64
  /// 0, or the moment of the question when the file had changed so shortly before that a further change may bear the same time.
  ///
  /// Two such answers differ, so that a file in doubt is read again.
  package var doubt: Int64

  package init(_ status: stat, doubtAt now: Int64? = nil) {
    mode = Int64(status.st_mode)
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    doubt = 0
    if let now, !isAtRest(at: now) { doubt = now }
  }

  /// Whether the file had been left alone so long that a further change bears another time.
  func isAtRest(at now: Int64) -> Bool { restsFrom <= now }

  /// When that is, in nanoseconds since 1970.
  var restsFrom: Int64 {
    // Disks that keep whole seconds show it by their zeros; others keep the kernel's clock, which ticks every 1 to 10 ms.
    changed &+ (changed % 1_000_000_000 == 0 ? 2_000_000_000 : 20_000_000)
  }

  /// Of a file now, of a link itself.
  package init(ofFileAt path: String) {
    var status = stat()
    self = lstat(path, &status) == 0 ? FileState(status) : FileState(refusal: errno)
  }

  /// Of a file that could not be asked for.
  /// - Parameter refusal: Its errno.
  init(refusal: Int32) {
    mode = -Int64(refusal)
    (size, modified, changed, inode, device, doubt) = (0, 0, 0, 0, 0, 0)
  }

  /// The errno with which it could not be asked for.
  var refusal: Int32? { mode < 0 ? Int32(truncatingIfNeeded: -mode) : nil }
  package var isRegular: Bool { mode >= 0 && UInt32(mode) & S_IFMT == S_IFREG }
  package var isFolder: Bool { mode >= 0 && UInt32(mode) & S_IFMT == S_IFDIR }

  /// This moment as file systems write it, to tell fresh changes; nothing else depends on it.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Seven little-endian numbers of eight bytes.
  func append(to bytes: inout [UInt8]) {
    for number in [mode, size, modified, changed, doubt] {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for number in [inode, device] {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// Takes what `append` wrote from the front of some bytes; `nil` when they are too few.
  init?(taking bytes: inout ArraySlice<UInt8>) {
    guard bytes.count >= 56 else { return nil }
    let numbers = bytes.withUnsafeBytes { raw in
      (0..<7).map {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
      }
    }
    bytes = bytes.dropFirst(56)
    mode = Int64(bitPattern: numbers[0])
    size = Int64(bitPattern: numbers[1])
    modified = Int64(bitPattern: numbers[2])
    changed = Int64(bitPattern: numbers[3])
    doubt = Int64(bitPattern: numbers[4])
    inode = numbers[5]
    device = numbers[6]
  }
}
