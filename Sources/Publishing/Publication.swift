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
  private let stored = Atomic<Int>(0)

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
      stored.add(1, ordering: .relaxed)
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
      try stage.clear()
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
    let old = old
    let standing = orderedMap(Array(files.indices), jobs: jobs) { index -> StandingFile? in
      // One that was stored anew did not stand.
      if case .stored(let stored) = files[index].content, stored.state != nil { return nil }
      return old.file(files[index].path, holding: manifest.files[index].sum)
    }
    let json = manifest.json(jobs: jobs)
    var notes: [Diagnostic] = []
    report.isUntouched =
      report.removed.isEmpty && !standing.contains(nil) && old.hasPlainManifest(json)
    var states: [FileState?]?
    if !report.isUntouched {
      states = try stage.fill(
        files, standing: standing, manifest: json, foreign: old.foreign)
      dropStrays(files, manifest)
      try stage.settle()
      notes = try swap()
      try Disk.settleNames(in: old.path.parentFolder)
    }
    try stage.clear()
    let left = states.map { self.left(files, $0) } ?? old.files
    lock.leave(StandingRecord.bytes(manifest: json, files: left))
    report.standing = StandingTree(root: old.path, written: left, jobs: jobs)
    return Reported(report, notes)
  }

  /// Every file of the folder after the exchange, in order of path bytes.
  private func left(_ files: [OutputTree.File], _ states: [FileState?]) -> [StandingFile] {
    let root = old.path
    @Sendable func asked(_ path: String, _ state: FileState?) -> StandingFile {
      StandingFile(path: path, state: state ?? FileState(ofFileAt: root + "/" + path))
    }
    let ours = orderedMap(Array(zip(files, states)), jobs: jobs) { asked($0.path, $1) }
    var left = ours
    for path in old.foreign.map(\.path) + [Manifest.name] {
      left.insert(asked(path, nil), at: left.firstPlace { !$0.path.precedesInBytes(path) })
    }
    return left
  }

  /// Deletes what was stored and has not come into the tree.
  private func dropStrays(_ files: [OutputTree.File], _ manifest: Manifest) {
    let wanted = files.count { file in
      if case .stored(let stored) = file.content { stored.state != nil } else { false }
    }
    guard stored.load(ordering: .relaxed) != wanted else { return }
    let published = Set(
      manifest.files.map(\.path) + old.foreign.map(\.path) + [Manifest.name])
    stage.keepOnly { published.contains($0) }
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
