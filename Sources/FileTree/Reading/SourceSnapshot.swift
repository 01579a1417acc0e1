package import Diagnostics

/// The files of some folders as they were read, and by what to know whether they are still the same.
package struct SourceSnapshot: Sendable {
  /// The files with what was found faulty.
  package let files: Reported<SourceTree>
  package let fingerprint: TreeFingerprint
  /// The state of each file of the tree, in its order.
  let states: [FileState]

  /// - Parameter found: In order of path bytes.
  init(_ found: [FoundFile], previous: SourceSnapshot?) {
    var fingerprint = TreeFingerprint()
    var files: [SourceFile] = []
    var states: [FileState] = []
    files.reserveCapacity(found.count)
    states.reserveCapacity(found.count)
    for one in found {
      fingerprint.append(one.state, at: one.path)
      guard let file = one.file else { continue }
      files.append(file)
      states.append(one.state)
    }
    self.fingerprint = fingerprint
    self.states = states
    self.files = Reported(
      SourceTree(files, like: previous?.files.value), found.compactMap(\.fault))
  }

  /// These files and those of another reading.
  package func joined(_ other: SourceSnapshot) -> SourceSnapshot {
    SourceSnapshot(self, other)
  }

  private init(_ one: SourceSnapshot, _ other: SourceSnapshot) {
    let states = one.states + other.states
    let pairs = zip(one.files.value.files + other.files.value.files, states).map { ($0, $1) }
      .ordered { $0.0.path }
    files = Reported(
      SourceTree(pairs.map(\.0)), one.files.diagnostics + other.files.diagnostics)
    self.states = pairs.map(\.1)
    fingerprint = one.fingerprint.joined(other.fingerprint)
  }

  func known(_ path: String) -> (file: SourceFile, state: FileState)? {
    files.value.place(of: path).map { (files.value.files[$0], states[$0]) }
  }
}
