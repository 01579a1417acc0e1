import CampaignModel
import Diagnostics
import Foundation
import OutreachPlanning
import Testing

/// `PlanScore` against `score.py`, the authority on rules and objective.
@Suite(
  .enabled(if: Instances.canScore, "needs python3 and ../shared/planning/score.py"))
struct ScoreAgreementTests {
  struct Judgement: Decodable {
    var objective: Int
    var terms: [String: Int]
    var violations: [[String]]
  }

  @Test(arguments: 1...6) func randomPlansOfSmall(seed: UInt64) throws {
    var problem = try read("small")
    try compare(problem.randomPlan(seed: seed, rows: 60), problem, "small")
    problem.venues = []
    #expect(problem.randomPlan(seed: seed, rows: 0).visits.isEmpty)
  }

  @Test(arguments: 1...2) func randomPlansOfMedium(seed: UInt64) throws {
    let problem = try read("medium")
    try compare(problem.randomPlan(seed: seed, rows: 500), problem, "medium")
  }

  @Test(arguments: ["small", "medium"]) func solvedPlans(name: String) throws {
    let problem = try read(name)
    let plan = Planner(problem, effort: .constructive).solve().value
    #expect(PlanScore(of: plan, in: problem).violations.isEmpty)
    #expect(plan.visits.count == problem.venues.reduce(0) { $0 + $1.lessons + $1.stalls })
    try compare(plan, problem, name)
  }

  private func read(_ name: String) throws -> PlanningProblem {
    let read = PlanningProblem.read(json: try Instances.bytes(name), file: "\(name).json")
    #expect(read.diagnostics.isEmpty)
    return try #require(read.value)
  }

  private func compare(_ plan: OutreachPlan, _ problem: PlanningProblem, _ name: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "banbao-\(UUID().uuidString).csv")
    try Data(PlanTable(plan).bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", Instances.folder.appending(path: "score.py").path,
      Instances.folder.appending(path: "\(name).json").path, file.path, "--json",
      "--max-list", "100000",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let judged = try JSONDecoder().decode(Judgement.self, from: output)
    let score = PlanScore(of: plan, in: problem)
    for term in PlanTerm.allCases {
      #expect(score.terms[term] == judged.terms[term.rawValue], "\(term.rawValue)")
    }
    #expect(score.objective == judged.objective)
    #expect(
      score.violations.map(\.code.rawValue).sorted()
        == judged.violations.compactMap(\.first).sorted())
  }
}
