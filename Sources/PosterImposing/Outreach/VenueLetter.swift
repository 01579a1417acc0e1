package import CampaignModel
package import PosterComposing

/// A letter that tells a venue of its next visits: when, what we bring, what we ask for, whom to call; below it a reply to
/// tear off.
package struct VenueLetter: Sendable {
  private let campaign: Campaign
  package let venue: Venue
  private let visits: [PlannedVisit]
  private let asOf: CivilDate

  /// Visits a letter names; those beyond are counted.
  private static let most = 4
  /// Days before the first visit by which the reply is asked for.
  private static let notice = 3

  package init(campaign: Campaign, venue: Venue, visits: [PlannedVisit], asOf: CivilDate) {
    self.campaign = campaign
    self.venue = venue
    self.visits = visits
    self.asOf = asOf
  }

  /// A letter for each venue with a visit in the coming weeks; it names the later ones too.
  package static func coming(
    _ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate, weeks: Int
  ) -> [VenueLetter] {
    let end = asOf.adding(days: 8 - asOf.weekday + 7 * (weeks - 1))
    let visits = Dictionary(grouping: plan.visits.filter { $0.date >= asOf }, by: \.venue)
    return campaign.outreach.venues.compactMap { venue in
      guard let own = visits[venue.id], own.contains(where: { $0.date < end }) else { return nil }
      return VenueLetter(campaign: campaign, venue: venue, visits: own, asOf: asOf)
    }
  }

  package func document(_ setting: TextSetting, date: CivilDate) -> PrintDocument {
    var document = PrintDocument(
      title: "给\(venue.name)的通知函", author: campaign.site.office, date: date,
      source: "content/outreach/plan.csv")
    var pages = LetterPages(setting: setting)
    pages.letterhead(campaign.site.office)
    pages.title("关于到贵单位开展平安宣传的函")
    pages.salutation("\(venue.name)\(venue.contact.isEmpty ? "" : "（\(venue.contact)）")：")
    pages.paragraph(opening)
    table(&pages)
    pages.lists([("我们带来", items(\.kit)), ("请您准备", items(\.requests))])
    pages.paragraph(call)
    pages.closing(campaign.site.office, date.chinese)
    ReplySlip(
      venue: venue, visits: Array(visits.prefix(Self.most)), year: asOf.year, deadline: deadline,
      to: to
    ).draw(on: &pages)
    document.pages = pages.finish(like: document)
    return document
  }

  private var opening: String {
    let stalls = visits.contains { $0.format == .stall }
    let lessons = visits.contains { $0.format == .lesson }
    let what = stalls && lessons ? "上一堂课、摆一条街" : stalls ? "摆一条街，当面讲、当面问" : "上一堂课"
    return "按照六进宣传的年度安排，我们将在下列日子到"
      + (venue.category == .community ? "贵社区" : "贵单位")
      + "\(what)，不收任何费用，也不推销任何东西。请您把时间留出来；日子不合适，请在回执上写明，我们另作安排。"
  }

  private func table(_ pages: inout LetterPages) {
    let words = VisitWords(campaign)
    pages.table(
      [
        .init(title: "日期", share: 40), .init(title: "形式", share: 18),
        .init(title: "主题", share: 34), .init(title: "宣讲队伍", share: 30),
      ],
      rows: visits.prefix(Self.most).map { visit in
        [
          "\(visit.date.chinese)（星期\(VisitWords.weekday(visit.date))）", visit.format.chinese,
          words.theme(visit.theme), words.team(visit.team),
        ]
      })
  }

  private func items(_ items: (OutreachRules) -> OutreachRules.Items) -> [String] {
    let formats = Set(visits.map(\.format))
    return campaign.outreach.rules.map { items($0).items(for: formats) } ?? []
  }

  /// Who answers, and at which number: the rules' own, or the site's hotline.
  private var to: String {
    let liaison = campaign.outreach.rules?.liaison
    let line = campaign.site.contact.hotline.flatMap(campaign.hotline)?.number ?? ""
    let phone = liaison.flatMap { $0.phone.isEmpty ? nil : $0.phone } ?? line
    return [liaison?.name ?? campaign.site.office, phone].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private var call: String {
    let hours = campaign.site.contact.hours
    let later = visits.count - Self.most
    return (later > 0 ? "此后还有 \(later) 场，临近时再函告。" : "") + "有事请找：\(to)"
      + (hours.isEmpty ? "" : "（\(hours)）") + "。"
  }

  private var deadline: String {
    let day = (visits.first?.date ?? asOf).adding(days: -Self.notice)
    return day > asOf ? "请在\(day.short)前" : "请尽快"
  }
}
