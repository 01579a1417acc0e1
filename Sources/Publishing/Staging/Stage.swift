import CPublishShims
import FileTree
import Glibc
import Hashing
import WorkSharing

/// A new folder beside the one in place, to be exchanged with it.
///
/// A file that stands in place with the same bytes is linked, so that it keeps its times and is not written; nothing is ever
/// written through such a link. Every other file is written new, and its size asked for before it is closed.
final class Stage: Sendable {
  let path: String
  /// The folder in place.
  private let origin: String
  private let jobs: Int
  /// The open folder: names below it are looked up from here, not from the top of the disk.
  private let folder: Int32
  /// Whether folders get their rights as they are made, whatever the umask takes away.
  private let grantsRights: Bool

  /// Makes the folder anew; what a killed run left there is deleted.
  init(path: String, origin: String, jobs: Int) throws(PublishFailure) {
    self.path = path
    self.origin = origin
    self.jobs = jobs
    try FolderRemoval(jobs: jobs).remove(path)
    var status = stat()
    guard mkdir(path, Disk.folderRights) == 0 else { throw Disk.failure(path) }
    folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0, fstat(folder, &status) == 0 else { throw Disk.failure(path) }
    grantsRights = status.st_mode & 0o7777 == Disk.folderRights
    guard grantsRights || fchmod(folder, Disk.folderRights) == 0 else { throw Disk.failure(path) }
  }

  deinit { close(folder) }

  /// Deletes the folder, or the one that was exchanged for it.
  func clear() throws(PublishFailure) { try FolderRemoval(jobs: jobs).remove(path) }

  /// Brings all that was put there onto the disk, so that the exchange never comes there before the files.
  func settle() throws(PublishFailure) {
    let refusal = banbao_sync_file_system(folder)
    guard refusal == 0 else {
      throw PublishFailure(.cannotWrite, path: path, reason: Disk.message(refusal))
    }
  }

  /// Puts in what is not there yet.
  /// - Parameter standing: For each file the one in place that is to be linked.
  /// - Returns: How each file was left; `nil` for one that was linked, whose state changes once more when its other link goes.
  func fill(
    _ files: [OutputTree.File], standing: [StandingFile?], manifest: [UInt8],
    foreign: [StandingFile]
  ) throws(PublishFailure) -> [FileState?] {
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
    // Nearly every page has a folder of its own, which is not there yet.
    if file.hasSuffix("/index.html") { try makeFolder(file.parentFolder) }
    var handle = create(file)
    if handle < 0, errno == ENOENT {
      try makeFolder(file.parentFolder)
      handle = create(file)
    } else if handle < 0, errno == EEXIST, unlinkat(folder, file, 0) == 0 {
      handle = create(file)
    }
    guard handle >= 0 else { throw Disk.failure(path + "/" + file) }
    return try Disk.finish(handle, at: path + "/" + file, with: bytes)
  }

  /// Makes a folder and those above it in the stage; one that is there stays as it is.
  private func makeFolder(_ name: String) throws(PublishFailure) {
    if mkdirat(folder, name, Disk.folderRights) != 0 {
      guard errno == ENOENT, name.contains("/") else {
        if errno == EEXIST { return }
        throw Disk.failure(path + "/" + name)
      }
      try makeFolder(name.parentFolder)
      guard mkdirat(folder, name, Disk.folderRights) == 0 || errno == EEXIST else {
        throw Disk.failure(path + "/" + name)
      }
    }
    guard grantsRights || fchmodat(folder, name, Disk.folderRights, 0) == 0 else {
      throw Disk.failure(path + "/" + name)
    }
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

  private func create(_ file: String) -> Int32 {
    openat(
      folder, file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, Disk.fileRights)
  }

  /// Links a file of the folder in place; false when that cannot be, or when it is no longer the file it was.
  private func link(_ file: StandingFile) -> Bool {
    let source = origin + "/" + file.path
    if linkat(AT_FDCWD, source, folder, file.path, 0) != 0 {
      guard errno == ENOENT, (try? makeFolder(file.path.parentFolder)) != nil,
        linkat(AT_FDCWD, source, folder, file.path, 0) == 0
      else { return false }
    }
    let linked = FileState(ofFileAt: path + "/" + file.path)
    if linked.inode == file.state.inode, linked.size == file.state.size,
      linked.modified == file.state.modified, linked.mode == file.state.mode
    {
      return true
    }
    unlinkat(folder, file.path, 0)
    return false
  }

}
