package import CampaignModel
package import Diagnostics
package import FileTree
import Hashing
import WorkSharing

/// Makes the files a search reads, below `search/`: a root that says how many there are, shards of terms, one text a document.
///
/// All are scripts that call one function with their values, so that search works from a server under any path and from a disk,
/// where pages may fetch nothing. `search.js` of the theme reads them; `docs/formats.md` says how they are written.
package struct SiteSearch: Sendable {
  package init() {}

  /// - Parameters:
  ///   - campaign: What is to be seen on the day (see `Campaign.live(on:)`).
  ///   - jobs: Most threads at once.
  ///   - store: Takes the bytes of a file that is made, so that not all need be held; on any thread.
  package func index(
    _ campaign: Campaign, jobs: Int,
    store: @Sendable (OutputTree.File) -> OutputTree.File = { $0 }
  ) -> Reported<OutputTree> {
    let documents = SearchDocuments(campaign)
    let made = make(documents.count, jobs: jobs, keepsShards: false, store: store) {
      documents[$0]
    }
    return Reported(made.tree, made.findings)
  }

  /// The same files, made from what an earlier run of the same site kept as far as that still holds.
  package func index(
    _ campaign: Campaign, jobs: Int, memory: inout SearchMemory
  ) -> Reported<OutputTree> {
    let documents = SearchDocuments(campaign, memory: memory).all(jobs: jobs)
    var findings: [Diagnostic] = []
    var index: SearchIndex
    if let patched = memory.index.flatMap({ SearchPatching(jobs: jobs).patched($0, to: documents) })
    {
      index = patched
    } else {
      let made = make(documents.count, jobs: jobs, keepsShards: true, store: { $0 }) {
        documents[$0]
      }
      findings = made.findings
      index = SearchIndex(
        documents: documents, hotlines: [], articles: [], han: made.han, plan: made.plan,
        shards: made.shards, sums: made.sums, tree: made.tree)
    }
    index.hotlines = campaign.hotlines
    index.articles = SearchIndex.digests(campaign)
    let tree = index.tree
    // Addresses that clash are told again each time.
    memory.index = findings.isEmpty ? index : nil
    return Reported(tree, findings)
  }

  private func make(
    _ count: Int, jobs: Int, keepsShards: Bool,
    store: @Sendable (OutputTree.File) -> OutputTree.File,
    document: @Sendable (Int) -> SearchDocument
  ) -> Made {
    var read = ReadDocuments.make(count, jobs: jobs, store: store, document: document)
    let bins = PostingBins(read.takeBlocks(), jobs: jobs)
    let plan = ShardPlan(weight: bins.weight(documents: count, jobs: jobs))
    let files = SearchFiles(read.addresses, plan)
    let shards = orderedMap(Array(0..<plan.count), jobs: jobs) { number in
      let postings = bins.postings(plan.terms(of: number))
      let file = store(files.shard(number, postings))
      return Shard(
        file: file, sum: file.sum,
        kept: keepsShards ? SearchShard(postings, documents: count) : nil)
    }
    let forms = TraditionalForms.file(for: read.han, source: SearchFiles.source)
    let sums = shards.map(\.sum) + read.sums + [SHA256Sum(of: forms.bytes)]
    var made = Made(han: read.han, plan: plan, shards: shards.compactMap(\.kept), sums: sums)
    for shard in shards { made.add(shard.file) }
    for text in read.texts { made.add(text) }
    made.add(forms)
    made.add(files.root(sums))
    return made
  }

  private struct Shard: Sendable {
    let file: OutputTree.File
    let sum: SHA256Sum
    let kept: SearchShard?
  }

  /// A whole index and its files.
  private struct Made {
    let han: HanCounts
    let plan: ShardPlan
    let shards: [SearchShard]
    let sums: [SHA256Sum]
    var tree = OutputTree()
    var findings: [Diagnostic] = []

    mutating func add(_ file: OutputTree.File) { findings += tree.add(file) }
  }
}
