import Foundation
import Testing

/// `banbao plan` as a clerk runs it.
@Suite struct PlanTests {
  static let rules = """
    from: 2027-03-01
    to: 2027-05-30
    themes:
      - { id: anti-fraud, name: 反诈, fit: { community: 0, school: 1 } }
    coverage: { community: 1 }
    weights: { trip: 重要 }

    """
  static let venues =
    "id,name,category,area,lessons,stalls,min_gap,open,contact,phone\n"
    + (1...6).map { "v\($0),第\($0)社区,community,north,1,2,14,12345,,\n" }.joined()
  static let teams =
    "id,name,areas,themes,formats,cap,weekdays\nt1,一队,*,*,lesson;stall,2,24\n"

  /// The small site with tables of an office.
  static func office() throws -> URL {
    let site = try Command.tinySite()
    let folder = site.appending(path: "content/outreach")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(rules.utf8).write(to: folder.appending(path: "rules.yaml"))
    try Data(venues.utf8).write(to: folder.appending(path: "venues.csv"))
    try Data(teams.utf8).write(to: folder.appending(path: "teams.csv"))
    return site
  }

  static func plan(_ site: URL) throws -> Data {
    try Data(contentsOf: site.appending(path: "content/outreach/plan.csv"))
  }

  @Test func samePlanWithAnyThreadsAndLanguage() throws {
    let site = try Self.office()
    defer { try? FileManager.default.removeItem(at: site) }
    let path = site.appending(path: "content/outreach/plan.csv")
    let first = try Command.run(["plan", "--effort", "quick", "--jobs", "1", "--site", site.path])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("排好 18 次"))
    #expect(first.output.contains("目标值"))
    let plan = try Self.plan(site)
    try FileManager.default.removeItem(at: path)
    let second = try Command.run(
      ["plan", "--effort", "quick", "--jobs", "2", "--site", site.path], lang: "en_GB.UTF-8")
    #expect(second.output.contains("18 visits planned"))
    #expect(try Self.plan(site) == plan)
  }

  @Test func samePlanWhateverTheOrderOfRowsAndTheTimeZone() throws {
    var plans: [Data] = []
    for zone in ["Asia/Shanghai", "Pacific/Kiritimati"] {
      let site = try Self.office()
      defer { try? FileManager.default.removeItem(at: site) }
      if !plans.isEmpty {
        let lines = Self.venues.split(separator: "\n")
        let turned = [lines[0]] + lines.dropFirst().reversed()
        try Data((turned.joined(separator: "\n") + "\n").utf8).write(
          to: site.appending(path: "content/outreach/venues.csv"))
      }
      let process = Command.process(
        ["plan", "--effort", "quick", "--site", site.path], lang: "de_DE.UTF-8")
      process.environment?["TZ"] = zone
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      plans.append(try Self.plan(site))
    }
    #expect(plans[0] == plans[1])
  }

  @Test func boundAndExplanationInWords() throws {
    let site = try Self.office()
    defer { try? FileManager.default.removeItem(at: site) }
    let planned = try Command.run(
      ["plan", "--effort", "quick", "--bound", "--site", site.path])
    #expect(planned.status == 0, "\(planned.errors)")
    #expect(planned.output.contains("离最好的可能最多差 "))
    let told = try Command.run(["plan", "--explain", "第2社区", "--site", site.path])
    #expect(told.output.contains("第2社区（社区）：排了 3 场"))
    #expect(told.output.contains("改到 2027-"))
  }

  @Test func optionsOfPlanReachSolve() throws {
    #expect(
      try Command.run(["plan", "solve", "x.json", "--out", "y.csv", "--effort", "much"]).status == 2
    )
    let missing = try Command.run(
      ["plan", "solve", "/nowhere/x.json", "--out", "y.csv", "--lang", "en"])
    #expect(missing.errors.contains("Cannot read the problem file"))
  }

  /// Ctrl-C once takes the best plan so far; it is whole and sound.
  @Test func interruptedPlanIsWhole() throws {
    let site = try Self.office()
    defer { try? FileManager.default.removeItem(at: site) }
    let process = Command.process(["plan", "--effort", "thorough", "--site", site.path])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 2)
    process.interrupt()
    process.waitUntilExit()
    // Interrupted before it listened, it ends by the signal and writes nothing.
    guard process.terminationReason == .exit else { return }
    #expect(process.terminationStatus == 0)
    #expect(try Self.plan(site).count > 100)
    #expect(try Command.run(["plan", "--check", "--site", site.path]).status == 0)
  }
}
