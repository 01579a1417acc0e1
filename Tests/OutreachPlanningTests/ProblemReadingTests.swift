import CampaignModel
import Diagnostics
import OutreachPlanning
import Testing

@Suite struct ProblemReadingTests {
  /// A whole problem; each broken one below replaces a piece of it.
  static let whole = """
    {"format":"liujin-plan/1","name":"t","as_of":"",
    "days":[{"date":"2026-04-01","weekday":3,"kind":"workday","month":"2026-04","week":"2026-W14"},
    {"date":"2026-04-02","weekday":4,"kind":"workday","month":"2026-04","week":"2026-W14"}],
    "themes":[{"id":"fraud","name":"防诈骗","daily_cap":0}],
    "fit":{"gov":{"fraud":1}},
    "month_themes":{"2026-04":["fraud"]},
    "areas":[{"id":"A01","name":"东风社区"}],
    "teams":[{"id":"T01","name":"综治队","areas":["A01"],"themes":["fraud"],"formats":["lesson"],"cap":2,"weekdays":[3,4],"makeup_ok":true,"holiday_ok":false,"leave":[]}],
    "venues":[{"id":"V1","name":"机关","category":"gov","area":"A01","require":{"lesson":1,"stall":0},"min_gap":7,"open":[1,2,3],"holiday_ok":false,"blackout":[["2026-05-01","2026-05-03"]]}],
    "stall_kits":1,
    "coverage":[{"month":"2026-04","category":"gov","min":1}],
    "campaigns":[{"id":"C","name":"集中","theme":"fraud","from":"2026-04-01","to":"2026-04-02","min":1,"categories":[],"format":""}],
    "week_bands":[{"week":"2026-W14","lo":1,"hi":4}],
    "area_bands":[{"area":"A01","from":"2026-04-01","to":"2026-04-02","lo":0,"hi":1}],
    "team_bands":[{"team":"T01","lo":0,"hi":2}],
    "pinned":[],"previous":[],
    "weights":{"uncovered":1000,"coverage":400,"campaign":200,"rotation":12,"repeat":6,"month_theme":4,"fit":3,"week":5,"area":5,"team":5,"trip":4,"move":8,"change_team":4,"change_theme":4,"change_format":4}}
    """

  @Test func wholeProblemIsRead() throws {
    let read = PlanningProblem.read(json: Array(Self.whole.utf8), file: "p.json")
    #expect(read.diagnostics.isEmpty)
    let problem = try #require(read.value)
    #expect(problem.days.count == 2)
    #expect(problem.venues.first?.blackout.first?.to == date("2026-05-03"))
    #expect(problem.weights[.changeFormat] == 4)
    let solved = Planner(problem, effort: .constructive).solve()
    #expect(PlanTable(solved.value).text.hasSuffix("\n2026-04-01,T01,V1,fraud,lesson\n"))
  }

