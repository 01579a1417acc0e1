/// How files are kept between runs: for each its state, the length of its path in four bytes, and its path.
extension StandingFile {
  package static func bytes(of files: [StandingFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.count * 128)
    for file in files {
      file.state.append(to: &bytes)
      withUnsafeBytes(of: UInt32(file.path.utf8.count).littleEndian) {
        bytes.append(contentsOf: $0)
      }
      bytes.append(contentsOf: file.path.utf8)
    }
    return bytes
  }

  /// The files that were kept; `nil` when the bytes are none of ours.
  package static func files(in bytes: [UInt8]) -> [StandingFile]? {
    var files: [StandingFile] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let state = FileState(taking: &rest), rest.count >= 4 else { return nil }
      let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard rest.count >= count,
        let path = String(validating: rest.prefix(count), as: UTF8.self)
      else { return nil }
      files.append(StandingFile(path: path, state: state))
      rest = rest.dropFirst(count)
    }
    return files
  }
}
