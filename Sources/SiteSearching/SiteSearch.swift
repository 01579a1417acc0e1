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
  package func index(_ campaign: Campaign, jobs: Int) -> Reported<OutputTree> {
    let documents = SearchDocuments.make(campaign, jobs: jobs)
    let made = make(documents, jobs: jobs, keepsShards: false)
    return Reported(made.index.tree, made.findings)
  }

  /// The same files, made from what an earlier run of the same site kept as far as that still holds.
  package func index(
    _ campaign: Campaign, jobs: Int, memory: inout SearchMemory
  ) -> Reported<OutputTree> {
    let documents = SearchDocuments.make(campaign, jobs: jobs, memory: memory)
    var findings: [Diagnostic] = []
    var index: SearchIndex
    if let patched = memory.index.flatMap({ SearchPatching(jobs: jobs).patched($0, to: documents) })
    {
      index = patched
    } else {
      (index, findings) = make(documents, jobs: jobs, keepsShards: true)
    }
    index.hotlines = campaign.hotlines
    index.articles = SearchIndex.digests(campaign)
    let tree = index.tree
    // Addresses that clash are told again each time.
    memory.index = findings.isEmpty ? index : nil
    return Reported(tree, findings)
  }

  private func make(
    _ documents: [SearchDocument], jobs: Int, keepsShards: Bool
  ) -> (index: SearchIndex, findings: [Diagnostic]) {
    let bins = PostingBins.make(documents, jobs: jobs)
    let plan = ShardPlan(weight: bins.weight(documents: documents.count, jobs: jobs))
    let files = SearchFiles(documents, plan)
    let shards = orderedMap(Array(0..<plan.count), jobs: jobs) { number in
      let postings = bins.postings(plan.terms(of: number))
      return Shard(
        file: files.shard(number, postings),
        kept: keepsShards ? SearchShard(postings, documents: documents.count) : nil)
    }
    let texts = orderedMap(Array(documents.indices), jobs: jobs) { files.text($0, documents[$0]) }
    let forms = TraditionalForms.file(for: bins.han, source: SearchFiles.source)
    let all = shards.map(\.file) + texts + [forms]
    let sums = orderedMap(all, jobs: jobs) { SHA256Sum(of: $0.bytes) }
    var tree = OutputTree()
    var findings: [Diagnostic] = []
    for file in all + [files.root(sums)] { findings += tree.add(file) }
    let index = SearchIndex(
      documents: documents, hotlines: [], articles: [], han: bins.han, plan: plan,
      shards: shards.compactMap(\.kept), sums: sums, tree: tree)
    return (index, findings)
  }

  private struct Shard: Sendable {
    let file: OutputTree.File
    let kept: SearchShard?
  }
}
