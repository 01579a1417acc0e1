import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import TestSupport
import Testing

/// A loading that remembers gives what a loading from nothing gives, whatever was done to the files in between.
@Suite struct LoadingMemoryTests {
  /// Texts a path may be given; many are wrong in one way or another.
  private static let articles: [String] = [
    TinySite.article,
    "---\ntitle: 甲\ndate: 2026-10-01\ntopics: [养老]\nhotlines: [96110]\n---\n\n见 [乙](b.md)。\n",
    "---\ntitle: 乙\ndate: 2026-11-05\naudiences: [老年人]\naliases: [old/b]\n---\n\n{{热线:12345}}\n",
    "---\ntitle: 丙\ndate: 2026-10-01\nslug: refund\nimage: p.png\nimage_alt: 图\n---\n\n![图](p.png)\n",
    "---\ntitle: 丁\ndate: 不知道\n---\n\n[断](../elder/x.md) [图](q.png)\n",
    "没有设置。\n", "",
    "---\ntitle: 戊\ndate: 2026-11-05\naliases: [old/b, anti-fraud]\nkind: 故事\n---\n\n正文\n",
  ]
  private static let articlePaths = [
    "content/anti-fraud/a.md", "content/anti-fraud/b.md", "content/anti-fraud/c/index.md",
    "content/anti-fraud/refund.md", "content/elder/x.md", "content/elder/b.md", "content/stray.md",
  ]
  private static let others: [String: [String]] = [
    "content/anti-fraud/p.png": ["1", "2"],
    "content/anti-fraud/q.png": ["1"],
    "content/elder/_index.md": [
      "---\ntitle: 养老防骗\nshort_title: 养老\n---\n",
      "---\ntitle: 养老\norder: 1\n---\n[甲](../anti-fraud/a.md)\n",
    ],
    "content/months/2026-11.md": ["---\ntitle: 十一月\ntopics: [anti-fraud, 养老]\n---\n"],
    "content/pages/about.md": ["---\ntitle: 关于\n---\n", "---\ntitle: 关于\nslug: elder\n---\n"],
    "content/pages/tags.md": ["---\ntitle: 标签\n---\n"],
    "content/site.yaml": ["title: 坏的\n", "title: 改名\noffice: 办\nbase_url: https://a.example/\n"],
    "content/hotlines.yaml": [
      "- id: \"12345\"\n  number: \"12345\"\n  name: 便民\n  does: 求助\n  never_asks: 绝不\n", "",
    ],
    "content/boards.csv": ["id,name,area,place,slots,distance\n1,门口,第一社区,门,A3x2,2\n"],
    "themes/default/theme.yaml": ["name: 甲\n", "name: 乙\n"],
  ]

  private func expectSame(
    _ files: [String: String], _ memory: inout LoadingMemory, _ step: Comment
  ) {
    let tree = SourceTree(files.map { SourceFile(path: $0.key, text: $0.value) })
    let fresh = CampaignLoader().load(tree)
    let kept = CampaignLoader().load(tree, jobs: 2, memory: &memory)
    #expect(fresh.diagnostics == kept.diagnostics, step)
    #expect(text(of: fresh.value) == text(of: kept.value), step)
  }

  private func text(of campaign: Campaign) -> String {
    let articles = campaign.articles.map { article in
      var plain = article
      plain.places = [:]
      let places = article.places.sorted { $0.key < $1.key }
      return "\(plain) \(places)"
    }
    var frame = campaign
    frame.articles = []
    return "\(frame)\n" + articles.joined(separator: "\n")
  }

  @Test(arguments: 1...6)
  func randomChanges(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var files = TinySite.files
    var memory = LoadingMemory()
    expectSame(files, &memory, "start")
    for step in 0..<60 {
      // Mostly articles change, as in an office.
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        if Int.random(in: 0..<4, using: &random) > 0 {
          let path = Self.articlePaths.randomElement(using: &random) ?? ""
          files[path] = Self.articles.randomElement(using: &random)
        } else if let (path, texts) = Self.others.sorted(by: { $0.key < $1.key })
          .randomElement(using: &random)
        {
          files[path] = texts.randomElement(using: &random)
        }
      }
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        if let path = files.keys.sorted().randomElement(using: &random) { files[path] = nil }
      case 1: files["content/site.yaml"] = TinySite.files["content/site.yaml"]
      case 2: files["content/hotlines.yaml"] = TinySite.files["content/hotlines.yaml"]
      case 3: files["content/anti-fraud/refund.md"] = TinySite.article
      case 4:
        let path = Self.articlePaths.randomElement(using: &random) ?? ""
        let other = Self.articlePaths.randomElement(using: &random) ?? ""
        files[other] = files.removeValue(forKey: path)
      default: break
      }
      expectSame(files, &memory, "seed \(seed), step \(step)")
    }
  }

  @Test func aMemoryOfAnotherSiteDoesNoHarm() {
    var memory = LoadingMemory()
    expectSame(["content/site.yaml": "title: 别处\n", "content/a/b.md": "甲"], &memory, "other")
    expectSame(TinySite.files, &memory, "ours")
    expectSame([:], &memory, "nothing")
  }
}
