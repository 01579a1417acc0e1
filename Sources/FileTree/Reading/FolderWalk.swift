import Diagnostics
import Glibc
import WorkSharing

/// What a walk found at one path; of a folder its state as it was before it was listed.
struct FoundFile: Sendable {
  let path: String
  let state: FileState
  /// The file with its bytes, when the walk reads.
  var file: SourceFile?
  var fault: Diagnostic?
}

/// Goes through a folder and all below it, on several threads, never through a link.
struct FolderWalk: Sendable {
  /// Hidden files and folders too.
  var hidden = false
  /// The files are to be read; otherwise their states alone are asked for.
  var reading: FileReading?
  /// The moment of the walk, when a file changed shortly before is to be told from one that is at rest.
  var moment: Int64?
  var jobs = 1

  /// A folder and everything below it in order of path bytes; of one that is missing, that it is.
  func all(below folder: String, as path: String) -> [FoundFile] {
    guard let handle = FolderHandle(path: folder) else {
      let state = FileState(refusal: errno)
      return [errno == ENOENT ? FoundFile(path: path, state: state) : refused(path, state)]
    }
    let state = handle.state(doubtAt: moment)
    return all(in: handle, state, path: path, depth: 0).ordered(byPath: \.path)
  }

  /// Takes the handle and closes it.
  private func all(
    in folder: FolderHandle, _ state: FileState, path: String, depth: Int
  ) -> [FoundFile] {
    defer { folder.close() }
    guard depth < Self.deepest else { return [refused(path, nil, reason: "nesting")] }
    guard let listing = folder.names(hidden: hidden) else {
      return [refused(path, FileState(refusal: errno))]
    }
    let unnamed = (0..<listing.unreadable).map { _ in
      refused(path + "/?", nil, reason: "file name is not UTF-8")
    }
    return [FoundFile(path: path, state: state)] + unnamed
      + orderedMap(listing.names, jobs: jobs) { name in
        found(
          name, in: folder, path: path.isEmpty ? name : "\(path)/\(name)", depth: depth)
      }.flatMap(\.self)
  }

  private func found(
    _ name: String, in folder: FolderHandle, path: String, depth: Int
  ) -> [FoundFile] {
    guard let reading else {
      let state = folder.state(of: name, doubtAt: moment)
      guard state.isFolder else { return [FoundFile(path: path, state: state)] }
      let inner = folder.opened(name, doubtAt: moment)
      guard inner.file >= 0 else { return [refused(path, inner.state)] }
      return all(
        in: FolderHandle(descriptor: inner.file), inner.state, path: path, depth: depth + 1)
    }
    if let known = reading.known(path),
      folder.state(of: name, doubtAt: moment) == known.state
    {
      return [known]
    }
    let (file, state) = folder.opened(name, doubtAt: moment)
    guard file >= 0 else {
      // A link cannot be opened, but has a state; a folder has none that would matter.
      let own = folder.state(of: name, doubtAt: moment)
      return [refused(path, own.isFolder ? state : own, errno: state)]
    }
    if state.isFolder {
      return all(in: FolderHandle(descriptor: file), state, path: path, depth: depth + 1)
    }
    defer { close(file) }
    return [reading.read(file, state, path: path)]
  }

  /// Folders in folders; more is a loop or a mistake.
  private static let deepest = 32
}

extension FolderWalk {
  private func refused(
    _ path: String, _ state: FileState?, errno refusal: FileState? = nil, reason: String? = nil
  ) -> FoundFile {
    let code = (refusal ?? state)?.refusal ?? 0
    let state = state ?? FileState(refusal: code)
    return FoundFile(
      path: path, state: state,
      fault: code == ELOOP
        ? ReadingFaults.link(path)
        : ReadingFaults.unreadable(path, reason ?? String(cString: strerror(code))))
  }
}
