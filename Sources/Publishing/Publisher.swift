import CPublishShims
package import Diagnostics
package import FileTree
import FoundationEssentials
import Glibc

/// Puts a tree of files in place of a folder in one step: staged beside it, exchanged atomically, the old one then deleted.
///
/// At any moment, killed or not, the folder is wholly the old or wholly the new one. A folder without our manifest is
/// refused unless it is empty; files in it that no manifest lists are carried over. A file that stands in the folder with the
/// same bytes is taken over with its times; when all do, nothing is staged and nothing exchanged.
package struct Publisher: Sendable {
  private let destination: String
  /// Folders that must not be the destination nor lie in it: the site's root, the user's home.
  private let protected: [String]
  /// Names that other verbs of ours write into the folder.
  private let companions: Set<String>
  private let jobs: Int

  /// - Parameters:
  ///   - destination: An absolute path; made when it is missing.
  ///   - protected: Absolute paths that are never replaced.
  ///   - companions: Names in the folder that do not make it somebody else's; carried over like other files.
  ///   - jobs: Most threads at once.
  package init(
    destination: String, protected: [String], companions: Set<String> = [], jobs: Int = 1
  ) {
    self.destination = Self.resolved(destination)
    self.protected = protected.map(Self.resolved)
    self.companions = companions
    self.jobs = max(1, jobs)
  }

  /// The manifest of the folder as it stands; `nil` when there is none of ours.
  package var current: Manifest? {
    Disk.read(destination + "/" + Manifest.name).flatMap(Manifest.init(json:))
  }

  /// A file of the folder as it stands.
  package func currentFile(_ path: String) -> [UInt8]? { Disk.read(destination + "/" + path) }

  /// By what to know whether the folder still stands as it was; nothing is read but what the disk says of each file.
  package func fingerprint(jobs: Int) -> TreeFingerprint {
    TreeFingerprint(of: StandingFile.all(below: destination, jobs: jobs))
  }

  package func publish(_ tree: OutputTree) -> Reported<PublishReport> {
    do {
      return try exchange(tree)
    } catch {
      return Reported(PublishReport(), [error.diagnostic])
    }
  }

  private func exchange(_ tree: OutputTree) throws(PublishFailure) -> Reported<PublishReport> {
    try refuseForeignDestination()
    let parent = destination.parentFolder
    try Disk.makeFolder(parent)
    let lock = try FolderLock(path: beside("lock"))
    defer { lock.release() }
    let old = FolderInPlace(path: destination, note: lock.note, jobs: jobs)
    try refuseUnmarked(old)
    let files = tree.ordered
    let manifest = Manifest(of: files, jobs: jobs)
    try refuseClash(old, manifest)

    var report = PublishReport(from: old.manifest, to: manifest)
    report.kept = old.foreign.map(\.path)
    let standing = old.holding(files, manifest, jobs: jobs)
    let json = manifest.json
    var notes: [Diagnostic] = []
    report.isUntouched =
      report.removed.isEmpty && !standing.contains(nil) && old.hasPlainManifest(json)
    var left = old.files
    if !report.isUntouched {
      let stage = Stage(path: beside("new"), origin: destination, jobs: jobs)
      try stage.fill(files, standing: standing, manifest: json, foreign: old.foreign)
      notes = try swap(stage.path)
      try FolderRemoval(jobs: jobs).remove(stage.path)
      left = StandingFile.all(below: destination, jobs: jobs)
    }
    lock.leave(StandingRecord.bytes(manifest: json, files: left))
    report.fingerprint = TreeFingerprint(of: left)
    return Reported(report, notes)
  }

  /// `.public.banbao-new` beside `public`.
  private func beside(_ what: String) -> String {
    "\(destination.parentFolder)/.\(destination.lastPart).banbao-\(what)"
  }

  private func refuseForeignDestination() throws(PublishFailure) {
    for folder in protected + ["/"]
    where folder == destination || folder.hasPrefix(destination + "/") || destination == "/" {
      throw PublishFailure(.destinationHoldsSources, path: destination, reason: folder)
    }
  }

  private func refuseUnmarked(_ old: FolderInPlace) throws(PublishFailure) {
    guard old.manifest == nil else { return }
    let names = Disk.names(in: destination).filter { $0 != ".gitkeep" && !companions.contains($0) }
    if let first = names.first {
      throw PublishFailure(.destinationNotOurs, path: destination, reason: first)
    }
  }

  /// What somebody else put into the folder is never replaced by a file of ours.
  private func refuseClash(_ old: FolderInPlace, _ new: Manifest) throws(PublishFailure) {
    let foreign = old.foreign
    let clash = zip(foreign, placesOfPaths(of: foreign, \.path, in: new.files, \.path))
      .first { $1 != nil }
    if let clash {
      throw PublishFailure(.destinationNotOurs, path: destination, reason: clash.0.path)
    }
  }

  /// Exchanges stage and destination; where the file system cannot, renames aside and in, and says so.
  private func swap(_ stage: String) throws(PublishFailure) -> [Diagnostic] {
    if !Disk.exists(destination) {
      try Disk.rename(stage, to: destination)
      return []
    }
    let refusal = banbao_exchange_paths(stage, destination)
    if refusal == 0 { return [] }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(refusal) else {
      throw PublishFailure(.cannotWrite, path: destination, reason: Disk.message(refusal))
    }
    let aside = beside("old")
    try FolderRemoval(jobs: jobs).remove(aside)
    try Disk.rename(destination, to: aside)
    do {
      try Disk.rename(stage, to: destination)
    } catch {
      try Disk.rename(aside, to: destination)
      throw error
    }
    try FolderRemoval(jobs: jobs).remove(aside)
    return [PublishFailure(.notAtomic, path: destination, reason: "").diagnostic]
  }

  /// The path with links resolved as far as it exists, so that a link is not exchanged for a folder.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else {
      guard let parent = realpath(path.parentFolder, nil) else { return path }
      defer { free(parent) }
      return String(cString: parent) + "/" + path.lastPart
    }
    defer { free(real) }
    return String(cString: real)
  }
}
