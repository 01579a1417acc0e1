package import Diagnostics

/// Reads the folders of a site from disk: the only place that does.
///
/// Every open refuses symbolic links and special files, so that nothing outside the site folder can enter a page
/// (Hugo GHSA-fw87-fv5r-9fpw, Jekyll CVE-2018-17567 followed them).
package struct SourceTreeReader: Sendable {
  let root: String
  let sizeLimit: Int
  private let jobs: Int

  /// - Parameters:
  ///   - sizeLimit: Bytes; a larger file is reported, not read.
  ///   - jobs: Most threads at once.
  package init(root: String, sizeLimit: Int = 64 << 20, jobs: Int = 1) {
    self.root = root
    self.sizeLimit = sizeLimit
    self.jobs = jobs
  }

  /// Reads whole folders of the site; a folder that does not exist has no files.
  /// - Parameter folders: Names below the root, such as `content` and `themes/default`.
  package func read(_ folders: [String]) -> Reported<SourceTree> {
    snapshot(folders).files
  }

  /// Reads whole folders, but for the files that stand as they were at an earlier reading; those keep their bytes in memory.
  package func snapshot(
    _ folders: [String], previous: SourceSnapshot? = nil
  ) -> SourceSnapshot {
    let reading = FileReading(sizeLimit: sizeLimit, previous: previous)
    let walk = FolderWalk(reading: reading, moment: FileState.now, jobs: jobs)
    var found: [FoundFile] = []
    var standing: [StandingTree] = []
    for folder in folders {
      let files = walk.all(below: "\(root)/\(folder)", as: folder)
      standing.append(StandingTree(root: "\(root)/\(folder)", files, as: folder))
      found += files
    }
    return SourceSnapshot(found.ordered(byPath: \.path), standing: standing)
  }
}
