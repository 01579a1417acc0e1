import CampaignModel
import Diagnostics
import FileTree
import OutreachPlanning
import PictureMaking
import SiteRendering
import WorkSharing

/// The site of a preview, in memory: what `banbao build` publishes, but for posters, which are drawn when someone looks.
struct PreviewMaking: Sendable {
  let world: World
  let options: BuildOptions
  let searching: PreviewSearch

  /// The site with what it was made of.
  struct Made: Sendable {
    var read: ReadSite
    var plan = OutreachPlan()
    /// `nil` when faults keep it from being made.
    var files: PreviewPages?
    var findings: [Diagnostic]
    fileprivate var seen: LiveArticles?
    fileprivate var theme: PreviewTheme?
    fileprivate var pictures: PreviewPictures?
  }

  var asOf: CivilDate { options.asOf ?? world.today }

  /// - Parameters:
  ///   - earlier: What was made before: its plan is taken when nothing of the outreach changed.
  ///   - changes: The files that have changed since, by absolute path; `nil` when anything may have.
  ///   - memory: Of the makings before; only what has changed since is read.
  func make(after earlier: Made?, changes: Set<String>?, memory: PreviewMemory) -> Made {
    let read = memory.read(world, changes: changes)
    // The texts are checked while the pages are laid out, which is in vain when they have faults.
    let halves = orderedMap([false, true], jobs: world.jobs) { laysOut -> Made in
      var made = Made(read: read, findings: [])
      if !laysOut {
        made.findings = memory.check(read, world, drafts: options.drafts)
      } else if !read.diagnostics.hasErrors {
        layOut(&made, earlier)
      }
      return made
    }
    guard var made = halves.last else { return Made(read: read, findings: read.diagnostics) }
    made.findings = read.diagnostics + halves.flatMap(\.findings)
    if made.findings.hasErrors { made.files = nil }
    return made
  }

  private func layOut(_ made: inout Made, _ earlier: Made?) {
    let read = made.read
    let seen = LiveArticles(
      read.campaign, on: asOf, drafts: options.drafts, earlier: earlier?.seen)
    made.seen = seen
    var campaign = read.campaign
    campaign.articles = seen.live
    if let earlier, earlier.files != nil, Self.plansAlike(earlier.read.sources, read.sources) {
      made.plan = earlier.plan
    } else {
      made.plan = OutreachRun.plan(for: campaign, asOf: asOf, jobs: world.jobs)
        .unwrap(into: &made.findings)
    }
    made.files = render(campaign, &made, earlier)
  }

  /// Whether all a plan is made of is the same: the office's tables, its months and its settings.
  private static func plansAlike(_ a: SourceTree, _ b: SourceTree) -> Bool {
    func bytes(_ tree: SourceTree) -> [String: [UInt8]] {
      let files =
        tree.slice(under: "content/outreach") + tree.slice(under: "content/months")
        + [tree["content/site.yaml"]].compactMap(\.self)
      return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    }
    return bytes(a) == bytes(b)
  }

  private func render(
    _ campaign: Campaign, _ made: inout Made, _ earlier: Made?
  ) -> PreviewPages? {
    let theme = PreviewTheme(made.read, earlier: earlier?.theme)
    made.theme = theme
    let wanted = PreviewPictures(campaign, made.read.sources, world, earlier: earlier?.pictures)
    made.pictures = wanted
    let pictures = wanted.made.unwrap(into: &made.findings)
    let site = theme.renderer.onDemand(
      campaign, plan: made.plan,
      options: SiteOptions(asOf: asOf, posters: true, jobs: world.jobs),
      pictures: pictures.pictures, earlier: earlier?.files?.site
    ).unwrap(into: &made.findings)
    guard let site else { return nil }
    return PreviewPages(
      campaign, plan: made.plan, asOf: asOf, jobs: world.jobs, pictures: pictures.files,
      searching: searching, site: site)
  }
}

/// The theme's templates, compiled once for as long as its files stand.
private struct PreviewTheme: Sendable {
  private let files: ArraySlice<SourceFile>
  /// Which theme it is, and in which language.
  private let site: Site
  let renderer: SiteRenderer

  init(_ read: ReadSite, earlier: PreviewTheme?) {
    files = read.sources.slice(under: "themes")
    site = read.campaign.site
    if let earlier, earlier.site == site, areSame(files, earlier.files) {
      renderer = earlier.renderer
    } else {
      renderer = SiteRenderer(theme: read.theme)
    }
  }
}

/// The pictures of pages, made once for as long as the same are wanted and their files stand.
private struct PreviewPictures: Sendable {
  private let wanted: WantedPictures
  private let files: [[UInt8]?]
  let made: Reported<PictureMaker.Made>

  init(_ campaign: Campaign, _ sources: SourceTree, _ world: World, earlier: PreviewPictures?) {
    wanted = WantedPictures(campaign, earlier: earlier?.wanted)
    files = wanted.list.map { sources[$0.path]?.bytes }
    if let earlier, earlier.wanted.list == wanted.list, earlier.files == files {
      made = earlier.made
    } else {
      made = PictureMaker(cacheFolder: world.cache, jobs: world.jobs).make(
        wanted.list, from: sources)
    }
  }
}
