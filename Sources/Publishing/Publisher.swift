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
  private let shelf: SpareShelf?
  private let jobs: Int

  /// - Parameters:
  ///   - destination: An absolute path; made when it is missing.
  ///   - protected: Absolute paths that are never replaced.
  ///   - companions: Names in the folder that do not make it somebody else's; carried over like other files.
  ///   - spares: A cache folder where what was exchanged away is kept for the next time, as far as it equals what is in place;
  ///     when that is on another disk, or without it, it is deleted.
  ///   - jobs: Most threads at once.
  package init(
    destination: String, protected: [String], companions: Set<String> = [], spares: String? = nil,
    jobs: Int = 1
  ) {
    self.destination = Self.resolved(destination)
    self.protected = protected.map(Self.resolved)
    self.companions = companions
    shelf = spares.map(SpareShelf.init)
    self.jobs = max(1, jobs)
  }

  /// The manifest of the folder as it stands; `nil` when there is none of ours.
  package var current: Manifest? {
    Disk.read(destination + "/" + Manifest.name).flatMap(Manifest.init(json:))
  }

  /// A file of the folder as it stands.
  package func currentFile(_ path: String) -> [UInt8]? { Disk.read(destination + "/" + path) }

  /// Takes the right to publish; `nil`, with the reason, when that cannot be.
  package func begin() -> Reported<Publication?> {
    do {
      try refuseForeignDestination()
      try Disk.makeFolder(destination.parentFolder)
      let lock = try FolderLock(path: beside("lock"))
      let old = FolderInPlace(path: destination, note: lock.note, jobs: jobs)
      try refuseUnmarked(old)
      let stage = try Stage(path: beside("new"), origin: destination, shelf: shelf, jobs: jobs)
      return Reported(
        Publication(replacing: old, with: stage, aside: beside("old"), lock: lock, jobs: jobs))
    } catch {
      return Reported(nil, [error.diagnostic])
    }
  }

  /// Publishes files that are all made.
  package func publish(_ tree: OutputTree) -> Reported<PublishReport> {
    let begun = begin()
    guard let publication = begun.value else {
      return Reported(PublishReport(), begun.diagnostics)
    }
    return publication.finish(tree)
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
