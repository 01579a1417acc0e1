import CampaignModel
package import Diagnostics
package import FileTree
import FoundationEssentials
import OutreachPlanning
import Publishing

/// What `banbao plan solve` did with a problem file.
package struct SolvedProblem: Sendable {
  package var findings: [Diagnostic]
  package var sources: SourceTree
  package var visits = 0
  var account: PlanAccount?

  /// What the plan is worth, for reading.
  package func account(in language: Language) -> String { account?.text(in: language) ?? "" }
}

package enum ProblemFile {
  /// Reads a problem, solves it and writes the plan; paths are as the shell gave them.
  package static func solve(
    _ path: String, out: String, search: PlanSearch
  ) -> SolvedProblem {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      return SolvedProblem(findings: [unreadable(path)], sources: SourceTree([]))
    }
    let file = SourceFile(path: path, bytes: Array(data))
    var solved = SolvedProblem(findings: [], sources: SourceTree([file]))
    let problem = PlanningProblem.read(json: file.bytes, file: path).unwrap(into: &solved.findings)
    guard let problem, !solved.findings.hasErrors else { return solved }
    let plan = search.solve(problem).unwrap(into: &solved.findings)
    solved.visits = plan.visits.count
    solved.account = search.account(of: plan, in: problem)
    let target = URL(filePath: out)
    var tree = OutputTree()
    solved.findings += tree.add(
      path: target.lastPathComponent, bytes: PlanTable(plan).bytes, source: "banbao plan solve")
    solved.findings += FileReplacing(
      root: target.deletingLastPathComponent().path(percentEncoded: false)
    ).replace(tree)
    return solved
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadable, at: nil,
      Bilingual(zh: "读不了问题文件 `\(path)`", en: "Cannot read the problem file `\(path)`"),
      remedy: Bilingual(zh: "检查路径", en: "Check the path"))
  }
}
