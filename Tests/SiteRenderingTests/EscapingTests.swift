import CampaignModel
import Diagnostics
import FileTree
import Markdown
import Testing

@testable import SiteRendering

/// Words that look like markup stay words, wherever they are shown.
@Suite struct EscapingTests {
  static let hostile = "<script>alert('1')</script>\"><img src=x onerror=y>&amp;"

  static let campaign: Campaign = {
    var campaign = SampleCampaign.make(articlesPerTopic: 2)
    let bad = hostile
    campaign.site.title = bad
    campaign.site.office = bad
    campaign.site.description = bad
    campaign.site.marks = Site.Marks(icp: bad, police: bad, siteID: bad)
    campaign.site.audiences[0].name = bad
    campaign.site.areas[0].name = bad
    for index in campaign.hotlines.indices {
      campaign.hotlines[index].name = bad
      campaign.hotlines[index].does = bad
      campaign.hotlines[index].neverAsks = bad
      campaign.hotlines[index].number = "110" + bad
    }
    for index in campaign.topics.indices {
      campaign.topics[index].title = bad
      campaign.topics[index].icon = bad
      campaign.topics[index].slogan = bad
      campaign.topics[index].summary = bad
      campaign.topics[index].color = "red}body{display:none"
    }
    for index in campaign.articles.indices {
      campaign.articles[index].title = bad
      campaign.articles[index].summary = bad
      campaign.articles[index].points = [bad]
      campaign.articles[index].slogan = bad
      campaign.articles[index].author = bad
      campaign.articles[index].source = bad
      campaign.articles[index].tags = [bad]
      campaign.articles[index].aliases = ["old-\(index)"]
    }
    for index in campaign.months.indices {
      campaign.months[index].title = bad
      campaign.months[index].slogans = [bad]
      campaign.months[index].days = [
        MonthTheme.Day(date: campaign.months[index].month.firstDay, name: bad, note: bad)
      ]
    }
    for index in campaign.outreach.venues.indices { campaign.outreach.venues[index].name = bad }
    campaign.pages[0].title = bad
    campaign.frontPage?.title = bad
    return campaign
  }()

  @Test func hostileWordsStayWords() {
    let site = RenderedSite(Self.campaign)
    #expect(site.findings.isEmpty)
    var open: [String] = []
    for file in site.tree.ordered {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let isOpen =
        text.contains("<script>") || text.contains("<img src=x")
        || (file.path.contains("topics.") && text.contains("display:none"))
      if isOpen { open.append(file.path) }
    }
    for page in site.pages
    where page.tags.contains(where: {
      ($0.name == "script" && $0.attributes["src"] == nil && $0.attributes["type"] == nil)
        || $0.attributes["onerror"] != nil
    }) {
      open.append(page.path)
    }
    #expect(open.isEmpty, "\(open.prefix(20))")
  }

  @Test(arguments: [
    ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("平安", "平安"), ("", ""), ("a\u{0}b\u{8}", "ab"),
    ("行\n二\t三", "行\n二\t三"),
  ])
  func marksOfMarkupAreWrittenAsReferences(text: String, escaped: String) {
    #expect(MarkupText.escaped(text) == escaped)
  }
}
