import CampaignModel
import Diagnostics

/// Gives a layout's regions what a month has for them: its slogans and days, its topics' articles, its visits.
struct MonthContent: RoleContent {
  let month: MonthTheme
  let campaign: Campaign
  let plan: OutreachPlan
  let layout: PosterLayout

  var address: String { campaign.site.baseURL + month.address }

  var headlines: [RichText] {
    [month.title, month.shortTitle].compactMap(\.self).map { RichText(bare($0), place: place) }
  }

  /// A calendar is told by all its takes together.
  func content(of region: PosterRegion, variant: PosterVariant) -> RegionContent {
    guard region.arrangement == .calendar else { return gathered(for: region, variant: variant) }
    return RegionContent(groups: calendar(region.takes, limit: variant.visitsInCell).groups)
  }

  private func calendar(_ takes: [PosterRegion.Take], limit: Int) -> CalendarContent {
    CalendarContent(
      month: month, campaign: campaign, visits: visits, styles: layout.styles, takes: takes,
      limit: limit)
  }

  func groups(
    of role: PosterRegion.Role, first: PosterStyle, second: PosterStyle, variant: PosterVariant
  ) -> [[ContentBlock]] {
    switch role {
    case .headline:
      let headline = variant.usesShortTitle ? headlines.last : headlines.first
      return headline.map { [[ContentBlock($0, style: first, tag: .heading(level: 1))]] } ?? []
    case .topic:
      let names = month.topics.compactMap { campaign.topic($0)?.displayTitle }
      return one(names.joined(separator: " · "), first)
    case .kind: return one("本月主题", first)
    case .month: return one("\(month.month.month)月", first)
    case .year: return one("\(month.month.year)年", first)
    case .date: return one(month.month.chinese, first)
    case .summary: return one(month.summary, first)
    case .slogan: return one(month.slogans.first ?? "", first)
    case .slogans: return month.slogans.map { [block($0, first)] }
    case .characters:
      return RichText(month.slogans.first ?? month.displayTitle, place: place).characters.map {
        [ContentBlock($0, style: first)]
      }
    case .days: return month.days.map { day($0, first, second) }
    case .articles: return articles.map { article($0, first, second) }
    case .moreVisits:
      let calendar = calendar([], limit: variant.visitsInCell)
      let days = Dictionary(grouping: visits.shown, by: \.date)
      let more = month.month.days.flatMap { calendar.more(of: days[$0] ?? []) }
      if variant.countsVisits, !more.isEmpty {
        return [
          [
            block("共 \(more.count) 场", first),
            block("每天几场写在格子里；去哪里、讲什么，扫码看这个月的网页", second),
          ]
        ]
      }
      return more.map { visit($0, first, second) }
    case .visits: return visits.open.map { visit($0, first, second) }
    default:
      return OfficeVoice(campaign: campaign, address: address, file: month.file)
        .groups(of: role, first: first, second: second) ?? []
    }
  }

  private func day(
    _ day: MonthTheme.Day, _ first: PosterStyle, _ second: PosterStyle
  ) -> [ContentBlock] {
    [block("\(day.date.month)月\(day.date.day)日　\(day.name)", first)]
      + (day.note.isEmpty ? [] : [block(day.note, second)])
  }

  private func article(
    _ article: Article, _ first: PosterStyle, _ second: PosterStyle
  ) -> [ContentBlock] {
    let said = article.points.isEmpty ? [article.summary] : Array(article.points.prefix(2))
    return [ContentBlock(RichText(article.displayTitle), style: first)]
      + said.filter { !$0.isEmpty }.map { point in
        ContentBlock(
          RichText(point, place: article.places["points"] ?? .top(of: article.file)), style: second)
      }
  }

  private func visit(
    _ visit: PlannedVisit, _ first: PosterStyle, _ second: PosterStyle
  ) -> [ContentBlock] {
    [
      block("\(visit.date.day)日\(visit.date.weekdayName)", first),
      block("\(visits.place(of: visit))　\(visits.theme(of: visit))", second),
    ]
  }

  /// The month's visits with what may be said of them in public.
  var visits: MonthVisits { MonthVisits(month: month.month, plan: plan, campaign: campaign) }

  /// The newest articles of each of the month's topics in turn, those that give points first.
  private var articles: [Article] {
    let byTopic = month.topics.map { topic in
      let all = campaign.articles.filter { $0.topic == topic && $0.kind != .result }
      return all.filter { !$0.points.isEmpty } + all.filter(\.points.isEmpty)
    }
    let longest = byTopic.map(\.count).max() ?? 0
    return (0..<longest).flatMap { turn in
      byTopic.compactMap { $0.indices.contains(turn) ? $0[turn] : nil }
    }.prefix(Self.articleCount).map(\.self)
  }

  /// A title without the month before it, where the layout says the month in large figures.
  private func bare(_ title: String) -> String {
    guard layout.regions.contains(where: { $0.takes.contains { $0.roles.contains(.month) } }),
      let end = title.firstIndex(where: { "：:，,　 ".contains($0) }),
      title[..<end].hasSuffix("月"), title[..<end].count <= 3
    else { return title }
    let rest = title[title.index(after: end)...]
    return rest.isEmpty ? title : String(rest)
  }

  private func one(_ said: String, _ style: PosterStyle) -> [[ContentBlock]] {
    said.isEmpty ? [] : [[block(said, style)]]
  }

  private func block(_ said: String, _ style: PosterStyle) -> ContentBlock {
    ContentBlock(RichText(said, place: place), style: style)
  }

  private var place: SourceRange { .top(of: month.file) }

  private static let articleCount = 3
}

extension CivilDate {
  /// `周一` … `周日`.
  fileprivate var weekdayName: String {
    switch weekday {
    case 1: "周一"
    case 2: "周二"
    case 3: "周三"
    case 4: "周四"
    case 5: "周五"
    case 6: "周六"
    default: "周日"
    }
  }
}
