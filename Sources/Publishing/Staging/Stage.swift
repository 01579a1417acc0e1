import FileTree
import Glibc
import Hashing
import WorkSharing

/// A new folder beside the one in place, to be exchanged with it.
///
/// A file that stands in place with the same bytes is linked, so that it keeps its times and is not written; nothing is ever
/// written through such a link. Every other file is written new, and its size asked for before it is closed.
struct Stage: Sendable {
  let path: String
  /// The folder in place.
  let origin: String
  let jobs: Int

  /// Deletes the folder, as a killed run may have left it.
  func clear() throws(PublishFailure) { try FolderRemoval(jobs: jobs).remove(path) }

  /// Puts in what is not there yet.
  /// - Parameter standing: For each file the one in place that is to be linked.
  /// - Returns: How each file was left; `nil` for one that was linked, whose state changes once more when its other link goes.
  func fill(
    _ files: [OutputTree.File], standing: [StandingFile?], manifest: [UInt8],
    foreign: [StandingFile]
  ) throws(PublishFailure) -> [FileState?] {
    try Disk.makeFolder(path)
    let results = orderedMap(Array(zip(files, standing)), jobs: jobs) { file, standing in
      put(file, standing)
    }
    let states = try results.map { result throws(PublishFailure) in try result.get() }
    for file in foreign { try keep(file) }
    _ = try write(manifest, at: Manifest.name)
    return states
  }

  private func put(
    _ file: OutputTree.File, _ standing: StandingFile?
  ) -> Result<FileState?, PublishFailure> {
    if let standing, link(standing) { return .success(nil) }
    return Result { () throws(PublishFailure) in
      switch file.content {
      case .bytes(let bytes): return try write(bytes, at: file.path)
      case .stored(let stored):
        if let state = stored.state { return state }
        // It stands in place, on a disk that cannot link.
        let source = origin + "/" + file.path
        guard let bytes = Disk.read(source) else { throw Disk.failure(source) }
        guard SHA256Sum(of: bytes) == stored.sum else {
          throw PublishFailure(
            .cannotWrite, path: source, reason: "SHA-256 ≠ \(stored.sum.hexadecimal)")
        }
        return try write(bytes, at: file.path)
      }
    }
  }

  /// Writes a file, in the place of one that was put there before.
  func write(_ bytes: [UInt8], at file: String) throws(PublishFailure) -> FileState {
    let target = path + "/" + file
    var handle = create(target)
    if handle < 0, errno == ENOENT {
      try Disk.makeFolder(target.parentFolder)
      handle = create(target)
    } else if handle < 0, errno == EEXIST, unlink(target) == 0 {
      handle = create(target)
    }
    guard handle >= 0 else { throw Disk.failure(target) }
    return try Disk.finish(handle, at: target, with: bytes)
  }

  /// Deletes what was put there and is not published after all.
  func keepOnly(_ isPublished: (String) -> Bool) {
    for file in StandingFile.all(below: path, jobs: jobs) where !isPublished(file.path) {
      unlink(path + "/" + file.path)
    }
  }

  /// Takes somebody else's file over as it is: linked, or copied where the disk cannot link.
  private func keep(_ file: StandingFile) throws(PublishFailure) {
    if !link(file) { try Disk.copy(origin + "/" + file.path, to: path + "/" + file.path) }
  }

  private func create(_ target: String) -> Int32 {
    open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, Disk.fileRights)
  }

  /// Links a file of the folder in place; false when that cannot be, or when it is no longer the file it was.
  private func link(_ file: StandingFile) -> Bool {
    let (source, target) = (origin + "/" + file.path, path + "/" + file.path)
    if Glibc.link(source, target) != 0 {
      guard errno == ENOENT, (try? Disk.makeFolder(target.parentFolder)) != nil,
        Glibc.link(source, target) == 0
      else { return false }
    }
    let linked = FileState(ofFileAt: target)
    if linked.inode == file.state.inode, linked.size == file.state.size,
      linked.modified == file.state.modified, linked.mode == file.state.mode
    {
      return true
    }
    unlink(target)
    return false
  }

}
