import CampaignModel
import Diagnostics
import FileTree

/// Everything of `content/` but its articles, and what articles are read against.
struct CampaignFrame: Sendable {
  /// Its article files may be of an earlier reading; their names and places hold.
  let map: ContentMap
  let context: ReadingContext
  /// Without articles.
  let campaign: Campaign
  /// Those that are told before the articles' findings, and those told behind.
  let before: [Diagnostic]
  let behind: [Diagnostic]

  /// Reads what others refer to first (site, hotlines, topic names), then the pages, then tables.
  init(_ content: ArraySlice<SourceFile>) {
    map = ContentMap(content)
    var findings = map.findings
    var campaign = Campaign()
    campaign.site = SiteReading.read(map.site).unwrap(into: &findings)
    campaign.hotlines = HotlineReading.read(map.hotlines).unwrap(into: &findings)
    let topics = map.topics.map(TopicReading.outline)
    let observances = ObservanceTable.read(
      map.outreach["observances.csv"], topics: ReadingContext.words(of: topics)
    ).unwrap(into: &findings)
    context = ReadingContext(
      content, topics: topics, site: campaign.site, hotlines: campaign.hotlines,
      observances: observances)
    findings += SiteReading.checkHotline(campaign.site, file: map.site, context.hotlines)
    Self.pages(map, context, &campaign, &findings)
    before = findings

    findings = []
    let areas = Vocabulary(campaign.site.areas.map { ($0.id, [$0.name]) })
    campaign.boards = BoardTable.read(map.boards, areas: areas).unwrap(into: &findings)
    campaign.outreach = OutreachLoading.load(map, site: campaign.site, context)
      .unwrap(into: &findings)
    campaign.outreach.observances = observances.observances(in: campaign.years)
    behind = findings
    self.campaign = campaign
  }

  private static func pages(
    _ map: ContentMap, _ context: ReadingContext, _ campaign: inout Campaign,
    _ findings: inout [Diagnostic]
  ) {
    if let file = map.frontPage {
      campaign.frontPage = StandingPageReading.frontPage(file, context).unwrap(into: &findings)
    }
    for entry in map.topics {
      campaign.topics.append(TopicReading.read(entry, context).unwrap(into: &findings))
    }
    campaign.topics.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    for entry in map.months {
      if let month = MonthReading.read(entry, context).unwrap(into: &findings) {
        campaign.months.append(month)
      }
    }
    campaign.months.sort { $0.month < $1.month }
    for entry in map.pages {
      campaign.pages.append(StandingPageReading.page(entry, context).unwrap(into: &findings))
    }
    campaign.pages.sort { ($0.order, $0.slug) < ($1.order, $1.slug) }
  }
}

extension Campaign {
  /// The years months and rules speak of.
  fileprivate var years: [Int] {
    let span = outreach.rules?.span
    let planned = span.map { Array($0.from.year...$0.to.year) } ?? []
    return Set(months.map(\.month.year) + planned).sorted()
  }
}
