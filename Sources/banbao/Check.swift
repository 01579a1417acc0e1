import ArgumentParser
import CampaignBuilding
import Diagnostics

struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  static let configuration = CommandConfiguration(
    abstract: "检查全部稿件，一次报出所有问题 / check everything, all findings at once")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "只看这些文件或文件夹的问题 / only findings of these files or folders")
  var paths: [String] = []

  @Option(help: "输出格式 text、json 或 sarif / output format")
  var format = Format.text

  func run() throws {
    let checked = try shared.world().check(only: paths)
    switch format {
    case .text:
      try shared.report(checked.diagnostics, sources: checked.sources)
      if checked.diagnostics.isEmpty { shared.say("没有发现问题", "No findings") }
    case .json:
      Terminal.result(JSONReport().text(checked.diagnostics))
    case .sarif:
      Terminal.result(
        SARIFReport(language: shared.language, version: Banbao.configuration.version)
          .text(checked.diagnostics))
    }
    if let outcome = Outcome(of: checked.diagnostics) { throw outcome }
  }
}
