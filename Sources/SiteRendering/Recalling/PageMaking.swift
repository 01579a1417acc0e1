import CampaignModel
import Diagnostics
import FileTree
import Hashing
import WorkSharing

/// Makes pages, or takes them from the site as it stands, and remembers what they read.
struct PageMaking: Sendable {
  struct Page: Sendable {
    let address: String
    let file: Reported<OutputTree.File>
    /// `nil` for a page that is to be made each time.
    let memory: MadePage?

    var isRecalled: Bool {
      if case .recalled = memory { true } else { false }
    }
  }

  private let facts: SiteFacts
  private let context: SiteContext
  private let digests: FactDigests?
  private let numbering: FactNumbers?
  private let earlier: SiteMemory
  private let recall: PageRecall?

  init(_ facts: SiteFacts, recall: SiteRecall?) {
    self.facts = facts
    context = SiteContext(facts)
    earlier = recall?.memory ?? SiteMemory()
    guard let recall else {
      (digests, numbering, self.recall) = (nil, nil, nil)
      return
    }
    let digests = FactDigests(facts, tables: recall.tables)
    let jobs = facts.options.jobs
    self.digests = digests
    numbering = FactNumbers(FactNumbering(facts.campaign.articles, numbers: digests.numbers))
    self.recall = PageRecall(recall) { orderedMap($0, jobs: jobs, digests.digest) }
  }

  func make(_ job: PageJob) -> Page {
    if let known = recall?.page(job) {
      return Page(
        address: job.address, file: Reported(known.file, []), memory: .recalled(known.page))
    }
    guard let recall, let numbering else {
      return Page(
        address: job.address, file: job.render(context), memory: nil)
    }
    let reads = PageReads()
    let page = job.render(context.noting(reads)).map(recall.store)
    reads.note(.site)
    // Findings are told by every run, so a page with some is made by every run.
    guard page.diagnostics.isEmpty else {
      return Page(address: job.address, file: page, memory: nil)
    }
    let made = SiteMemory.Page(
      source: job.source, output: page.value.sum.digest, facts: numbering.numbers(reads.notes))
    return Page(address: job.address, file: page, memory: .new(made))
  }

  func memory(of pages: [Page]) -> SiteMemory {
    guard let digests, let numbering else { return SiteMemory() }
    let jobs = facts.options.jobs
    return SiteMemory(
      after: earlier, made: pages.compactMap { page in page.memory.map { (page.address, $0) } },
      numbering: numbering.current
    ) { orderedMap($0, jobs: jobs, digests.digest) }
  }
}
