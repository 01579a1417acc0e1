import CampaignModel
import Diagnostics
import FileTree
import SiteSearching
import Synchronization

/// The search files of a preview, made when the first is asked for: from then on a change costs only what it changed.
final class PreviewSearch: Sendable {
  private let memory = Mutex(SearchMemory())

  func files(of campaign: Campaign, jobs: Int) -> OutputTree {
    memory.withLock { SiteSearch().index(campaign, jobs: jobs, memory: &$0).value }
  }
}
