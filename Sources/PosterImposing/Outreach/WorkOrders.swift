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

  package func document(_ setting: TextSetting, date: CivilDate) -> PrintDocument {
    var document = PrintDocument(
      title: "\(week) 宣讲工作单", author: campaign.site.office, date: date,
      source: "content/outreach/plan.csv")
    let words = VisitWords(campaign)
    for (team, visits) in Dictionary(grouping: visits, by: \.team).sorted(by: { $0.key < $1.key }) {
      let days = visits.map(\.date)
      let span = [days.min(), days.max()].compactMap { $0?.chinese }
      var list = ListPages(
        setting: setting, title: "\(words.team(team))　宣讲工作单（\(week)）",
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
    let words = VisitWords(campaign)
    list.heading("\(day.chinese)　星期\(VisitWords.weekday(day))")
    list.table([
      .init(title: "次", share: 8, alignment: .end), .init(title: "点位", share: 52),
      .init(title: "形式和主题", share: 34), .init(title: "联系人", share: 34),
      .init(title: "实到人", share: 16), .init(title: "发放份", share: 16),
      .init(title: "完成", share: 11),
    ])
    let ordered = visits.sorted {
      (words.venue($0)?.area ?? "", $0.venue) < (words.venue($1)?.area ?? "", $1.venue)
    }
    for (index, visit) in ordered.enumerated() {
      list.row([
        .text("\(index + 1)"),
        .strong(words.place(visit)), .text(words.what(visit)),
        .text(words.contact(visit)), .text(""), .text(""), .box(),
      ])
    }
  }

  /// Kit by form, and for each theme its newest articles, whose posters can be printed.
  private func bring(_ visits: [PlannedVisit], _ list: inout ListPages) {
    list.heading("出门要带", note: "出发前逐项打勾。")
    list.table([.init(title: "带好", share: 12), .init(title: "要带的", share: 160)])
    for item in campaign.outreach.rules?.kit.items(for: Set(visits.map(\.format))) ?? [] {
      list.row([.box(), .text(item)])
    }
    let words = VisitWords(campaign)
    for id in Set(visits.map(\.theme)).sorted() {
      let newest = campaign.articles.filter { $0.topics.contains(id) }
        .sorted { ($1.date, $0.file) < ($0.date, $1.file) }.prefix(Self.articlesMost)
      for article in newest {
        list.row([.box(), .text("\(words.theme(id))：《\(article.title)》文章和海报")])
      }
    }
  }

  /// Articles for each theme: what fits on a table.
  private static let articlesMost = 2
}
