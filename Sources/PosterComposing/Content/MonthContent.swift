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
    [month.title, month.shortTitle].compactMap(\.self).map { RichText($0, place: place) }
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
    case .visits: return visits.shown.map { visit($0, first, second) }
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
    let day = visit.date
    return [
      block("\(day.day)日（\(Self.weekdays[day.weekday - 1])）", first),
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

  private func one(_ said: String, _ style: PosterStyle) -> [[ContentBlock]] {
    said.isEmpty ? [] : [[block(said, style)]]
  }

  private func block(_ said: String, _ style: PosterStyle) -> ContentBlock {
    ContentBlock(RichText(said, place: place), style: style)
  }

  private var place: SourceRange { .top(of: month.file) }

  private static let articleCount = 3
  private static let weekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
}
