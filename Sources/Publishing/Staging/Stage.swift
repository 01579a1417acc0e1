import CPublishShims
import FileTree
import Glibc
import Hashing
import Synchronization
import WorkSharing

/// A new folder beside the one in place, to be exchanged with it; what was kept of the last exchange begins it.
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
  private let spare: Spare
  /// Where it is kept between publications; `nil` where it is not.
  private let shelf: SpareShelf?
  /// Whether a file had to be copied, as on disks that cannot link: nothing is then worth keeping.
  private let hasCopies = Atomic<Bool>(false)

  /// Makes the folder anew; what a killed run left there is deleted.
  init(path: String, origin: String, shelf: SpareShelf?, jobs: Int) throws(PublishFailure) {
    self.path = path
    self.origin = origin
    self.jobs = jobs
    self.shelf = shelf
    try FolderRemoval(jobs: jobs).remove(path)
    var status = stat()
    var spare: Spare?
    if let shelf { spare = try Spare(from: shelf.spot(of: origin), to: path, jobs: jobs) }
    self.spare = spare ?? .none
    guard spare != nil || mkdir(path, Disk.folderRights) == 0 else { throw Disk.failure(path) }
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

  /// Takes away what the exchange has put here, or keeps of it what stands in place too.
  /// - Parameter gone: Paths of the files that do not.
  /// - Returns: Whether it was kept; otherwise files in place have lost a link.
  func keep(without gone: [String]) throws(PublishFailure) -> Bool {
    if let shelf, !hasCopies.load(ordering: .relaxed) {
      shelf.tidy(jobs: jobs)
      let handle = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let refusals = orderedMap(gone, jobs: jobs) { unlinkat(handle, $0, 0) }
      close(handle)
      if refusals.allSatisfy({ $0 == 0 }), shelf.take(path, of: origin) { return true }
    }
    try clear()
    return false
  }

  /// Puts in what is not there yet, and takes out what is not to be.
  /// - Parameters:
  ///   - standing: For each file the one in place that is to be linked.
  ///   - dropped: Paths of files that lie there no more.
  /// - Returns: How each file was left; `nil` for one that was linked, whose state changes once more when its other link goes.
  func fill(
    _ files: [OutputTree.File], standing: [StandingFile?], without dropped: Set<String>,
    manifest: [UInt8], foreign: [StandingFile]
  ) throws(PublishFailure) -> [FileState?] {
    let spare = spare
    var paths = files.map(\.path)
    for path in foreign.map(\.path) + [Manifest.name] {
      paths.insert(path, at: paths.firstPlace { !$0.precedesInBytes(path) })
    }
    clear(spare.useless(to: paths, jobs: jobs))
    let lying = placesOfPaths(of: files, \.path, in: spare.files, \.path)
    let results = orderedMap(Array(files.indices), jobs: jobs) { index in
      let lies = dropped.isEmpty || !dropped.contains(files[index].path)
      return put(
        files[index], standing[index], lies ? lying[index].map { spare.files[$0] } : nil)
    }
    let states = try results.map { result throws(PublishFailure) in try result.get() }
    for file in foreign {
      let lying = spare.files.place(ofPath: file.path, by: \.path).map { spare.files[$0] }
      if lying != file { try takeOver(file) }
    }
    _ = try write(manifest, at: Manifest.name)
    return states
  }

  private func clear(_ useless: (files: [String], folders: [String])) {
    for path in useless.files { unlinkat(folder, path, 0) }
    for path in useless.folders { unlinkat(folder, path, AT_REMOVEDIR) }
  }

  private func put(
    _ file: OutputTree.File, _ standing: StandingFile?, _ lying: StandingFile?
  ) -> Result<FileState?, PublishFailure> {
    if let standing {
      if let lying, lying == standing { return .success(standing.state) }
      if link(standing) { return .success(nil) }
      hasCopies.store(true, ordering: .relaxed)
    }
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

  /// Deletes files that were put there and are not published after all, and the folders that are then empty.
  func drop(_ paths: [String]) {
    for path in paths {
      unlinkat(folder, path, 0)
      var parent = path.parentFolder
      while parent != ".", unlinkat(folder, parent, AT_REMOVEDIR) == 0 {
        parent = parent.parentFolder
      }
    }
  }

  /// Takes somebody else's file over as it is: linked, or copied where the disk cannot link.
  private func takeOver(_ file: StandingFile) throws(PublishFailure) {
    guard !link(file) else { return }
    hasCopies.store(true, ordering: .relaxed)
    unlinkat(folder, file.path, 0)
    try Disk.copy(origin + "/" + file.path, to: path + "/" + file.path)
  }

  private func create(_ file: String) -> Int32 {
    openat(
      folder, file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, Disk.fileRights)
  }

  /// Links a file of the folder in place; false when that cannot be, or when it is no longer the file it was.
  private func link(_ file: StandingFile) -> Bool {
    let source = origin + "/" + file.path
    if linkat(AT_FDCWD, source, folder, file.path, 0) != 0 {
      let isReady =
        errno == ENOENT
        ? (try? makeFolder(file.path.parentFolder)) != nil
        : errno == EEXIST && unlinkat(folder, file.path, 0) == 0
      guard isReady, linkat(AT_FDCWD, source, folder, file.path, 0) == 0 else { return false }
    }
    if FileState(ofFileAt: path + "/" + file.path).isSameFile(as: file.state) { return true }
    unlinkat(folder, file.path, 0)
    return false
  }

}
