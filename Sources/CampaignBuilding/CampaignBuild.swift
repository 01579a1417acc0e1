package import CampaignModel
import ChannelExporting
package import Diagnostics
import EditorialChecking
package import FileTree
import OutreachPlanning
package import Publishing
import SiteRendering

/// The run of `banbao build`, stage by stage: the table of contents of the program.
///
/// Data flows one way; each stage returns values and findings. Errors stop the run before anything is published, after every
/// file has been read and checked, so that all faults are told at once.
package struct CampaignBuild {
  private let world: World
  private let options: BuildOptions
  private let asOf: CivilDate
  private var clock: StageClock
  private var findings: [Diagnostic] = []

  package init(
    world: World, options: BuildOptions, progress: @escaping @Sendable (Stage) -> Void = { _ in }
  ) {
    self.world = world
    self.options = options
    asOf = options.asOf ?? world.today
    clock = StageClock(progress: progress)
  }

  package mutating func run() -> BuildOutcome {
    let sources = clock.run(.read, { world.readSources() }) {
      ($0.value.files.count, $0.value.files.reduce(0) { $0 + $1.bytes.count })
    }
    var read = clock.run(.load, { world.load(sources) }) { ($0.campaign.articles.count, 0) }
    findings += read.diagnostics
    findings += clock.run(.check, { EditorialChecker().check(read.campaign) }) { ($0.count, 0) }

    if let baseURL = options.baseURL { read.campaign.site.baseURL = baseURL }
    var held = HeldBack()
    if options.holdBack {
      held = HeldBack(faults: findings, in: &read.campaign)
      findings = held.findings
    }
    guard !findings.hasErrors else { return outcome(read.sources) }

    let campaign = read.campaign.live(on: asOf, drafts: options.drafts)
    let plan = clock.run(.plan, { OutreachRun.plan(for: campaign, asOf: asOf) }) {
      ($0.value.visits.count, 0)
    }.unwrap(into: &findings)

    var tree = OutputTree()
    let site = clock.run(.site, { renderSite(campaign, plan, read.theme) }) {
      ($0.value.count, $0.value.byteCount)
    }
    findings += tree.merge(site.unwrap(into: &findings))
    if options.posters {
      let posters = clock.run(.posters, { PosterRun(world: world, asOf: asOf).print(campaign, read.theme) }) {
        ($0.value.count, $0.value.byteCount)
      }
      findings += tree.merge(posters.unwrap(into: &findings))
    }
    let calendars = clock.run(
      .channels, { CalendarExporter().export(campaign, plan: plan, asOf: asOf) }
    ) { ($0.value.count, $0.value.byteCount) }
    findings += tree.merge(calendars.unwrap(into: &findings))
    guard !findings.hasErrors else { return outcome(read.sources) }

    let publisher = Publisher(
      destination: world.path(options.out), protected: [world.root, world.home].compactMap(\.self))
    findings += held.restore(from: publisher, into: &tree)
    let report = clock.run(.publish, { publisher.publish(tree) }) { _ in
      (tree.count, tree.byteCount)
    }
    return outcome(
      read.sources, published: report.hasErrors ? nil : report.unwrap(into: &findings),
      also: report.hasErrors ? report.diagnostics : [])
  }

  private func renderSite(
    _ campaign: Campaign, _ plan: OutreachPlan, _ theme: Theme
  ) -> Reported<OutputTree> {
    let renderer = SiteRenderer.compile(theme)
    guard let value = renderer.value else { return Reported(OutputTree(), renderer.diagnostics) }
    let options = SiteOptions(asOf: asOf, posters: options.posters, jobs: world.jobs)
    let tree = value.render(campaign, plan: plan, options: options)
    return Reported(tree.value, renderer.diagnostics + tree.diagnostics)
  }

  private func outcome(
    _ sources: SourceTree, published: PublishReport? = nil, also: [Diagnostic] = []
  ) -> BuildOutcome {
    BuildOutcome(
      diagnostics: findings + also, sources: sources, published: published,
      destination: world.path(options.out), statistics: clock.statistics)
  }
}

/// How a build ended.
package struct BuildOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  package var sources: SourceTree
  /// `nil` when nothing was published.
  package var published: PublishReport?
  package var destination: String
  package var statistics: BuildStatistics
}

extension OutputTree {
  var byteCount: Int { ordered.reduce(0) { $0 + $1.bytes.count } }
}
