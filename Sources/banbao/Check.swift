import ArgumentParser
import CampaignBuilding
import Diagnostics
import FileTree

struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  static let configuration = CommandConfiguration(
    abstract: "检查全部稿件，一次报出所有问题 / check everything, all findings at once")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "只看这些文件或文件夹的问题 / only findings of these files or folders")
  var paths: [String] = []

  @Option(help: "输出格式 text、json 或 sarif / output format")
  var format = Format.text

  @Flag(help: "自动改正有把握的输入法笔误 / mend what is certain among the input method's slips")
  var fix = false

  @Flag(help: "和 --fix 同用：只显示会怎么改 / with --fix: only show the changes")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run 要和 --fix 同用 / --dry-run goes with --fix") }
  }

  func run() throws {
    if fix {
      let fixed = try shared.world().fix(only: paths, write: !dryRun)
      if dryRun { return Terminal.result(fixed.files.map(\.diff).joined()) }
      for file in fixed.files {
        Terminal.error(file.summary.text(in: shared.language))
      }
      try shared.report(fixed.diagnostics, sources: SourceTree([]))
    }
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
