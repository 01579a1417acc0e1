import CampaignModel
import ContentLoading
import Diagnostics
import EditorialChecking
import FileTree
import TestSupport
import Testing

/// A check that remembers finds what a check from nothing finds, whatever was done to the files in between.
@Suite struct EditorialMemoryTests {
  private static let bodies = [
    "正文。", "王小明的手机是 13812345678。", "请拨打 96110，或者 12337。", "被骗的农民工有 3 人。",
    "打电话 0310-1234567 问一问。", "第一社区三岁的小朋友张三。", "【待填】", "2026年2月30日开会。",
  ]
  private static let settings = [
    "title: 甲\ndate: 2026-11-03\npoints: [先挂断, 再核实]", "title: 乙\ndate: 2026-11-03\ndraft: true",
    "title: 丙\ndate: 2026-11-03\nkind: 警示", "title: 丁\ndate: 2026-11-05\ntopics: [elder]",
  ]
  private static let articles = [
    "content/anti-fraud/a.md", "content/anti-fraud/b.md", "content/elder/c.md",
    "content/elder/d.md",
  ]
  private static let pages = [
    "content/anti-fraud/_index.md", "content/elder/_index.md", "content/_index.md",
    "content/pages/about.md", "content/months/2026-11.md", "content/months/2027-01.md",
  ]
  private static let sites = ["第一社区", "青石社区"].flatMap { area in
    ["防骗", "打 13912345678"].map {
      """
      title: 板报
      office: 办公室
      base_url: https://www.example.gov.cn/
      slogan: \($0)
      areas: [{ id: first, name: \(area) }]
      """
    }
  }
  private static let hotlines = ["96110", "0310-1234567"].map {
    "- { id: \"\($0)\", number: \"\($0)\", name: 专线, does: 咨询, never_asks: 绝不会让您转账 }\n"
  }

  @Test(arguments: 1...4)
  func randomChanges(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var files = [
      "content/site.yaml": Self.sites[0], "content/hotlines.yaml": Self.hotlines[0],
    ]
    var memory = EditorialMemory()
    var seen = Set<String>()
    for step in 0..<80 {
      let body = random.one(of: Self.bodies)
      switch random.number(below: 10) {
      case 0: files["content/site.yaml"] = random.one(of: Self.sites)
      case 1: files["content/hotlines.yaml"] = random.one(of: Self.hotlines)
      case 2, 3:
        files[random.one(of: Self.pages)] = "---\ntitle: 页\nsummary: \(body)\n---\n\(body)\n"
      case 4: files[random.one(of: Self.articles)] = nil
      case 5:
        files["content/boards.csv"] =
          "id,name,area,place,slots,distance\n1,\(body),first,门,A3x2,2\n"
      default:
        files[random.one(of: Self.articles)] =
          "---\n\(random.one(of: Self.settings))\n---\n\n\(body)\n"
      }
      // Now and then another run goes on with what the last one kept.
      if random.number(below: 4) == 0 {
        memory = EditorialMemory(recalling: memory.clean.flatMap { CleanArticles(bytes: $0.bytes) })
      }
      let tree = SourceTree(files.map { SourceFile(path: $0.key, text: $0.value) })
      let campaign = CampaignLoader().load(tree).value
      let drafts = random.number(below: 3) > 0
      let kept = EditorialChecker().check(campaign, drafts: drafts, jobs: 2, memory: &memory)
      #expect(
        kept == EditorialChecker().check(campaign, drafts: drafts), "seed \(seed), step \(step)")
      seen.formUnion(kept.map(\.rule.code))
    }
    #expect(seen.count > 5, "the texts are to have faults: \(seen.sorted())")
  }

  @Test func otherWordingsAreReadAnew() {
    let tree = SourceTree([
      SourceFile(
        path: "content/a/b.md", text: "---\ntitle: 甲\ndate: 2026-11-03\npoints: [先挂断]\n---\n甲乙丙\n")
    ])
    let campaign = CampaignLoader().load(tree).value
    var memory = EditorialMemory()
    let plain = EditorialChecker().check(campaign, drafts: true, jobs: 1, memory: &memory)
    let strict = EditorialChecker(wordings: [Wording("甲乙", instead: "丙", reason: "试")])
    // What they were read against, and one article.
    #expect(memory.clean?.bytes.count == 2 * 16)
    var later = EditorialMemory(recalling: memory.clean)
    let found = strict.check(campaign, drafts: true, jobs: 1, memory: &memory)
    #expect(found.count == plain.count + 1)
    #expect(strict.check(campaign, drafts: true, jobs: 1, memory: &later) == found)
  }
}
