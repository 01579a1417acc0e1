package import CampaignModel
package import Diagnostics
package import FileTree
import WorkSharing

/// Reads everything under `content/` into a campaign, with every finding of every file.
///
/// The order of reading: what others refer to first (site, hotlines, topic names), then all Markdown files in parallel, then
/// tables, then what only shows across files.
package struct CampaignLoader: Sendable {
  package init() {}

  /// - Parameter jobs: Most threads at once.
  package func load(_ tree: SourceTree, jobs: Int = 1) -> Reported<Campaign> {
    let map = ContentMap(tree)
    var findings = map.findings
    var campaign = Campaign()
    campaign.site = SiteReading.read(map.site).unwrap(into: &findings)
    campaign.hotlines = HotlineReading.read(map.hotlines).unwrap(into: &findings)
    let topics = map.topics.map(TopicReading.outline)
    let observances = ObservanceTable.read(
      map.outreach["observances.csv"], topics: ReadingContext.words(of: topics)
    ).unwrap(into: &findings)
    let context = ReadingContext(
      tree: tree, topics: topics, site: campaign.site, hotlines: campaign.hotlines,
      observances: observances)
    findings += SiteReading.checkHotline(campaign.site, file: map.site, context.hotlines)

    pages(map, context, &campaign, &findings)
    let articles = orderedMap(map.articles, jobs: jobs) { ArticleReading.read($0, context) }
    for article in articles where !article.diagnostics.isEmpty { findings += article.diagnostics }
    campaign.articles = Self.newestFirst(articles).map { articles[$0].value }

    let areas = Vocabulary(campaign.site.areas.map { ($0.id, [$0.name]) })
    campaign.boards = BoardTable.read(map.boards, areas: areas).unwrap(into: &findings)
    campaign.outreach = OutreachLoading.load(map, site: campaign.site, context)
      .unwrap(into: &findings)
    campaign.outreach.observances = observances.observances(in: campaign.years)
    findings += DuplicateAddress.check(campaign)
    return Reported(campaign, findings.ordered())
  }

  private func pages(
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

  /// The order of articles; places are sorted instead of the articles, which are large values.
  private static func newestFirst(_ articles: [Reported<Article>]) -> [Int] {
    // The files come in order of their paths, and the sort is stable.
    let dates = articles.map(\.value.date.dayNumber)
    return dates.indices.sorted { dates[$0] > dates[$1] }
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
