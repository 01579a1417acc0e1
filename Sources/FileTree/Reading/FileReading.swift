import Glibc

/// Reads open files whole, but for those known from an earlier reading.
struct FileReading: Sendable {
  /// Bytes; a larger file is reported, not read.
  let sizeLimit: Int
  /// What an earlier reading found.
  let previous: SourceSnapshot?

  /// The file at a path as it was found earlier, with its state then.
  func known(_ path: String) -> FoundFile? {
    previous?.known(path).map { FoundFile(path: $0.file.path, state: $0.state, file: $0.file) }
  }

  func read(_ handle: Int32, _ state: FileState, path: String) -> FoundFile {
    var found = FoundFile(path: path, state: state)
    let size = Int(state.size)
    guard state.isRegular else {
      found.fault = ReadingFaults.unreadable(path, "not a regular file")
      return found
    }
    guard size <= sizeLimit else {
      found.fault = ReadingFaults.unreadable(path, "\(size >> 20) MB > \(sizeLimit >> 20) MB")
      return found
    }
    var refusal: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Glibc.read(handle, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { refusal = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if let refusal {
      found.fault = ReadingFaults.unreadable(path, String(cString: strerror(refusal)))
    } else {
      found.file = SourceFile(path: path, bytes: bytes)
    }
    return found
  }
}
