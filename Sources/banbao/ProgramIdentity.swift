import Glibc

/// Which program runs, with which libraries: changes when any of their files is put in place anew, so that nothing an older one
/// made is taken for its own.
enum ProgramIdentity {
  /// A line for the program and each loaded library: device, inode, size and time of change; `nil` when one cannot be looked at.
  static func text() -> String? {
    // proc_pid_maps(5): five fields, then the file mapped there, or a name in brackets; what runs is mapped to be run.
    guard let maps = whole("/proc/self/maps") else { return nil }
    var paths = Set<Substring>()
    for line in String(decoding: maps, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 2)
      guard fields.count == 3, fields[1].contains("x"), let slash = line.firstIndex(of: "/") else {
        continue
      }
      paths.insert(line[slash...])
    }
    var lines: [String] = []
    for path in paths.sorted() {
      guard let line = identity(of: String(path)) else { return nil }
      lines.append(line)
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// The kernel writes it page by page, however large the buffer: a single read gives a part.
  private static func whole(_ path: String) -> [UInt8]? {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(handle, &buffer, buffer.count)
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func identity(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) "
      + "\(status.st_ctim.tv_sec) \(status.st_ctim.tv_nsec)"
  }
}
