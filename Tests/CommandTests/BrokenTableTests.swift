import Foundation
import Testing

/// Tables of an office, each broken in a way people break them: told with place, rule and remedy in both languages, all at
/// once, and nothing is written.
@Suite struct BrokenTableTests {
  /// One change of the sound tables and what is to be told of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// File of `content/outreach`: its text, in GB18030 with one byte broken where it is marked by `�`.
    var files: [String: String]
    /// `file:line:column rule`, each of them.
    var told: [String]

    init(_ name: String, _ files: [String: String], _ told: String...) {
      testDescription = name
      self.files = files
      self.told = told
    }

    fileprivate init(_ file: String, _ old: String, _ new: String, _ told: String...) {
      testDescription = "\(file): \(new)"
      files = [file: (Self.sound[file] ?? "").replacing(old, with: new, maxReplacements: 1)]
      self.told = told
    }

    static let sound = [
      "rules.yaml": PlanTests.rules, "venues.csv": PlanTests.venues, "teams.csv": PlanTests.teams,
    ]
  }

  static let held = "date,team,venue,theme,format,status\n"
  static let plan = "date,team,venue,theme,format\n"

  static let cases = [
    Case(
      "a day that does not exist",
      ["days.csv": "date,kind,name,status\n2026-02-30,statutory,春节,official\n"],
      "days.csv:2:1 yaml/value"),
    Case(
      "a day twice",
      [
        "days.csv":
          "date,kind,name,status\n2027-03-20,statutory,春节,official\n2027-03-20,makeup_workday,春节,official\n"
      ],
      "days.csv:3:1 outreach/duplicate-day"),
    Case("venues.csv", "v2,", "v1,", "venues.csv:3:1 content/duplicate-id"),
    Case("venues.csv", "第3社区", "第3�社区", "venues.csv:4:6 table/encoding"),
    Case("venues.csv", "12345", "周八", "venues.csv:2:32 yaml/value"),
    Case("venues.csv", ",14,", ",400,", "venues.csv:2:29 yaml/value"),
    Case("venues.csv", "第2社区", "\"第2社区", "venues.csv:3:4 table/quote"),
    Case(
      "no column of categories",
      [
        "venues.csv": PlanTests.venues.replacing("category,", with: "")
          .replacing("community,", with: "")
      ], "venues.csv:1:1 table/column"),
    Case("venues.csv", "phone\n", "phone,备注\n", "venues.csv:1:65 yaml/unknown-key"),
    Case(
      "venues.csv", ",community,north,1,2,14,12345,,", "", "venues.csv:2:1 table/empty-cell",
      "venues.csv:2:1 table/empty-cell", "venues.csv:2:1 table/empty-cell"),
    Case("venues.csv", "north", "nowhere", "venues.csv:2:19 content/unknown-reference"),
    Case(
      "a range reversed",
      [
        "venues.csv":
          "编号,名称,类别,片区,开放日,不接待\nv1,第1社区,社区,north,一二,2027年5月1日~2027年4月1日\n"
      ], "venues.csv:2:21 yaml/value"),
    Case(
      "no venue", ["venues.csv": "id,name,category,area,open\n"],
      "venues.csv:1:1 outreach/table-empty"),
    Case("teams.csv", "2,24", "两次,24", "teams.csv:2:24 yaml/value"),
    Case("teams.csv", "*,*,", "*,反炸,", "teams.csv:2:9 content/unknown-reference"),
    Case(
      "several at once",
      [
        "teams.csv": PlanTests.teams.replacing("lesson;", with: "lesen;"),
        "venues.csv": PlanTests.venues.replacing("v4,", with: "v 4,").replacing("v6,", with: "v5,"),
        "rules.yaml": PlanTests.rules.replacing("community: 1", with: "comunity: 1"),
      ], "rules.yaml:5:13 yaml/value", "teams.csv:2:11 yaml/value",
      "venues.csv:5:1 content/invalid-id", "venues.csv:7:1 content/duplicate-id"),
    Case(
      "held.csv by the wrong names",
      [
        "held.csv": held
          + "2027-03-02,t1,v77,anti-fraud,lesson,已办\n2027-03-03,t9,v1,anti-fraud,lesson,搞定\n"
      ],
      "held.csv:2:15 content/unknown-reference", "held.csv:3:12 content/unknown-reference",
      "held.csv:3:36 yaml/value"),
    Case(
      "half a row of the plan", ["plan.csv": plan + "2027-03-04,t1,v2\n"],
      "plan.csv:2:1 table/empty-cell", "plan.csv:2:1 table/empty-cell"),
    Case("rules.yaml", "to: 2027-05-30", "to: 2027-01-30", "rules.yaml:2:5 outreach/dates"),
    Case("rules.yaml", "from: 2027-03-01", "from: 2027-2-30", "rules.yaml:1:7 yaml/value"),
    Case("rules.yaml", "themes:", "\tthemes:", "rules.yaml:3:1 yaml/syntax"),
    Case(
      "rules.yaml", "coverage:", "week_band: { lo: 9, hi: 2 }\ncoverage:",
      "rules.yaml:5:25 yaml/value"),
  ]

  @Test(arguments: cases) func toldAndNothingWritten(_ broken: Case) throws {
    let site = try PlanTests.office()
    defer { try? FileManager.default.removeItem(at: site) }
    let folder = site.appending(path: "content/outreach")
    for (name, text) in broken.files {
      try Self.bytes(text).write(to: folder.appending(path: name))
    }
    let before = try Self.files(site)
    for (language, fix) in [("zh", "改法："), ("en", "Fix: ")] {
      for verb in [["plan", "--effort", "quick"], ["build"]] {
        let run = try Command.run(verb + ["--site", site.path, "--lang", language])
        #expect(run.status == 1, "\(run.errors)")
        let found = Self.found(run.errors)
        #expect(found == broken.told.sorted(), "\(verb): \(run.errors)")
        #expect(run.errors.components(separatedBy: fix).count > found.count)
        #expect(try Self.files(site) == before)
      }
    }
  }

  /// Tables that contradict themselves still have an answer: a plan, and for each contradiction a reason with its place.
  @Test(arguments: [
    Case("venues.csv", ",1,2,14", ",1,80,14", "venues.csv:2:1 plan/over-capacity"),
    Case("venues.csv", ",14,", ",360,", "venues.csv:2:1 plan/over-capacity"),
    Case("teams.csv", ",24\n", ",6\n", "teams.csv:1:1 -"),
    Case(
      "rules.yaml", "coverage:",
      "campaigns:\n  - { theme: anti-fraud, from: 2028-01-01, to: 2028-01-15, min: 3 }\ncoverage:",
      "rules.yaml:6:32 outreach/campaign-outside"),
    Case(
      "a venue that is gone", ["plan.csv": plan + "2027-03-02,t1,v77,anti-fraud,lesson\n"],
      "plan.csv:2:15 outreach/stale-plan-row"),
  ])
  func contradictionsAreToldBesideThePlan(_ odd: Case) throws {
    let site = try PlanTests.office()
    defer { try? FileManager.default.removeItem(at: site) }
    for (name, text) in odd.files {
      try Self.bytes(text).write(to: site.appending(path: "content/outreach/\(name)"))
    }
    let run = try Command.run(["plan", "--effort", "quick", "--site", site.path])
    #expect(run.status == 0, "\(run.errors)")
    let found = Self.found(run.errors)
    #expect(
      odd.told.allSatisfy { $0.hasSuffix("-") ? !found.isEmpty : found.contains($0) },
      "\(run.errors)")
    #expect(try PlanTests.plan(site).count > 20)
    #expect(try Command.run(["plan", "--check", "--site", site.path]).status == 0)
  }

  /// `file:line:column rule` of each finding about the tables, sorted.
  private static func found(_ errors: String) -> [String] {
    let lines = errors.split(separator: "\n")
    return zip(lines, lines.dropFirst()).compactMap { head, place in
      guard let rule = head.firstMatch(of: /^[^ \[]+\[([a-z\/-]+)\]/)?.1,
        let at = place.firstMatch(of: /--> content\/outreach\/(\S+)/)?.1
      else { return nil }
      return "\(at) \(rule)"
    }.sorted()
  }

  private static func bytes(_ text: String) throws -> Data {
    guard text.contains("�") else { return Data(text.utf8) }
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    let parts = try text.components(separatedBy: "�").map { try #require($0.data(using: gb18030)) }
    return Data(parts.joined(separator: [0xFF, 0xFF]))
  }

  private static func files(_ site: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) {
      files[path] = FileManager.default.contents(atPath: site.appending(path: path).path) ?? Data()
    }
    return files
  }
}
