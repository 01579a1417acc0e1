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

  @Option(help: "花多少工夫：quick、normal、thorough / how long to look")
  var effort = PlanEffort.normal

  @Option(help: "同时用几个线程，不影响结果 / threads; the plan is the same")
  var jobs: Int?

  @Flag(help: "证明离最好的可能最多差多少 / prove how far from the best the plan can be")
  var bound = false

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
      let watch = PlanningWatch(language: shared.language)
      let planned = run.solve(
        from: from?.date, to: to?.date, asOf: asOf?.date,
        search: watch.search(effort, jobs: jobs, provesBound: bound))
      watch.close()
      try shared.report(run.findings, sources: run.sources)
      shared.say(
        "排好 \(planned.plan.visits.count) 次，写入 content/outreach/plan.csv",
        "\(planned.plan.visits.count) visits planned in content/outreach/plan.csv")
      Terminal.result(planned.account(in: shared.language))
    }
  }
}

extension Plan {
  /// `banbao plan solve PROBLEM.json --out PLAN.csv`
  struct Solve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "解一个日程问题文件 / solve a problem file",
      discussion: "也认 plan 的选项：--effort、--jobs、--bound、--lang / takes these options of plan too")

    /// Takes every option the two have in common, wherever it stands on the line.
    @ParentCommand var plan: Plan

    @Argument(help: "问题文件 / problem file (JSON)")
    var problem: String

    @Option(help: "日程写到哪里 / plan file (CSV)")
    var out: String

    func run() throws {
      let shared = plan.shared
      let watch = PlanningWatch(language: shared.language)
      let solved = ProblemFile.solve(
        problem, out: out,
        search: watch.search(plan.effort, jobs: plan.jobs, provesBound: plan.bound))
      watch.close()
      try shared.report(solved.findings, sources: solved.sources)
      shared.say(
        "排好 \(solved.visits) 次，写入 \(out)", "\(solved.visits) visits planned in \(out)")
      Terminal.result(solved.account(in: shared.language))
    }
  }
}
