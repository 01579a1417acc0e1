import CampaignModel
import ChannelExporting
import Compressing
package import Diagnostics
import EditorialChecking
package import FileTree
import LedgerWriting
import OutreachPlanning
import PictureMaking
package import Publishing
import SiteRendering
import SiteSearching

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
    let (world, stages) = (world, self)
    let sources = clock.run(.read, { world.readSources() }) {
      ($0.value.files.count, $0.value.files.reduce(0) { $0 + $1.bytes.count })
    }
    var read = clock.run(.load, { world.load(sources) }) { ($0.campaign.articles.count, 0) }
    findings += read.diagnostics
    let drafts = Set(read.campaign.articles.filter { $0.isDraft && !options.drafts }.map(\.file))
    findings += clock.run(
      .check,
      {
        EditorialChecker().check(read.campaign, drafts: options.drafts, jobs: world.jobs)
          + world.inputMethodFindings(in: read.sources, except: drafts)
      }
    ) { ($0.count, 0) }

    if let baseURL = options.baseURL { read.campaign.site.baseURL = baseURL }
    var held = HeldBack()
    if options.holdBack {
      held = HeldBack(faults: findings, in: &read.campaign)
      findings = held.findings
    }
    guard !findings.hasErrors else { return outcome(read.sources) }

    let campaign = read.campaign.live(on: asOf, drafts: options.drafts)
    let plan = clock.run(.plan, { OutreachRun.plan(for: campaign, asOf: asOf, jobs: world.jobs) }) {
      ($0.value.visits.count, 0)
    }.unwrap(into: &findings)

    let pictures = clock.run(
      .pictures,
      {
        PictureMaker(cacheFolder: world.cache, jobs: world.jobs)
          .make(WantedPictures.list(campaign), from: read.sources)
      }
    ) { ($0.value.files.count, $0.value.files.byteCount) }.unwrap(into: &findings)

    var tree = OutputTree()
    findings += tree.merge(pictures.files)
    let site = clock.run(.site, { stages.renderSite(campaign, plan, read, pictures.pictures) }) {
      ($0.value.count, $0.value.byteCount)
    }
    findings += tree.merge(site.unwrap(into: &findings))
    let search = clock.run(.search, { SiteSearch().index(campaign, jobs: world.jobs) }) {
      ($0.value.count, $0.value.byteCount)
    }
    findings += tree.merge(search.unwrap(into: &findings))
    if options.posters {
      let posters = clock.run(
        .posters,
        {
          PosterRun(world: world, asOf: asOf, plan: plan, pictures: read.sources)
            .print(campaign, read.theme)
        }
      ) {
        ($0.value.count, $0.value.byteCount)
      }
      findings += tree.merge(posters.unwrap(into: &findings))
      findings += tree.merge(ShareCodes.files(campaign, jobs: world.jobs))
    }
    let publisher = publisher(of: options.out)
    let calendars = clock.run(
      .channels,
      {
        CalendarExporter().export(
          campaign, plan: plan, published: publisher.currentFile("calendar/outreach.ics"),
          asOf: stages.asOf)
      }
    ) { ($0.value.count, $0.value.byteCount) }
    findings += tree.merge(calendars.unwrap(into: &findings))
    var office = VisitLedger().export(campaign, plan: plan).unwrap(into: &findings)
    findings += office.merge(
      CoverageTables().export(campaign, plan: plan, asOf: asOf).unwrap(into: &findings))
    findings += office.merge(
      LedgerWriter().write(campaign, plan: plan, asOf: asOf).unwrap(into: &findings))
    findings += office.merge(KitDemand().export(campaign, plan: plan).unwrap(into: &findings))
    let inside = self.publisher(of: options.office)
    findings += office.merge(
      ChangeNotice().export(
        campaign, plan: plan,
        published: .init(
          ledger: inside.currentFile("visits.csv"), notice: inside.currentFile("changes.md")),
        asOf: asOf
      ).unwrap(into: &findings))
    if options.posters {
      findings += office.merge(
        OutreachPrinting(world: world, asOf: asOf)
          .print(campaign, read.theme, plan: plan, pictures: read.sources).unwrap(into: &findings))
    }
    findings += office.add(NginxSettings.file(campaign))
    guard !findings.hasErrors else { return outcome(read.sources) }

    findings += held.restore(from: publisher, into: &tree)
    findings += MovedPages.findings(publisher.current, tree)
    if campaign.site.isPrecompressed {
      let whole = tree
      let packed = clock.run(.compress, { Precompressor(jobs: world.jobs).files(of: whole) }) {
        ($0.count, $0.reduce(0) { $0 + $1.bytes.count })
      }
      for file in packed { findings += tree.add(file) }
    }
    let (whole, papers) = (tree, office)
    let report = clock.run(.publish, { stages.publish(whole, papers, publisher) }) { _ in
      (whole.count + papers.count, whole.byteCount + papers.byteCount)
    }
    findings += report.diagnostics
    return outcome(read.sources, published: report.hasErrors ? nil : report.value)
  }

  private func renderSite(
    _ campaign: Campaign, _ plan: OutreachPlan, _ read: ReadSite,
    _ pictures: [String: SitePicture]
  ) -> Reported<OutputTree> {
    let options = SiteOptions(asOf: asOf, posters: options.posters, jobs: world.jobs)
    return SiteRenderer(theme: read.theme)
      .render(campaign, plan: plan, options: options, pictures: pictures)
  }

  /// The office's folder first: when it cannot be written, the site in place stays too.
  private func publish(
    _ site: OutputTree, _ office: OutputTree, _ publisher: Publisher
  ) -> Reported<PublishReport> {
    let inside =
      office.isEmpty ? [] : self.publisher(of: options.office).publish(office).diagnostics
    guard !inside.hasErrors else { return Reported(PublishReport(), inside) }
    let report = publisher.publish(site)
    return Reported(report.value, inside + report.diagnostics)
  }

  private func publisher(of folder: String) -> Publisher {
    Publisher(
      destination: world.path(folder), protected: [world.root, world.home].compactMap(\.self),
      companions: folder == options.office ? ["posters", "channels"] : [])
  }

  private func outcome(
    _ sources: SourceTree, published: PublishReport? = nil
  ) -> BuildOutcome {
    BuildOutcome(
      diagnostics: findings, sources: sources, published: published,
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

  /// What was published, in one sentence; `nil` when nothing was.
  package var summary: Bilingual? {
    guard let published else { return nil }
    let (added, changed) = (published.added.count, published.changed.count)
    let (removed, unchanged) = (published.removed.count, published.unchanged)
    return Bilingual(
      zh: "已发布到 \(destination)：新增 \(added)，更新 \(changed)，撤下 \(removed)，未变 \(unchanged)",
      en: "Published to \(destination): \(added) added, \(changed) changed, \(removed) removed, "
        + "\(unchanged) unchanged")
  }

  /// The pages and posters that came, changed and went, a line each; a first publication, where all is new, lists none.
  package var changes: [Bilingual] {
    guard let published, published.unchanged + published.changed.count > 0 else { return [] }
    func lines(_ paths: [String], _ zh: String, _ en: String) -> [Bilingual] {
      let shown = paths.filter { $0.hasSuffix(".html") || $0.hasSuffix(".pdf") }
      let rest = shown.count - Self.listedMost
      return shown.prefix(Self.listedMost).map { Bilingual(zh: "\(zh) \($0)", en: "\(en) \($0)") }
        + (rest > 0 ? [Bilingual(zh: "\(zh) ……另有 \(rest) 个", en: "\(en) … \(rest) more")] : [])
    }
    // A change of the frame changes every page: then the number says enough.
    let isWide = published.changed.count > Self.listedMost
    return lines(published.added, "新增", "added") + lines(published.removed, "撤下", "removed")
      + (isWide ? [] : lines(published.changed, "更新", "changed"))
  }

  /// Lines of each kind: what fits on a screen; the manifest has the rest.
  private static let listedMost = 12
}
