package import CampaignModel
package import Diagnostics
package import FileTree

/// Reads everything under `content/` into a campaign, with every finding of every file.
///
/// The order of reading: what others refer to first (site, hotlines, topic names), then the other pages and tables, then all
/// articles in parallel, then what only shows across files.
package struct CampaignLoader: Sendable {
  package init() {}

  /// - Parameter jobs: Most threads at once.
  package func load(_ tree: SourceTree, jobs: Int = 1) -> Reported<Campaign> {
    var memory = LoadingMemory()
    return load(tree, jobs: jobs, memory: &memory)
  }

  /// Reads only what has changed since the memory's last loading.
  /// - Parameters:
  ///   - jobs: Most threads at once.
  ///   - memory: Of an earlier loading of the same site folder, or an empty one.
  package func load(
    _ tree: SourceTree, jobs: Int, memory: inout LoadingMemory
  ) -> Reported<Campaign> {
    let frame = memory.take(tree, jobs: jobs)
    var findings = frame.before
    // By place: an article taken out of the list is copied, and nearly all have no findings.
    for place in memory.articles.indices where !memory.articles[place].findings.isEmpty {
      findings += memory.articles[place].findings
    }
    findings += frame.behind
    var campaign = frame.campaign
    campaign.articles = memory.newestFirst
    findings += DuplicateAddress.reserved(campaign)
    if !memory.claims.areDistinct { findings += DuplicateAddress.check(campaign) }
    return Reported(campaign, findings.ordered())
  }
}
