import ArgumentParser
import CampaignBuilding
import CampaignModel
import Diagnostics

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "生成网站、海报和日历 / build the site, posters and calendars",
    discussion: "稿件有错时不发布，原来的网站保持不变。 / With faults nothing is published; the site in place stays.")

  @OptionGroup var shared: SharedOptions

  @Option(help: "网站写到哪个文件夹 / folder of the site")
  var out = "public"

  @Option(name: .customLong("base-url"), help: "正式网址，用于二维码和订阅 / address for QR codes and feeds")
  var baseURL: String?

  @Flag(help: "连草稿一起生成 / include drafts")
  var drafts = false

  @Option(name: .customLong("as-of"), help: "按哪一天生成，如 2026-12-01 / the day to build for")
  var asOf: DateArgument?

  @Option(help: "同时用几个线程 / threads")
  var jobs: Int?

  @Flag(name: .customLong("no-posters"), help: "不画海报 / no posters")
  var noPosters = false

  @Flag(help: "显示各步骤用时 / time of each stage")
  var stats = false

  @Flag(
    name: .customLong("hold-back"),
    help: "先发布没错的，错的保留旧版 / publish the rest, keep last good version of faulty articles")
  var holdBack = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少是 1 / --jobs is at least 1") }
    if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
      throw ValidationError("--base-url 要以 https:// 开头 / --base-url starts with https://")
    }
  }

  func run() throws {
    var options = BuildOptions()
    options.out = out
    options.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    options.drafts = drafts
    options.asOf = asOf?.date
    options.posters = !noPosters
    options.holdBack = holdBack
    options.stats = stats
    let language = shared.language
    var build = CampaignBuild(world: try shared.world(jobs: jobs), options: options) { stage in
      Terminal.progress(language == .zh ? "\(stage.name.zh)……" : "\(stage.name.en) …")
    }
    let outcome = build.run()
    if let remains = outcome.remains { _ = Unmanaged.passRetained(remains) }
    Terminal.clearProgress()
    if stats { Terminal.error(StatisticsTable(outcome.statistics, language: language).text) }
    try shared.report(outcome.diagnostics, sources: outcome.sources)
    for change in outcome.changes { shared.say(change.zh, change.en) }
    if let summary = outcome.summary { shared.say(summary.zh, summary.en) }
  }
}
