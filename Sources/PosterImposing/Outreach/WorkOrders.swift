package import CampaignModel
package import PosterComposing

/// The visits of one week as sheets to take along: a page or more for each team, with contacts, so only for the office.
package struct WorkOrders: Sendable {
  private let campaign: Campaign
  /// ISO week: `2026-W49`.
  package let week: String
  private let visits: [PlannedVisit]

  package init(campaign: Campaign, week: String, visits: [PlannedVisit]) {
    self.campaign = campaign
    self.week = week
    self.visits = visits
  }

  /// The orders of the weeks that come next and have visits.
  package static func coming(
    _ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate, weeks: Int
  ) -> [WorkOrders] {
    let monday = asOf.adding(days: 1 - asOf.weekday)
    let visits = plan.visits.filter {
      $0.date >= monday && $0.date < monday.adding(days: 7 * weeks)
    }
    return Dictionary(grouping: visits, by: \.date.isoWeek).sorted { $0.key < $1.key }.map {
      WorkOrders(campaign: campaign, week: $0.key, visits: $0.value)
    }
  }

  /// What the list prints beside what posters print anyway.
  package static func texts(_ campaign: Campaign) -> [String] {
    let outreach = campaign.outreach
    return outreach.venues.flatMap { [$0.name, $0.contact, $0.phone] } + outreach.teams.map(\.name)
      + (outreach.rules?.themes ?? []).map(\.name) + campaign.site.areas.map(\.name)
      + campaign.articles.map(\.title) + [campaign.site.office, Self.words]
  }

  private static let words =
    "宣讲工作单第周年月日星期一二三四五六日到场次点位形式主题联系人电话好完成队长签字：　（），、。《》·—-W0123456789_"
    + "出发前逐项打勾回来后把人数、发放份数记到出门要带可以讲贴的文章和海报展架桌布宣传单登记表横幅照片同意书投影课件一堂课一条街"
    + "没有电话页共实到人领队把这张交给内勤按顺序当天的同一社区连着走"

  package func document(_ setting: TextSetting, date: CivilDate) -> PrintDocument {
    var document = PrintDocument(
      title: "\(week) 宣讲工作单", author: campaign.site.office, date: date,
      source: "content/outreach/plan.csv")
    let names = Dictionary(
      campaign.outreach.teams.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (team, visits) in Dictionary(grouping: visits, by: \.team).sorted(by: { $0.key < $1.key }) {
      let days = visits.map(\.date)
      let span = [days.min(), days.max()].compactMap { $0?.chinese }
      var list = ListPages(
        setting: setting, title: "\(names[team] ?? team)　宣讲工作单（\(week)）",
        note:
          "\(campaign.site.office)　\(Set(span).count == 1 ? span[0] : span.joined(separator: "到"))，共 "
          + "\(visits.count) 场。按顺序走，做完一项打一个勾；回来后把人数、发放份数记上，交给内勤。")
      for (day, visits) in Dictionary(grouping: visits, by: \.date).sorted(by: { $0.key < $1.key })
      {
        table(day, visits, &list)
      }
      bring(visits, &list)
      list.heading("签字")
      list.paragraph("队长：________________　日期：________________")
      document.pages += list.finish(like: document)
    }
    return document
  }

  /// Visits of one community follow each other, so that the team walks, not drives.
  private func table(_ day: CivilDate, _ visits: [PlannedVisit], _ list: inout ListPages) {
    let venues = Dictionary(
      campaign.outreach.venues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let areas = Dictionary(
      campaign.site.areas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let weekday = ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1]
    list.heading("\(day.chinese)　星期\(weekday)")
    list.table([
      .init(title: "次", share: 8, alignment: .end), .init(title: "点位", share: 52),
      .init(title: "形式和主题", share: 34), .init(title: "联系人", share: 34),
      .init(title: "实到人", share: 16), .init(title: "发放份", share: 16),
      .init(title: "完成", share: 11),
    ])
    let ordered = visits.sorted {
      (venues[$0.venue]?.area ?? "", $0.venue) < (venues[$1.venue]?.area ?? "", $1.venue)
    }
    for (index, visit) in ordered.enumerated() {
      let venue = venues[visit.venue]
      let place = [venue?.name ?? visit.venue, venue.flatMap { areas[$0.area] } ?? ""]
      let contact = [venue?.contact ?? "", venue?.phone ?? ""].filter { !$0.isEmpty }
      list.row([
        .text("\(index + 1)"),
        .strong(
          place.filter { !$0.isEmpty }.joined(separator: "（") + (place[1].isEmpty ? "" : "）")),
        .text("\(visit.format.chinese)·\(theme(visit.theme))"),
        .text(contact.joined(separator: " ")), .text(""), .text(""), .box(),
      ])
    }
  }

  /// Kit by form, and for each theme its newest articles, whose posters can be printed.
  private func bring(_ visits: [PlannedVisit], _ list: inout ListPages) {
    list.heading("出门要带", note: "出发前逐项打勾。")
    list.table([.init(title: "带好", share: 12), .init(title: "要带的", share: 160)])
    let formats = Set(visits.map(\.format))
    if formats.contains(.stall) { list.row([.box(), .text("展架、桌布、横幅、宣传单、登记表")]) }
    if formats.contains(.lesson) { list.row([.box(), .text("投影课件、宣传单、登记表")]) }
    list.row([.box(), .text("照片同意书")])
    for id in Set(visits.map(\.theme)).sorted() {
      let newest = campaign.articles.filter { $0.topics.contains(id) }
        .sorted { ($1.date, $0.file) < ($0.date, $1.file) }.prefix(Self.articlesMost)
      for article in newest {
        list.row([.box(), .text("\(theme(id))：《\(article.title)》文章和海报")])
      }
    }
  }

  /// Articles for each theme: what fits on a table.
  private static let articlesMost = 2

  private func theme(_ id: String) -> String {
    campaign.topic(id)?.displayTitle
      ?? campaign.outreach.rules?.themes.first { $0.id == id }?.name ?? id
  }
}
