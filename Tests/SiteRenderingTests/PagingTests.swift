import CampaignModel
import Diagnostics
import FileTree
import Testing

@testable import SiteRendering

@Suite struct PagingTests {
  @Test(arguments: [(0, 1), (1, 1), (12, 1), (13, 2), (24, 2), (25, 3)])
  func listsAreCutAtTheSitesPageSize(count: Int, pages: Int) {
    let paging = ListPaging(total: count, size: 12, address: "a/")
    #expect(paging.count == pages)
    let places = (0..<paging.count).map(paging.places)
    #expect(places.flatMap(Array.init) == Array(0..<count))
    #expect(places.allSatisfy { $0.count <= 12 })
  }

  @Test func aTopicOfThirteenHasTwoPages() {
    let site = RenderedSite(SampleCampaign.make(articlesPerTopic: 13))
    let first = site.text("anti-fraud/index.html")
    let second = site.text("anti-fraud/page/2/index.html")
    #expect(first.contains("href=\"../anti-fraud/page/2/\""))
    #expect(second.contains("href=\"../../../anti-fraud/\""))
    #expect(site.tree["anti-fraud/page/3/index.html"] == nil)
    #expect(PageScan(site.tree.ordered[0]).headings.first == 1)
  }

  @Test func aTopicOfTwelveHasNoBar() {
    let site = RenderedSite(SampleCampaign.make(articlesPerTopic: 12))
    #expect(!site.text("anti-fraud/index.html").contains("class=\"pager\""))
    #expect(site.tree["anti-fraud/page/2/index.html"] == nil)
  }

  @Test func aTopicWithoutArticlesSaysSo() {
    let site = RenderedSite(SampleCampaign.make(articlesPerTopic: 0))
    #expect(site.text("anti-fraud/index.html").contains("class=\"empty\""))
    #expect(site.findings.isEmpty)
  }

  @Test func everyArticleIsOnExactlyOnePageOfItsTopic() {
    let campaign = SampleCampaign.make(articlesPerTopic: 30)
    let site = RenderedSite(campaign)
    for topic in campaign.topics {
      let pages = site.pages.filter {
        $0.path == "\(topic.id)/index.html" || $0.path.hasPrefix("\(topic.id)/page/")
      }
      #expect(pages.count == 3)
      for article in campaign.articles where article.topic == topic.id {
        let hits = pages.filter { $0.text.contains("\(article.address)\">") }
        #expect(hits.count == 1, "\(article.address)")
      }
    }
  }

  @Test func manyPagesShowFewNumbers() {
    let site = RenderedSite(SampleCampaign.make(articlesPerTopic: 200))
    let bar = site.text("anti-fraud/page/9/index.html")
    #expect(bar.contains("aria-current=\"page\">9</a>"))
    #expect(bar.contains(">…<"))
    #expect(!bar.contains(">5</a>"))
  }
}
