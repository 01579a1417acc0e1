import CampaignModel
import Diagnostics
import EditorialChecking
import FileTree
import Publishing
import SiteRendering
import WorkSharing

/// The run of `banbao build`, stage by stage: the table of contents of the program.
///
/// Data flows one way; each stage returns values and findings. Errors stop the run before anything is published, after every
/// file has been read and checked, so that all faults are told at once.
package struct CampaignBuild {
  let world: World
  let options: BuildOptions
  let asOf: CivilDate
  var clock: StageClock
  var findings: [Diagnostic] = []

  package init(
    world: World, options: BuildOptions, progress: @escaping @Sendable (Stage) -> Void = { _ in }
  ) {
    self.world = world
    self.options = options
    asOf = options.asOf ?? world.today
    clock = StageClock(progress: progress)
  }

  /// Makes everything and puts it in place.
  package mutating func run() -> BuildOutcome {
    let publisher = publisher(of: options.out)
    let keeper = MemoryKeeper(world: world, options: options)
    let unchanged = UnchangedRun(world: world, options: options, asOf: asOf)
    if let outcome = unchanged.outcome(keeper.record) { return outcome }
    let earlier = Ahead(jobs: world.jobs) { keeper.pages }
    let clean = keeper.clean
    var made = make(recalling: earlier, clean)
    let begun = made.publication
    made.publication = Reported(nil)
    guard made.isWhole else {
      findings += begun.value?.giveUp() ?? []
      return outcome(made)
    }
    var tree = made.site
    let published = begun.value?.current
    findings += made.held.restore(from: publisher, listedIn: published, into: &tree)
    tree.order()
    findings += MovedPages.findings(published, tree)
    if made.read.campaign.site.isPrecompressed {
      for file in packed(tree, begun.value) { findings += tree.add(file) }
    }
    // Memory of pages that are not published after all does no harm: a page in place is compared before it is kept.
    let (memory, read) = (made.memory, made.clean)
    let remembered = Ahead(jobs: world.jobs) {
      if memory.value != earlier.value { keeper.write(memory.value) }
      if let read, read != clean { keeper.write(read) }
    }
    let (whole, papers, stages) = (tree, made.office, self)
    let put = clock.run(
      .publish, { stages.publish(whole, papers, begun) }
    ) { _ in
      (whole.count + papers.count, whole.byteCount + papers.byteCount)
    }
    findings += put.diagnostics
    guard let report = put.value else { return outcome(made) }
    _ = remembered.value
    let record = unchanged.record(
      read: made.read.standing, left: report.folders, count: tree.count, findings: findings)
    if let record { keeper.write(record) { unchanged.isAtRest(report.folders) } }
    return outcome(made, published: report.site)
  }

  private func outcome(
    _ made: MadeCampaign, published: PublishReport? = nil
  ) -> BuildOutcome {
    BuildOutcome(
      diagnostics: findings, sources: made.read.sources, published: published,
      destination: world.path(options.out), statistics: clock.statistics,
      remains: BuildRemains(made))
  }
}
