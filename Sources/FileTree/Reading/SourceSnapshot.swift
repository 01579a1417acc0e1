package import Diagnostics

/// The files of some folders as they were read, and by what to know whether they still stand so.
package struct SourceSnapshot: Sendable {
  /// The files with what was found faulty.
  package let files: Reported<SourceTree>
  /// What the disk told of each folder before its files were read; `nil` when only some files were read again.
  package let standing: [StandingTree]?
  /// The state of each file of the tree, in its order.
  let states: [FileState]

  /// - Parameters:
  ///   - found: In order of path bytes.
  ///   - standing: The folders that were walked through.
  init(_ found: [FoundFile], standing: [StandingTree]?) {
    var files: [SourceFile] = []
    var states: [FileState] = []
    files.reserveCapacity(found.count)
    states.reserveCapacity(found.count)
    for one in found {
      guard let file = one.file else { continue }
      files.append(file)
      states.append(one.state)
    }
    self.standing = standing
    self.states = states
    self.files = Reported(SourceTree(files), found.compactMap(\.fault))
  }

  /// The files of several readings together, of folders in order of path bytes, none within another.
  package init(joining parts: [SourceSnapshot]) {
    files = Reported(
      SourceTree(parts.flatMap(\.files.value.files)), parts.flatMap(\.files.diagnostics))
    states = parts.flatMap(\.states)
    let standing = parts.compactMap(\.standing)
    self.standing = standing.count == parts.count ? standing.flatMap(\.self) : nil
  }

  /// An earlier reading with some files read again, by their place.
  init(_ previous: SourceSnapshot, replacing read: [Int: (file: SourceFile, state: FileState)]) {
    var states = previous.states
    for (place, one) in read { states[place] = one.state }
    self.states = states
    standing = nil
    files = Reported(
      SourceTree(previous.files.value, replacing: read.mapValues(\.file)),
      previous.files.diagnostics)
  }

  /// Whether there was nothing to read, not even a fault.
  package var isEmpty: Bool { states.isEmpty && files.diagnostics.isEmpty }

  func known(_ path: String) -> (file: SourceFile, state: FileState)? {
    files.value.place(of: path).map { (files.value.files[$0], states[$0]) }
  }
}
