import CampaignModel
import ContentLoading
import Diagnostics
import Hashing
import Testing

/// Digests stand for values: what reads otherwise has another digest, what reads the same keeps its own.
@Suite struct ContentDigestTests {
  private static let pages = [
    "content/months/2026-11.md": "---\ntitle: 十一月\ntopics: [anti-fraud]\n---\n",
    "content/pages/about.md": "---\ntitle: 关于\n---\n",
    "content/anti-fraud/screen/index.md": """
    ---
    title: 共享屏幕
    date: 2026-11-04
    image: phone.png
    image_alt: 手机
    audiences: [elders]
    ---
    """,
    "content/anti-fraud/screen/phone.png": "x",
  ]

  private func digests(_ changes: [String: String] = [:]) -> [String: Digest] {
    let tree = TinySite.tree(Self.pages.merging(changes) { $1 })
    let campaign = CampaignLoader().load(tree).value
    var digests: [String: Digest] = [:]
    for article in campaign.articles { digests[article.file] = article.contentDigest }
    for topic in campaign.topics { digests[topic.file] = topic.contentDigest }
    for month in campaign.months { digests[month.file] = month.contentDigest }
    for page in campaign.pages { digests[page.file] = page.contentDigest }
    if let front = campaign.frontPage { digests[front.file] = front.contentDigest }
    return digests
  }

  @Test func everyPageHasItsOwn() {
    let found = digests()
    #expect(found.count == 6)
    #expect(Set(found.values).count == 6)
    #expect(!found.values.contains(Digest.none))
    #expect(digests() == found)
  }

  @Test(arguments: [
    "content/anti-fraud/refund.md", "content/anti-fraud/_index.md", "content/_index.md",
    "content/months/2026-11.md", "content/pages/about.md",
  ])
  func aChangedFileChangesItsOwnAlone(file: String) {
    let before = digests()
    let text = Self.pages[file] ?? TinySite.files[file] ?? ""
    let after = digests([file: text + "又一句。\n"])
    #expect(Set(before.keys.filter { before[$0] != after[$0] }) == [file])
  }

  @Test func aMeaningThatGoesElsewhereChangesIt() throws {
    let before = digests()
    let sites = try #require(TinySite.files["content/site.yaml"])
    let renamed = digests(["content/site.yaml": sites.replacing("id: elders", with: "id: aged")])
    #expect(
      before.keys.filter { before[$0] != renamed[$0] } == ["content/anti-fraud/screen/index.md"])
  }
}
