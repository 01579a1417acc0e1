import ArgumentParser
import CampaignBuilding
import Diagnostics
import FileTree

/// Writes what the documentation takes from the program; for those who work on Banbao, so not in the list of verbs.
struct Docs: ParsableCommand {
  enum Part: String, ExpressibleByArgument, CaseIterable { case diagnostics }

  static let configuration = CommandConfiguration(
    abstract: "写出规则说明 / write the rules' pages", shouldDisplay: false)

  @OptionGroup var shared: SharedOptions

  @Argument(help: "写什么 / what to write: diagnostics")
  var part: Part

  @Option(help: "写到哪个文件夹 / folder to write into")
  var out = "docs/diagnostics"

  func run() throws {
    let pages = RulePages().tree()
    try shared.report(try shared.world().write(pages, below: out), sources: SourceTree([]))
    shared.say("写好 \(pages.value.count) 页，在 \(out)", "\(pages.value.count) pages in \(out)")
  }
}
