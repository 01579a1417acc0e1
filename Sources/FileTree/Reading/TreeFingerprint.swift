/// Path and state of every file of some folders, in order, without their bytes: when two are equal, nothing has changed.
package struct TreeFingerprint: Sendable, Equatable {
  /// As it is kept between runs: for each file its state, the length of its path in four bytes, and its path.
  package private(set) var bytes: [UInt8]

  /// A fingerprint kept earlier; whatever else the bytes are, it equals none.
  package init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// Whether a file had changed so shortly before that a further change may not show; it then equals no other.
  package private(set) var isInDoubt = false

  /// Whether there was no file at all.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The fingerprint of these folders and those together.
  package func joined(_ other: TreeFingerprint) -> TreeFingerprint {
    var joined = TreeFingerprint(bytes: bytes + other.bytes)
    joined.isInDoubt = isInDoubt || other.isInDoubt
    return joined
  }

  /// The files it was made of; `nil` when the bytes are none.
  package var files: [StandingFile]? {
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

  mutating func append(_ state: FileState, at path: String) {
    state.append(to: &bytes)
    if state.doubt != 0 { isInDoubt = true }
    withUnsafeBytes(of: UInt32(path.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: path.utf8)
  }
}
