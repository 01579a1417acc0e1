import CampaignModel
import Diagnostics
import FileTree
import Hashing
import Markdown
import TestSupport
import Testing

@testable import SiteSearching

/// An index brought up to date is the index made anew.
@Suite struct SearchMemoryTests {
  /// Says what an article says, as the loader's digest does.
  private func sign(_ article: inout Article) {
    var writer = DigestWriter()
    writer.add([article.title, article.summary] + article.tags + article.points)
    writer.add("\(article.body.blocks)")
    article.contentDigest = writer.digest
  }

  private func expectSame(_ one: OutputTree, _ other: OutputTree, _ comment: Testing.Comment) {
    #expect(one.count == other.count, comment)
    #expect(one.byteCount == other.byteCount, comment)
    for (left, right) in zip(one.ordered, other.ordered) where left.bytes != right.bytes {
      Issue.record("\(left.path) differs: \(comment)")
    }
  }

  private func address(_ path: String, in tree: OutputTree) -> UnsafeRawPointer? {
    tree[path]?.bytes.withUnsafeBytes(\.baseAddress)
  }

  @Test func thirtyRandomEditsEachGiveTheIndexOfACleanRun() {
    var campaign = SampleSearchTests.campaign
    campaign.articles = Array(campaign.articles.prefix(40))
    for place in campaign.articles.indices { sign(&campaign.articles[place]) }
    var random = SeededGenerator(seed: 7)
    var memory = SearchMemory()
    let words = ["龜裂的牆", "反诈", "ＡＢＣ", "96110", "垃圾分类", "\"引号\"", "𠮷野家", "鬱"]
    _ = SiteSearch().index(campaign, jobs: 2, memory: &memory)
    for round in 0..<30 {
      let place = Int.random(in: 0..<campaign.articles.count, using: &random)
      let word = words.randomElement(using: &random) ?? ""
      switch round % 10 {
      case 0: campaign.articles[place].title += word
      case 1: campaign.articles[place].points = [word]
      case 2: campaign.articles[place].tags.append(word)
      case 3: campaign.articles[place].topics.reverse()
      case 4: campaign.hotlines[0].number += "1"
      case 5: campaign.articles.remove(at: place)
      case 6: campaign.articles.swapAt(place, 0)
      case 7:
        campaign.articles[place].body =
          campaign.articles.randomElement(using: &random)?.body
          ?? campaign.articles[place].body
      case 8: campaign.topics[0].summary = word
      default: campaign.articles[place].summary = word
      }
      if round % 10 == 3 {
        campaign.articles[place].contentDigest = Digest(of: [UInt8(round)])
      } else if campaign.articles.indices.contains(place) {
        sign(&campaign.articles[place])
      }
      let patched = SiteSearch().index(campaign, jobs: 1 + round % 2, memory: &memory).value
      let clean = SiteSearch().index(campaign, jobs: 2).value
      expectSame(patched, clean, "round \(round)")
    }
  }

  @Test func anArticleWithoutADigestIsReadAnew() {
    var campaign = SampleSearchTests.campaign
    campaign.articles = Array(campaign.articles.prefix(40))
    for place in campaign.articles.indices {
      campaign.articles[place].contentDigest = Digest(high: 0, low: 0)
    }
    var memory = SearchMemory()
    let before = SiteSearch().index(campaign, jobs: 2, memory: &memory).value
    campaign.articles[3].title += "换了"
    let patched = SiteSearch().index(campaign, jobs: 2, memory: &memory).value
    // What nobody changed is not even written again.
    #expect(address("search/d/0.js", in: before) == address("search/d/0.js", in: patched))
    expectSame(patched, SiteSearch().index(campaign, jobs: 2).value, "title")
  }
}
