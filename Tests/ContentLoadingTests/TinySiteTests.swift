import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import TestSupport
import Testing

/// A site folder as a whole: what is found where, and in which order.
@Suite struct TinySiteTests {
  @Test func loadsWithoutAFinding() {
    let loaded = CampaignLoader().load(TinySite.tree())
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.zh))")
    #expect(loaded.value.site.title == "平安板报")
    #expect(loaded.value.hotlines.map(\.id) == ["110", "96110"])
    #expect(loaded.value.topics.map(\.id) == ["anti-fraud"])
    #expect(loaded.value.articles.map(\.address) == ["anti-fraud/refund/"])
    #expect(loaded.value.frontPage?.title == "首页")
  }

  @Test func orderOfFilesAndJobsDoNotMatter() {
    var changes: [String: String] = [:]
    for number in 0..<40 {
      changes["content/anti-fraud/a\(number).md"] =
        "---\ntitle: 第\(number)篇\ndate: 2026-11-\(10 + number % 3)\n---\n"
    }
    changes["content/months/2026-12.md"] = "---\ntitle: 十二月\ntopics: [anti-fraud]\n---\n"
    changes["content/months/2026-11.md"] = "---\ntitle: 十一月\ntopics: [anti-fraud, nope]\n---\n"
    let tree = TinySite.tree(changes)
    let expected = CampaignLoader().load(tree)
    #expect(
      expected.value.articles.map(\.date).elementsEqual(
        expected.value.articles.map(\.date).sorted(by: >)))
    #expect(expected.value.months.map(\.month.description) == ["2026-11", "2026-12"])
    var random = SeededGenerator(seed: 11)
    for jobs in [1, 2, 4] {
      let loaded = CampaignLoader().load(
        SourceTree(tree.files.shuffled(using: &random)), jobs: jobs)
      #expect(loaded.value.articles.map(\.file) == expected.value.articles.map(\.file))
      #expect(loaded.diagnostics == expected.diagnostics)
    }
  }

  @Test func articleFoldersWithPictures() throws {
    let loaded = CampaignLoader().load(
      TinySite.tree([
        "content/anti-fraud/screen/index.md":
          "---\ntitle: 共享屏幕\ndate: 2026-11-04\nimage: phone.png\nimage_alt: 手机\n---\n",
        "content/anti-fraud/screen/phone.png": "x",
      ]))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.zh))")
    let article = try #require(loaded.value.articles.first)
    #expect(article.slug == "screen")
    #expect(article.picture?.path == "content/anti-fraud/screen/phone.png")
  }

  @Test func chineseFileNamesGetPinyin() throws {
    let loaded = CampaignLoader().load(
      TinySite.tree(["content/anti-fraud/重点提示.md": TinySite.article]))
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.articles.map(\.slug).contains("zhong-dian-ti-shi"))
  }

  @Test(arguments: [
    ("content/anti-fraud/Refund.md", "content/duplicate-address"),
    ("content/mediation/a.md", "content/topic-without-index"),
    ("content/notes.txt", "content/stray-file"),
    ("content/outreach/venue.csv", "content/stray-file"),
    ("content/months/november.md", "content/month-name"),
    ("content/pages/months.md", "content/duplicate-address"),
    ("content/anti-fraud/page.md", "content/slug"), ("content/anti-fraud/！.md", "content/slug"),
    ("content/pages/anti-fraud.md", "content/duplicate-address"),
    ("content/反诈/_index.md", "content/topic-folder"),
  ])
  func placesOfFiles(_ path: String, _ code: String) {
    let isMonth = path.contains("months/")
    let text =
      path.hasSuffix(".md")
      ? path.hasSuffix("_index.md") || path.contains("pages/")
        ? "---\ntitle: 标题\n---\n"
        : isMonth ? "---\ntitle: 标题\ntopics: [anti-fraud]\n---\n" : TinySite.article
      : ""
    let loaded = CampaignLoader().load(TinySite.tree([path: text]))
    let codes = loaded.diagnostics.map(\.rule.code)
    #expect(codes.contains(code), "\(loaded.diagnostics.map { $0.rule.code + $0.message.zh })")
    #expect(
      loaded.diagnostics.contains {
        $0.range?.file == path || $0.rule == .outreachFileMissing || $0.rule == .duplicateAddress
      })
  }

  @Test func systemLitterIsIgnored() {
    let loaded = CampaignLoader().load(
      TinySite.tree([
        "content/.DS_Store": "x", "content/anti-fraud/Thumbs.db": "x", "content/.git/config": "x",
      ]))
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test func missingSiteFile() {
    let tree = SourceTree(TinySite.tree().files.filter { $0.path != "content/site.yaml" })
    #expect(CampaignLoader().load(tree).diagnostics.map(\.rule) == [.siteMissing])
  }

  @Test func everyFaultOfEveryFileAtOnce() {
    let loaded = CampaignLoader().load(
      TinySite.tree([
        "content/anti-fraud/a.md": "---\ntitel: 一\ndate: 昨天\n---\n",
        "content/anti-fraud/b.md": "---\ntitle: [\n---\n", "content/site.yaml": "titl: x",
      ]))
    let places = loaded.diagnostics.compactMap {
      $0.range.map { "\($0.file.split(separator: "/").last ?? ""):\($0.start.line)" }
    }
    #expect(
      places == [
        "a.md:2", "a.md:2", "a.md:3", "b.md:2", "site.yaml:1", "site.yaml:1", "site.yaml:1",
        "site.yaml:1",
      ])
  }

  @Test func notUTF8() {
    var files = TinySite.tree().files
    files.append(
      SourceFile(
        path: "content/anti-fraud/gb.md",
        bytes: Array("---\ntitle: ".utf8) + [0xC7, 0xE0] + Array("\ndate: 2026-11-03\n---\n".utf8)))
    let loaded = CampaignLoader().load(SourceTree(files))
    #expect(loaded.diagnostics.map(\.rule) == [.notUTF8])
    #expect(loaded.diagnostics.first?.range?.start == SourcePosition(line: 2, column: 8))
  }
}
