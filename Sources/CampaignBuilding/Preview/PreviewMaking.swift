import CampaignModel
import ChannelExporting
import Diagnostics
import FileTree
import OutreachPlanning
import PictureMaking
import SiteRendering
import SiteSearching

/// The site of a preview, in memory: what `banbao build` publishes, but for posters, which are drawn when someone looks.
struct PreviewMaking: Sendable {
  let world: World
  let options: BuildOptions

  /// The site with what it was made of.
  struct Made: Sendable {
    var read: ReadSite
    var plan = OutreachPlan()
    /// `nil` when faults keep it from being made.
    var files: OutputTree?
    var findings: [Diagnostic]
  }

  var asOf: CivilDate { options.asOf ?? world.today }

  /// - Parameters:
  ///   - earlier: What was made before: its plan is taken when nothing of the outreach changed.
  ///   - memory: Of the makings before; only what has changed since is read.
  func make(after earlier: Made?, memory: PreviewMemory) -> Made {
    let (read, findings) = memory.read(world, drafts: options.drafts)
    var made = Made(read: read, findings: read.diagnostics + findings)
    guard !made.findings.hasErrors else { return made }

    let campaign = read.campaign.live(on: asOf, drafts: options.drafts)
    if let earlier, earlier.files != nil, Self.plansAlike(earlier.read.sources, read.sources) {
      made.plan = earlier.plan
    } else {
      made.plan = OutreachRun.plan(for: campaign, asOf: asOf, jobs: world.jobs)
        .unwrap(into: &made.findings)
    }
    let files = render(campaign, &made)
    if !made.findings.hasErrors { made.files = files }
    return made
  }

  /// Whether all a plan is made of is the same: the office's tables, its months and its settings.
  private static func plansAlike(_ a: SourceTree, _ b: SourceTree) -> Bool {
    func bytes(_ tree: SourceTree) -> [String: [UInt8]] {
      let files =
        tree.files(under: "content/outreach") + tree.files(under: "content/months")
        + [tree["content/site.yaml"]].compactMap(\.self)
      return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    }
    return bytes(a) == bytes(b)
  }

  private func render(_ campaign: Campaign, _ made: inout Made) -> OutputTree {
    var tree = OutputTree()
    func take(_ files: Reported<OutputTree>) {
      made.findings += tree.merge(files.unwrap(into: &made.findings))
    }
    let pictures = PictureMaker(cacheFolder: world.cache, jobs: world.jobs)
      .make(WantedPictures.list(campaign), from: made.read.sources).unwrap(into: &made.findings)
    take(Reported(pictures.files))
    take(
      SiteRenderer(theme: made.read.theme).render(
        campaign, plan: made.plan,
        options: SiteOptions(asOf: asOf, posters: true, jobs: world.jobs),
        pictures: pictures.pictures))
    take(SiteSearch().index(campaign, jobs: world.jobs))
    take(Reported(ShareCodes.files(campaign, jobs: world.jobs)))
    take(CalendarExporter().export(campaign, plan: made.plan, published: nil, asOf: asOf))
    return tree
  }
}
