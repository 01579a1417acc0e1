import Glibc

/// A file that is in no folder and goes with its last user, for a library that writes only to files with names.
struct NamelessFile: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>

  /// `nil` when the temporary folder has no room or may not be written.
  init?() {
    guard let file = tmpfile() else { return nil }
    self.file = file
  }

  deinit { fclose(file) }

  /// A name by which this process opens it.
  var path: String { "/proc/self/fd/\(fileno(file))" }

  /// What was written; `nil` when it cannot be read.
  func bytes() -> [UInt8]? {
    var status = stat()
    guard fstat(fileno(file), &status) == 0, status.st_size >= 0 else { return nil }
    let size = Int(status.st_size)
    var done = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while done < size {
        let read = pread(
          fileno(file), buffer.baseAddress?.advanced(by: done), size - done, off_t(done))
        guard read > 0 else { break }
        done += read
      }
      count = done
    }
    return done == size ? bytes : nil
  }
}
