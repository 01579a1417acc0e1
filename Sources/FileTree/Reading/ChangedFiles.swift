import Diagnostics
import Glibc

extension SourceTreeReader {
  /// The snapshot with some files read again and no folder walked through; `nil` when that would not do: a file came or went,
  /// or the snapshot had faults.
  /// - Parameter paths: Of all that has changed since the snapshot was taken, as in the tree.
  package func snapshot(
    rereading paths: Set<String>, of previous: SourceSnapshot
  ) -> SourceSnapshot? {
    guard previous.files.diagnostics.isEmpty else { return nil }
    let moment = FileState.now
    let reading = FileReading(sizeLimit: sizeLimit, previous: nil)
    var read: [Int: (file: SourceFile, state: FileState)] = [:]
    for path in paths {
      guard let place = previous.files.value.place(of: path),
        let found = reread(path, reading, moment), let file = found.file
      else { return nil }
      read[place] = (file, found.state)
    }
    return SourceSnapshot(previous, replacing: read)
  }

  /// Reads one file, never through a link.
  private func reread(_ path: String, _ reading: FileReading, _ moment: Int64) -> FoundFile? {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, var folder = FolderHandle(path: root) else { return nil }
    for part in parts.dropLast() {
      let inner = folder.opened(part, doubtAt: nil)
      folder.close()
      guard inner.file >= 0 else { return nil }
      folder = FolderHandle(descriptor: inner.file)
    }
    defer { folder.close() }
    let (file, state) = folder.opened(name, doubtAt: moment)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return reading.read(file, state, path: path)
  }
}
