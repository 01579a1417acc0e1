import ArgumentParser
import CampaignBuilding
import CampaignModel
import Diagnostics

struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "排六进日程，写入 content/outreach/plan.csv / plan the six-into visits",
    subcommands: [Solve.self])

  @OptionGroup var shared: SharedOptions

  @Option(help: "从哪天 / first day")
  var from: DateArgument?

  @Option(help: "到哪天 / last day")
  var to: DateArgument?

  @Option(name: .customLong("as-of"), help: "这一天及以前不再变动 / keep what is planned up to this day")
  var asOf: DateArgument?

  @Option(help: "说明某个点位为什么这样排 / explain a venue, by id or name")
  var explain: String?

  @Flag(help: "只检查现有日程 / only check the plan in force")
  var check = false

  func run() throws {
    var run = OutreachCommand(world: try shared.world())
    if let explain {
      let text = run.explain(explain, language: shared.language)
      try shared.report(run.findings, sources: run.sources)
      Terminal.result(text)
    } else if check {
      run.check()
      try shared.report(run.findings, sources: run.sources)
      shared.say("现有日程符合各项硬规则", "The plan in force keeps every hard rule")
    } else {
      let language = shared.language
      let plan = run.solve(from: from?.date, to: to?.date, asOf: asOf?.date) { objective in
        Terminal.progress(language == .zh ? "排日程……\(objective)" : "planning … \(objective)")
      }
      try shared.report(run.findings, sources: run.sources)
      shared.say(
        "排好 \(plan.visits.count) 次，写入 content/outreach/plan.csv",
        "\(plan.visits.count) visits planned in content/outreach/plan.csv")
    }
  }
}

extension Plan {
  /// `banbao plan solve PROBLEM.json --out PLAN.csv`
  struct Solve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "解一个日程问题文件 / solve a problem file")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "问题文件 / problem file (JSON)")
    var problem: String

    @Option(help: "日程写到哪里 / plan file (CSV)")
    var out: String

    func run() throws {
      let language = shared.language
      let solved = ProblemFile.solve(problem, out: out) { objective in
        Terminal.progress(language == .zh ? "排日程……\(objective)" : "planning … \(objective)")
      }
      try shared.report(solved.findings, sources: solved.sources)
      shared.say(
        "排好 \(solved.visits) 次，目标值 \(solved.objective)",
        "\(solved.visits) visits, objective \(solved.objective)")
    }
  }
}
