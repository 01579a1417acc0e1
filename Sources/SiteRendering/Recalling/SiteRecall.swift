package import FileTree
package import Hashing

/// What a run is given so that pages need not be made again.
package struct SiteRecall: Sendable {
  package var memory: SiteMemory
  /// The digest of the tables the plan is made from.
  package var tables: Digest
  /// A file of the site as it stands, by path.
  package var published: @Sendable (String) -> [UInt8]?

  package init(
    memory: SiteMemory, tables: Digest,
    published: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.memory = memory
    self.tables = tables
    self.published = published
  }
}

/// The files of the site, and what is to be remembered of them.
package struct SiteOutput: Sendable {
  package var tree = OutputTree()
  package var memory = SiteMemory()
  /// Pages taken from the site as it stands.
  package var recalled = 0
}

/// Decides page by page whether the site as it stands has it already.
struct PageRecall: Sendable {
  private let recall: SiteRecall
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
    guard let bytes = recall.published(path), Digest(of: bytes) == page.output else { return nil }
    return (page, OutputTree.File(path: path, bytes: bytes, source: page.source))
  }
}
