import ArgumentParser
import CampaignBuilding
import CampaignModel
import Diagnostics

struct Posters: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "只画海报，写到 office/posters/ / posters only")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "稿件文件；不写就是全部 / article files; all when none")
  var articles: [String] = []

  @Option(help: "版式，如 notice / layout")
  var layout: String?

  @Option(help: "纸张 A4 或 A3 / sheet")
  var sheet: PaperSize?

  @Option(help: "同时用几个线程 / threads")
  var jobs: Int?

  func run() throws {
    Terminal.progress(shared.language == .zh ? "画海报……" : "drawing posters …")
    let made = try shared.world(jobs: jobs).posters(of: articles, layout: layout, sheet: sheet)
    Terminal.clearProgress()
    for line in made.report(shared.language) { Terminal.result(line + "\n") }
    try shared.report(made.diagnostics, sources: made.sources)
  }
}

extension PaperSize: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument)
  }
}
