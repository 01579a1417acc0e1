import ArgumentParser
import CampaignBuilding
import CampaignModel
import Diagnostics

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "体检：字体、栏目更新、接下来要变的页面 / fonts, stale columns, next due changes")

  @OptionGroup var shared: SharedOptions

  @Option(name: .customLong("as-of"), help: "按哪一天看 / the day to look from")
  var asOf: DateArgument?

  func run() throws {
    let visit = try shared.world().examine(asOf: asOf?.date)
    for line in visit.lines { Terminal.result(line.text(in: shared.language) + "\n") }
    try shared.report(visit.diagnostics, sources: visit.sources)
  }
}
