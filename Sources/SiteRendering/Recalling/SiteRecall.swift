package import FileTree
package import Hashing
package import WorkSharing

/// What a run is given so that pages need not be made again, nor held in memory till all are made.
package struct SiteRecall: Sendable {
  package var memory: SiteMemory
  /// The digest of the tables the plan is made from.
  package var tables: Digest
  /// What is known of a file of the site as it stands, by path.
  package var standing: @Sendable (String) -> StoredFile?
  /// Takes the bytes of a page that was made.
  package var store: @Sendable (OutputTree.File) -> OutputTree.File

  package init(
    memory: SiteMemory, tables: Digest,
    standing: @escaping @Sendable (String) -> StoredFile?,
    store: @escaping @Sendable (OutputTree.File) -> OutputTree.File
  ) {
    self.memory = memory
    self.tables = tables
    self.standing = standing
    self.store = store
  }
}

/// The files of the site, and what is to be remembered of them.
package struct SiteOutput: Sendable {
  package var tree = OutputTree()
  /// Being made while other stages go on.
  package var memory = Ahead(SiteMemory())
  /// Pages taken from the site as it stands.
  package var recalled = 0
}

/// Decides page by page whether the site as it stands has it already.
struct PageRecall: Sendable {
  private let recall: SiteRecall
  var store: @Sendable (OutputTree.File) -> OutputTree.File { recall.store }
  /// By place in the memory's facts.
  private let isChanged: [Bool]

  /// - Parameter digest: Of facts, as they are now.
  init(_ recall: SiteRecall, digest: ([SiteFact]) -> [Digest]) {
    self.recall = recall
    let memory = recall.memory
    isChanged = zip(digest(memory.facts), memory.digests).map(!=)
  }

  /// The page as it stands, when all it read is as it was and its bytes are those that were made.
  func page(_ job: PageJob) -> (page: SiteMemory.Page, file: OutputTree.File)? {
    guard let page = recall.memory.pages[job.address], page.source == job.source,
      !page.facts.contains(where: { isChanged[Int($0)] })
    else { return nil }
    let path = SiteLinks.file(of: job.address)
    guard let file = recall.standing(path), file.sum.digest == page.output else { return nil }
    return (page, OutputTree.File(path: path, content: .stored(file), source: page.source))
  }
}
