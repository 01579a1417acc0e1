import CPublishShims
package import Diagnostics
package import FileTree
import Glibc
import Hashing
import Synchronization
import WorkSharing

/// One publication of a folder, from the right to write it to the exchange; the right ends with this object.
///
/// Files may be stored as soon as they are made, on any thread, so that not all bytes need be held until the last is made;
/// what is stored lies in the stage and is seen by nobody before the exchange.
package final class Publication: Sendable {
  private let old: FolderInPlace
  private let stage: Stage
  /// Where the folder goes for a moment when the two cannot be exchanged.
  private let aside: String
  private let lock: FolderLock
  private let jobs: Int
  /// Paths of what was stored.
  private let stored = Mutex<[String]>([])

  init(
    replacing old: FolderInPlace, with stage: Stage, aside: String, lock: FolderLock, jobs: Int
  ) {
    self.old = old
    self.stage = stage
    self.aside = aside
    self.lock = lock
    self.jobs = jobs
  }

  /// The manifest of the folder as it stands; `nil` when there is none of ours.
  package var current: Manifest? { old.manifest }

  /// What is known of a file of ours that stands in the folder as it was published.
  package func standing(_ path: String) -> StoredFile? {
    old.ours(path).map { StoredFile(sum: $0.entry.sum, count: $0.entry.bytes, state: nil) }
  }

  /// Takes the bytes of a file; one that cannot be written now keeps them, to be told of at the end.
  package func store(_ file: OutputTree.File) -> OutputTree.File {
    guard case .bytes(let bytes) = file.content, OutputTree.isSafe(file.path) else { return file }
    let sum = SHA256Sum(of: bytes)
    var state: FileState?
    if old.file(file.path, holding: sum) == nil {
      state = try? stage.write(bytes, at: file.path)
      guard state != nil else { return file }
      stored.withLock { $0.append(file.path) }
    }
    return OutputTree.File(
      path: file.path,
      content: .stored(StoredFile(sum: sum, count: bytes.count, state: state)),
      source: file.source)
  }

  /// What a file holds, stored or not; `nil` when it cannot be read any more.
  package func bytes(of file: OutputTree.File) -> [UInt8]? {
    switch file.content {
    case .bytes(let bytes): bytes
    case .stored(let stored):
      Disk.read((stored.state == nil ? old.path : stage.path) + "/" + file.path)
    }
  }

  /// Publishes nothing after all.
  package func giveUp() -> [Diagnostic] {
    do {
      stage.drop(stored.withLock(\.self))
      _ = try stage.keep(without: [])
      return []
    } catch {
      return [error.diagnostic]
    }
  }

  /// Publishes a tree; what was stored and is not in it goes.
  package func finish(_ tree: OutputTree) -> Reported<PublishReport> {
    do {
      return try exchange(tree)
    } catch {
      return Reported(PublishReport(), [error.diagnostic])
    }
  }

  private func exchange(_ tree: OutputTree) throws(PublishFailure) -> Reported<PublishReport> {
    let files = tree.ordered
    let manifest = Manifest(of: files, jobs: jobs)
    try refuseClash(manifest)

    var report = PublishReport(from: old.manifest, to: manifest)
    report.kept = old.foreign.map(\.path)
    let standing = standing(files, manifest)
    let json = manifest.json(jobs: jobs)
    report.isUntouched =
      report.removed.isEmpty && !standing.contains(nil) && old.hasPlainManifest(json)
    let lost = lost(files)
    stage.drop(lost)
    var left = old.files
    var notes: [Diagnostic] = []
    if report.isUntouched {
      if try !stage.keep(without: []) { left = orderedMap(left, jobs: jobs, relinked) }
    } else {
      var states = try stage.fill(
        files, standing: standing, without: Set(lost), manifest: json, foreign: old.foreign)
      try stage.settle()
      notes = try swap()
      Disk.settleNames(in: old.path.parentFolder)
      if try !stage.keep(without: gone(files, standing)) {
        states = zip(states, standing).map { $1 == nil ? $0 : nil }
      }
      left = self.left(files, standing, states)
    }
    let (standingNow, lock) = (left, lock)
    let noted = Ahead(jobs: jobs) {
      lock.leave(StandingRecord.bytes(manifest: json, files: standingNow))
    }
    report.standing = StandingTree(root: old.path, written: left, jobs: jobs)
    noted.value
    return Reported(report, notes)
  }

  /// For each file the one in place that holds the same; one that was stored anew did not stand.
  private func standing(_ files: [OutputTree.File], _ manifest: Manifest) -> [StandingFile?] {
    let old = old
    return orderedMap(Array(files.indices), jobs: jobs) { index in
      if case .stored(let stored) = files[index].content, stored.state != nil { return nil }
      return old.file(files[index].path, holding: manifest.files[index].sum)
    }
  }

  /// The files of the folder before the exchange that are not in the one after it.
  private func gone(_ files: [OutputTree.File], _ standing: [StandingFile?]) -> [String] {
    let stays = placesOfPaths(of: old.files, \.path, in: files, \.path)
    let foreign = Set(old.foreign.map(\.path))
    return zip(old.files, stays).compactMap { file, place in
      (place.map { standing[$0] != nil } ?? foreign.contains(file.path)) ? nil : file.path
    }
  }

  /// Every file of the folder after the exchange, in order of path bytes.
  /// - Parameter states: How they were left; `nil` for those whose links have changed.
  private func left(
    _ files: [OutputTree.File], _ standing: [StandingFile?], _ states: [FileState?]
  ) -> [StandingFile] {
    let root = old.path
    @Sendable func asked(_ path: String) -> StandingFile {
      StandingFile(path: path, state: FileState(ofFileAt: root + "/" + path))
    }
    var left = orderedMap(Array(files.indices), jobs: jobs) { index in
      let path = files[index].path
      return states[index].map { StandingFile(path: path, state: $0) }
        ?? standing[index].map(relinked) ?? asked(path)
    }
    for path in old.foreign.map(\.path) + [Manifest.name] {
      left.insert(asked(path), at: left.firstPlace { !$0.path.precedesInBytes(path) })
    }
    return left
  }

  /// A file whose links have changed, with the time of that; of one that has changed otherwise what was known.
  @Sendable private func relinked(_ file: StandingFile) -> StandingFile {
    let state = FileState(ofFileAt: old.path + "/" + file.path)
    return state.isSameFile(as: file.state) ? StandingFile(path: file.path, state: state) : file
  }

  /// The paths of what was stored and has not come into the tree.
  private func lost(_ files: [OutputTree.File]) -> [String] {
    func isStored(_ file: OutputTree.File) -> Bool {
      if case .stored(let stored) = file.content { stored.state != nil } else { false }
    }
    let paths = stored.withLock(\.self)
    guard paths.count != files.count(where: isStored) else { return [] }
    return paths.filter { path in
      files.place(ofPath: path, by: \.path).map { !isStored(files[$0]) } ?? true
    }
  }

  /// What somebody else put into the folder is never replaced by a file of ours.
  private func refuseClash(_ new: Manifest) throws(PublishFailure) {
    let foreign = old.foreign
    let clash = zip(foreign, placesOfPaths(of: foreign, \.path, in: new.files, \.path))
      .first { $1 != nil }
    if let clash {
      throw PublishFailure(.destinationNotOurs, path: old.path, reason: clash.0.path)
    }
  }

  /// Exchanges stage and folder; where the file system cannot, renames aside and in, and says so.
  private func swap() throws(PublishFailure) -> [Diagnostic] {
    if !Disk.exists(old.path) {
      try Disk.rename(stage.path, to: old.path)
      return []
    }
    let refusal = banbao_exchange_paths(stage.path, old.path)
    if refusal == 0 { return [] }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(refusal) else {
      throw PublishFailure(.cannotWrite, path: old.path, reason: Disk.message(refusal))
    }
    try FolderRemoval(jobs: jobs).remove(aside)
    try Disk.rename(old.path, to: aside)
    do {
      try Disk.rename(stage.path, to: old.path)
    } catch {
      try Disk.rename(aside, to: old.path)
      throw error
    }
    try FolderRemoval(jobs: jobs).remove(aside)
    return [PublishFailure(.notAtomic, path: old.path, reason: "").diagnostic]
  }
}
