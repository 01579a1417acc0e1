import CampaignModel
import ChannelExporting
import Diagnostics
import EditorialChecking
import FileTree
import Hashing
import LedgerWriting
import OutreachPlanning
import PictureMaking
import Publishing
import SiteRendering
import SiteSearching
import WorkSharing

extension CampaignBuild {
  /// Makes everything in memory: reads, checks and renders, and touches nothing of what is published.
  mutating func make(
    recalling earlier: Ahead<SiteMemory>, _ clean: CleanArticles?
  ) -> MadeCampaign {
    let world = world
    var memory = ReadingMemory(recalling: clean)
    let sources = clock.run(.read, { world.sourceSnapshot() }) {
      ($0.files.value.files.count, $0.files.value.files.reduce(0) { $0 + $1.bytes.count })
    }
    var read = clock.run(.load, { world.load(sources.files, memory: &memory) }) {
      ($0.campaign.articles.count, 0)
    }
    read.standing = sources.standing
    findings += read.diagnostics
    let drafts = options.drafts
    findings += clock.run(
      .check, { world.textFindings(in: read, drafts: drafts, memory: &memory) }
    ) { ($0.count, 0) }

    if let baseURL = options.baseURL { read.campaign.site.baseURL = baseURL }
    var made = MadeCampaign(read: read)
    made.clean = memory.clean
    if options.holdBack {
      made.held = HeldBack(faults: findings, in: &read.campaign)
      findings = made.held.findings
    }
    guard !findings.hasErrors else { return made }

    let campaign = read.campaign.live(on: asOf, drafts: options.drafts)
    let plan = clock.run(.plan, { OutreachRun.plan(for: campaign, asOf: asOf, jobs: world.jobs) }) {
      ($0.value.visits.count, 0)
    }.unwrap(into: &findings)
    let publisher = publisher(of: options.out)
    made.publication = publisher.begin()
    makeSite(campaign, plan, read, earlier.value, publisher, &made)
    makeOffice(campaign, plan, read, &made)
    made.isWhole = !findings.hasErrors
    return made
  }

  /// What goes to `public/`.
  private mutating func makeSite(
    _ campaign: Campaign, _ plan: OutreachPlan, _ read: ReadSite, _ earlier: SiteMemory,
    _ publisher: Publisher, _ made: inout MadeCampaign
  ) {
    let (world, stages, asOf) = (world, self, asOf)
    let pictures = clock.run(
      .pictures,
      {
        PictureMaker(cacheFolder: world.cache, jobs: world.jobs)
          .make(WantedPictures(campaign).list, from: read.sources)
      }
    ) { ($0.value.files.count, $0.value.files.byteCount) }.unwrap(into: &findings)
    findings += made.site.merge(pictures.files)
    let publication = made.publication.value
    let recall = SiteRecall(
      memory: earlier, tables: Self.tables(read.sources),
      standing: { publication?.standing($0) }, store: { publication?.store($0) ?? $0 })
    let start = ContinuousClock.now
    let meter = options.stats ? TemplateMeter { ContinuousClock.now - start } : nil
    let site = clock.run(
      .site, { stages.renderSite(campaign, plan, read, pictures.pictures, recall, meter) }
    ) {
      ($0.value.tree.count, $0.value.tree.byteCount)
    }.unwrap(into: &findings)
    findings += made.site.merge(site.tree)
    made.memory = site.memory
    clock.statistics.recalled = site.recalled
    clock.statistics.templates = meter?.slowest.map(BuildStatistics.Template.init) ?? []
    let search = clock.run(
      .search, { SiteSearch().index(campaign, jobs: world.jobs, store: recall.store) }
    ) {
      ($0.value.count, $0.value.byteCount)
    }
    findings += made.site.merge(search.unwrap(into: &findings))
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
      findings += made.site.merge(posters.unwrap(into: &findings))
      findings += made.site.merge(ShareCodes.files(campaign, jobs: world.jobs))
    }
    let calendars = clock.run(
      .channels,
      {
        CalendarExporter().export(
          campaign, plan: plan, published: publisher.currentFile("calendar/outreach.ics"),
          asOf: asOf)
      }
    ) { ($0.value.count, $0.value.byteCount) }
    findings += made.site.merge(calendars.unwrap(into: &findings))
  }

  /// What goes to `office/` and must never be deployed.
  private mutating func makeOffice(
    _ campaign: Campaign, _ plan: OutreachPlan, _ read: ReadSite, _ made: inout MadeCampaign
  ) {
    var office = VisitLedger().export(campaign, plan: plan).unwrap(into: &findings)
    findings += office.merge(
      CoverageTables().export(campaign, plan: plan, asOf: asOf).unwrap(into: &findings))
    findings += office.merge(
      LedgerWriter().write(campaign, plan: plan, asOf: asOf).unwrap(into: &findings))
    findings += office.merge(KitDemand().export(campaign, plan: plan).unwrap(into: &findings))
    let inside = publisher(of: options.office)
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
    made.office = office
  }

  /// The digest of the tables the plan is made from.
  private static func tables(_ sources: SourceTree) -> Digest {
    var writer = DigestWriter()
    for file in sources.files(under: "content/outreach") {
      writer.add(file.path)
      writer.add(file.bytes)
    }
    return writer.digest
  }

  private func renderSite(
    _ campaign: Campaign, _ plan: OutreachPlan, _ read: ReadSite,
    _ pictures: [String: SitePicture], _ recall: SiteRecall,
    _ meter: TemplateMeter?
  ) -> Reported<SiteOutput> {
    let options = SiteOptions(
      asOf: asOf, posters: options.posters, jobs: world.jobs, meter: meter)
    return SiteRenderer(theme: read.theme)
      .render(campaign, plan: plan, options: options, pictures: pictures, recall: recall)
  }
}
