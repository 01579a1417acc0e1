import ContentLoading
import Diagnostics
import FileTree
import TestSupport
import Testing

/// Whatever bytes stand in a file, loading answers with findings and never stops the program.
@Suite struct GarbageTests {
  static let paths = [
    "content/site.yaml", "content/hotlines.yaml", "content/_index.md",
    "content/anti-fraud/_index.md",
    "content/anti-fraud/refund.md", "content/months/2026-11.md", "content/pages/about.md",
    "content/boards.csv",
    "content/outreach/rules.yaml", "content/outreach/venues.csv", "content/outreach/teams.csv",
    "content/outreach/days.csv", "content/outreach/plan.csv", "content/outreach/held.csv",
  ]

  @Test(arguments: paths) func randomBytes(_ path: String) {
    var random = SeededGenerator(seed: UInt64(path.utf8.count))
    for _ in 0..<30 {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      answers(path, bytes)
      answers(path, Array("---\n".utf8) + bytes + Array("\n---\n".utf8))
    }
  }

  @Test(arguments: paths) func brokenSample(_ path: String) {
    let sample = Array(
      """
      ---
      标题：退款诈骗
      date: 2026-11-03
      points:
        - "一"
        - 二: [三, {四: 五}]
      poster: { layouts: [notice], sheets: [A4] }
      ---
      正文 {{热线:110}} [链接](a.md)
      id,name,area,open,category,"引号",2027-01-18~2027-02-28;
      """.utf8)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 9)], at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + 20))
        }
      }
      answers(path, bytes)
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 60_000), String(repeating: "{a: ", count: 20_000),
    String(repeating: "- ", count: 30_000),
    String(repeating: "? ", count: 30_000),
    "a: &a [x, x]\n" + (1..<40).map { "b\($0): &b\($0) [*a, *a]\n" }.joined() + "? *b39\n: 1\n",
    "a: &a {k: v}\nb: &b {? *a : *a}\nc: &c {? *b : *b}\n? *c\n: 1",
    String(repeating: "a: b\n", count: 12_000),
    "\u{0}", "a: \"" + String(repeating: "x", count: 70_000), String(repeating: "'", count: 9_001),
  ])
  func bombs(_ text: String) {
    let file = SourceText(file: "x", text: text)
    let read = YAMLReader(keys: ["title"]).read(file)
    #expect(read.value == nil || read.diagnostics.isEmpty || read.hasErrors)
    answers("content/anti-fraud/refund.md", Array("---\n\(text)\n---\n".utf8))
  }

  private func answers(_ path: String, _ bytes: [UInt8]) {
    var files = TinySite.files.filter { $0.key != path }.map {
      SourceFile(path: $0.key, text: $0.value)
    }
    files.append(SourceFile(path: path, bytes: bytes))
    let loaded = CampaignLoader().load(SourceTree(files))
    for finding in loaded.diagnostics {
      #expect(finding.range != nil)
      #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty)
    }
  }
}
