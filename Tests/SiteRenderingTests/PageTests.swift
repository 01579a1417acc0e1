import CampaignModel
import Diagnostics
import FileTree
import Markdown
import Testing

@testable import SiteRendering

/// What single pages say.
@Suite struct PageTests {
  @Test func theFrontPageShowsTheMonthOfTheDay() {
    let page = StructureTests.site.text("index.html")
    #expect(page.contains("守好钱袋子，冬天不上当"))
    #expect(page.contains("href=\"./months/2026-11/\""))
    #expect(page.contains("href=\"tel:96110\""))
    #expect(page.contains("month-11."))
  }

  @Test func withoutPostersNothingOffersThem() {
    let site = RenderedSite(posters: false)
    #expect(site.tree["posters/index.html"] == nil)
    #expect(!site.pages.contains { $0.text.contains("posters/") || $0.text.contains("poster.png") })
  }

  @Test func withoutAPlanThereIsNoCalendar() {
    let site = RenderedSite(plan: OutreachPlan())
    #expect(!site.tree.ordered.contains { $0.path.hasPrefix("calendar/") })
    #expect(!site.pages.contains { $0.text.contains("calendar/") })
  }

  @Test func visitsToClosedPlacesAreCountedNotNamed() {
    let campaign = SampleCampaign.make()
    let site = RenderedSite(campaign)
    let closed = campaign.outreach.venues.filter {
      $0.category != .community && $0.category != .scenic
    }
    for file in site.tree.ordered {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for venue in closed { #expect(!text.contains(venue.name), "\(file.path) \(venue.name)") }
      #expect(!text.contains("王某") && !text.contains("不公开"), "\(file.path)")
    }
    #expect(site.text("calendar/2026-12/index.html").contains("场走进单位内部"))
    #expect(site.text("calendar/index.html").contains("社区第"))
  }

  /// An area's page leads to its feed and names its public visits only.
  @Test func areasHaveTheirCalendar() throws {
    let areas = StructureTests.site.tree.ordered.map(\.path)
      .filter { $0.hasPrefix("calendar/areas/") }
    let path = try #require(areas.first)
    let area = path.split(separator: "/")[2]
    #expect(StructureTests.site.text(path).contains("area-\(area).ics"))
    #expect(StructureTests.site.text("calendar/index.html").contains("areas/\(area)/"))
    for venue in SampleCampaign.make().outreach.venues where venue.category == .school {
      #expect(!StructureTests.site.text(path).contains(venue.name))
    }
  }

  /// Counts only: no venue is named, not even one whose visits are public.
  @Test func coverageNamesNoVenue() throws {
    let page = StructureTests.site.text("calendar/coverage/index.html")
    #expect(page.contains("<th scope=\"row\">社区</th>"))
    #expect(page.contains("class=\"mark"))
    let campaign = SampleCampaign.make()
    #expect(!campaign.outreach.venues.isEmpty)
    for venue in campaign.outreach.venues { #expect(!page.contains(venue.name)) }
    #expect(StructureTests.site.text("calendar/index.html").contains("coverage/\""))
  }

  @Test func theMonthGridStartsOnMonday() throws {
    let page = try #require(StructureTests.site.page("calendar/2027-01/index.html"))
    let cells = page.all("td")
    #expect(cells.count % 7 == 0)
    // 1 January 2027 is a Friday.
    #expect(cells.prefix(4).allSatisfy { $0.attributes["class"] == "day day-none" })
    #expect(cells[4].attributes["class"]?.contains("day-off") == true)
    #expect(cells[6].attributes["class"]?.contains("day-work") == true)
  }

  @Test func theNotFoundPageWorksAtAnyDepth() throws {
    let page = try #require(StructureTests.site.page("404.html"))
    for (_, value) in page.addresses where !value.hasPrefix("tel:") && !value.hasPrefix("#") {
      #expect(value.hasPrefix("/pingan/"), "\(value)")
    }
  }

  @Test func anAliasLeadsToTheArticle() {
    var campaign = SampleCampaign.make()
    campaign.articles[0].aliases = ["old/place/", "x.html"]
    let site = RenderedSite(campaign)
    let address = campaign.articles[0].address
    #expect(site.text("old/place/index.html").contains("url=../../\(address)\""))
    #expect(site.text("x.html").contains("url=./\(address)\""))
  }

  @Test func anAliasThatIsAPageIsRefused() {
    var campaign = SampleCampaign.make()
    campaign.articles[0].aliases = ["hotlines/", "../up/"]
    let codes = RenderedSite(campaign).findings.map(\.rule.code)
    #expect(Set(codes) == ["output/collision", "output/unsafe-path"])
  }

  @Test func anArticlesPictureComesInTheSizeTheScreenNeeds() {
    var campaign = SampleCampaign.make()
    let file = "content/anti-fraud/假客服.png"
    let index = campaign.articles.firstIndex { $0.topic == "anti-fraud" } ?? 0
    campaign.articles[index].picture = Article.Picture(path: file, alt: "一张图")
    let made = SitePicture(
      fallback: .init(path: "pictures/a-600.png", width: 600, height: 400),
      sizes: [.init(path: "pictures/a-480.webp", width: 480, height: 320)])
    let page = RenderedSite(campaign, pictures: [file: made])
      .text(campaign.articles[index].address + "index.html")
    #expect(page.contains("srcset=\"../../pictures/a-480.webp 480w\""))
    #expect(
      page.contains(
        "src=\"../../pictures/a-600.png\" alt=\"一张图\" width=\"600\" height=\"400\""))
  }

  @Test func feedsNameTheNewestAndSayWhenTheyChanged() {
    let feed = StructureTests.site.text("feed.xml")
    #expect(feed.contains("<id>https://www.qingshi.example/pingan/</id>"))
    #expect(feed.contains("<updated>2026-11-21T00:00:00+08:00</updated>"))
    #expect(feed.components("<entry>") == 20)
    #expect(StructureTests.site.text("mediation/feed.xml").components("<entry>") == 5)
  }

  @Test func theSitemapListsPagesAndNoStubs() {
    let map = StructureTests.site.text("sitemap.xml")
    #expect(
      map.contains("<loc>https://www.qingshi.example/pingan/anti-fraud/case-1/</loc><lastmod>"))
    #expect(!map.contains("404"))
    #expect(
      StructureTests.site.text("robots.txt").contains(
        "Sitemap: https://www.qingshi.example/pingan/sitemap.xml"))
  }

  @Test func headingsOfABodyComeInOrder() {
    func heading(_ level: Int) -> Block { Block(.heading(level: level, id: "h", [])) }
    let document = MarkdownDocument(
      file: "a.md", blocks: [4, 5, 2, 4, 1, 6].map(heading))
    let levels = HeadingLadder.ordered(document).blocks.map { block in
      if case .heading(let level, _, _) = block.kind { level } else { 0 }
    }
    #expect(levels == [2, 3, 2, 3, 2, 3])
  }
}

extension String {
  /// How often a text occurs.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
