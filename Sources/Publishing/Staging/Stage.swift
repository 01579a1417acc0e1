import FileTree
import Glibc
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

  /// Makes the folder anew; what a killed run left there is deleted.
  func fill(
    _ files: [OutputTree.File], standing: [StandingFile?], manifest: [UInt8],
    foreign: [StandingFile]
  ) throws(PublishFailure) {
    try FolderRemoval(jobs: jobs).remove(path)
    try Disk.makeFolder(path)
    let failures = orderedMap(Array(zip(files, standing)), jobs: jobs) { file, standing in
      if let standing, link(standing) { return PublishFailure?.none }
      return failure { () throws(PublishFailure) in try write(file.bytes, at: file.path) }
    }
    if let first = failures.lazy.compactMap(\.self).first { throw first }
    for file in foreign { try keep(file) }
    try write(manifest, at: Manifest.name)
  }

  private func write(_ bytes: [UInt8], at file: String) throws(PublishFailure) {
    let target = path + "/" + file
    var handle = create(target)
    if handle < 0, errno == ENOENT {
      try Disk.makeFolder(target.parentFolder)
      handle = create(target)
    }
    guard handle >= 0 else { throw Disk.failure(target) }
    let refusal = Disk.write(bytes, to: handle) ?? Disk.settle(handle, size: bytes.count)
    guard close(handle) == 0, refusal == nil else {
      throw refusal.map { PublishFailure(.cannotWrite, path: target, reason: $0) }
        ?? Disk.failure(target)
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
      guard errno == ENOENT,
        failure({ () throws(PublishFailure) in
          try Disk.makeFolder(target.parentFolder)
        }) == nil, Glibc.link(source, target) == 0
      else { return false }
    }
    var status = stat()
    guard lstat(target, &status) == 0 else { return false }
    let linked = FileState(status)
    if linked.inode == file.state.inode, linked.size == file.state.size,
      linked.modified == file.state.modified, linked.mode == file.state.mode
    {
      return true
    }
    unlink(target)
    return false
  }

  private func failure(_ work: () throws(PublishFailure) -> Void) -> PublishFailure? {
    do {
      try work()
      return nil
    } catch {
      return error
    }
  }
}
