/// Path and state of every file of some folders, in order, without their bytes: when two are equal, nothing has changed.
package struct TreeFingerprint: Sendable, Equatable {
  /// As it is kept between runs: for each file its state, the length of its path in four bytes, and its path.
  package private(set) var bytes: [UInt8]

  /// A fingerprint kept earlier; whatever else the bytes are, it equals none.
  package init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// The fingerprint of a whole folder with its hidden files; equal ones still differ when a file changed within a tick of the clock.
  /// - Parameters:
  ///   - folder: An absolute path; one that is missing has no files.
  ///   - jobs: Most threads at once.
  package init(folder: String, jobs: Int) {
    self.init()
    for file in FolderWalk(hidden: true, jobs: jobs).files(below: folder, as: "") {
      append(file.state, at: file.path)
    }
  }

  /// Whether there was no file at all.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The fingerprint of these folders and those together.
  package func joined(_ other: TreeFingerprint) -> TreeFingerprint {
    TreeFingerprint(bytes: bytes + other.bytes)
  }

  mutating func append(_ state: FileState, at path: String) {
    state.append(to: &bytes)
    withUnsafeBytes(of: UInt32(path.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: path.utf8)
  }
}