  /// A piece of the whole, what stands there instead, and the fault expected; `‸` in the new piece marks its place.
  static let broken: [(piece: String, instead: String, rule: Rule)] = [
    ("\"stall_kits\":1,", "\"stall_kits\":1,‸\"stal_kits\":2,", .planProblemKey),
    ("\"stall_kits\":1,", "\"stall_kits\":1,‸\"stall_kits\":1,", .planProblemKey),
    ("{\"format\":\"liujin-plan/1\",", "‸{\"format\":\"liujin-plan/1\",\"x\":1,", .planProblemKey),
    ("\"liujin-plan/1\"", "‸\"liujin-plan/2\"", .planProblemValue),
    ("\"as_of\":\"\"", "\"as_of\":‸\"2026-4-1\"", .planProblemValue),
    (
      "{\"date\":\"2026-04-02\",\"weekday\":4", "‸{\"date\":\"2026-04-03\",\"weekday\":5",
      .planProblemValue
    ),
    ("\"weekday\":3,", "\"weekday\":‸2,", .planProblemValue),
    ("\"daily_cap\":0", "\"daily_cap\":‸-1", .planProblemValue),
    ("\"daily_cap\":0", "\"daily_cap\":‸\"0\"", .planProblemValue),
    ("\"daily_cap\":0", "\"daily_cap\":‸1.5", .planProblemValue),
    ("\"gov\":{\"fraud\":1}", "‸\"govt\":{\"fraud\":1}", .planProblemValue),
    ("\"gov\":{\"fraud\":1}", "\"gov\":{‸\"fruad\":1}", .planProblemValue),
    ("\"2026-04\":[\"fraud\"]", "‸\"2026-4\":[\"fraud\"]", .planProblemValue),
    ("\"areas\":[\"A01\"]", "\"areas\":[‸\"A02\"]", .planProblemValue),
    ("\"weekdays\":[3,4]", "\"weekdays\":[3,‸8]", .planProblemValue),
    ("\"makeup_ok\":true", "\"makeup_ok\":‸\"是\"", .planProblemValue),
    ("[\"2026-05-01\",\"2026-05-03\"]", "‸[\"2026-05-01\"]", .planProblemValue),
    ("\"team\":\"T01\"", "\"team\":‸\"T1\"", .planProblemValue),
    ("\"pinned\":[]", "\"pinned\":‸{}", .planProblemValue),
    (
      "\"pinned\":[]",
      "\"pinned\":[{\"date\":‸\"2027-01-01\",\"team\":\"T01\",\"venue\":\"V1\",\"theme\":\"fraud\",\"format\":\"lesson\"}]",
      .planProblemValue
    ),
    ("\"trip\":4", "\"trip\":‸2000000", .planProblemValue),
    ("\"stall_kits\":1,", "\"stall_kits\":1‸;", .planProblemSyntax),
    ("\"stall_kits\":1,", "\"stall_kits\":‸０,", .planProblemSyntax),
    ("\"change_format\":4}}", "\"change_format\":4}}‸x", .planProblemSyntax),
    ("\"change_format\":4}}", "\"change_format\":4}‸", .planProblemSyntax),
  ]

  @Test(arguments: broken.indices) func faultsHaveRuleAndPlace(index: Int) throws {
    let fault = Self.broken[index]
    let marked = Self.whole.replacing(fault.piece, with: fault.instead, maxReplacements: 1)
    let mark = try #require(marked.firstIndex(of: "‸"))
    let before = marked[..<mark]
    let line = before.count { $0 == "\n" } + 1
    let column =
      before.unicodeScalars.count
      - (before.lastIndex(of: "\n").map {
        before.unicodeScalars.distance(from: before.startIndex, to: $0) + 1
      } ?? 0) + 1
    let read = PlanningProblem.read(
      json: Array(marked.replacing("‸", with: "").utf8), file: "p.json")
    #expect(read.value == nil)
    let first = try #require(read.diagnostics.ordered().first { $0.rule == fault.rule })
    if !fault.instead.contains("\"x\":1") {
      #expect(first.range?.start == SourcePosition(line: line, column: column))
    }
    #expect(first.remedy != nil)
  }

  @Test func allFaultsAtOnce() {
    let text = Self.whole.replacing("\"cap\":2", with: "\"cap\":-2")
      .replacing("\"min_gap\":7", with: "\"min_gap\":\"x\"")
      .replacing("\"category\":\"gov\",\"min\"", with: "\"category\":\"shool\",\"min\"")
    let read = PlanningProblem.read(json: Array(text.utf8), file: "p.json")
    #expect(read.diagnostics.count == 3)
    #expect(read.diagnostics.contains { $0.remedy?.zh == "是不是 `school`？" })
  }

  @Test(arguments: 1...60) func garbageNeverCrashes(seed: UInt64) {
    var random = TestRandom(seed)
    var bytes = Array(Self.whole.utf8)
    for _ in 0..<(1 + random.below(8)) {
      let at = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes[at] = UInt8(random.below(256))
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(contentsOf: Array("[{\"".utf8), at: at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + random.below(80)))
      }
    }
    let read = PlanningProblem.read(json: bytes, file: "p.json")
    #expect(read.value != nil || read.hasErrors)
    if let problem = read.value { _ = Planner(problem, effort: .constructive).solve() }
    _ = PlanningProblem.read(
      json: Array(repeating: UInt8(ascii: "["), count: 100_000), file: "p.json")
  }
}
