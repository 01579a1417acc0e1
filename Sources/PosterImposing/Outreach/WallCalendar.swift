package import CampaignModel
package import PosterComposing

/// A month for the office's wall, the composed calendar in front and every visit with its contact on the back.
package struct WallCalendar: Sendable {
  private let campaign: Campaign
  package let month: YearMonth
  private let visits: [PlannedVisit]

  package init(campaign: Campaign, month: YearMonth, plan: OutreachPlan) {
    self.campaign = campaign
    self.month = month
    visits = plan.visits.filter { $0.date.yearMonth == month }
  }

  /// The layout of the front.
  package static let layout = "wall-calendar"
  /// The paper it is composed for; smaller paper has it smaller.
  package static let paper = PaperSize.a3
  package static let papers = [PaperSize.a3, .a4]

  /// - Parameter front: The month, composed on `paper`.
  package func document(
    _ front: PosterSheet, on paper: PaperSize, setting: TextSetting, date: CivilDate
  ) -> PrintDocument {
    var document = PrintDocument(
      title: "\(month.chinese)六进挂历", author: campaign.site.office, date: date,
      source: "content/outreach/plan.csv")
    let page = OfficePage(setting: setting).page(
      front, note: "内部使用。双面打印选“短边翻转”，背面是 \(visits.count) 场的明细。截至 \(date.chinese)")
    document.pages = [page.scaled(to: paper)]
    let back = list(setting).finish(like: document)
    document.pages += paper == .a4 ? back : back.twoUp
    return document
  }

  private func list(_ setting: TextSetting) -> ListPages {
    let words = VisitWords(campaign)
    var list = ListPages(
      setting: setting, title: "\(month.chinese)六进宣传明细",
      note: "\(campaign.site.office)　共 \(visits.count) 场。有联系人和电话，只在办公室里用。")
    list.table([
      .init(title: "日期", share: 27), .init(title: "点位", share: 50),
      .init(title: "形式和主题", share: 38), .init(title: "队伍", share: 26),
      .init(title: "联系人", share: 36), .init(title: "已办", share: 10),
    ])
    for visit in visits {
      list.row([
        .text("\(visit.date.short) 周\(VisitWords.weekday(visit.date))"),
        .strong(words.place(visit)), .text(words.what(visit)), .text(words.team(visit.team)),
        .text(words.contact(visit)), .box(),
      ])
    }
    return list
  }
}

extension PrintPage {
  /// The page on other paper of the same proportions.
  fileprivate func scaled(to paper: PaperSize) -> PrintPage {
    let sheet = PosterSheet(
      width: width, height: height, bleed: 0, title: "", author: "", language: "zh-CN",
      date: CivilDate(dayNumber: 0), source: "", elements: elements)
    let (wide, high) =
      width > height
      ? (max(paper.width, paper.height), min(paper.width, paper.height))
      : (min(paper.width, paper.height), max(paper.width, paper.height))
    let scale = min(wide / width, high / height)
    guard abs(scale - 1) > 0.001 else { return self }
    let page = placements.map { placement in
      var placement = placement
      placement.sheet = placement.sheet.forPrinting(at: scale)
      placement.origin = Point(x: placement.origin.x * scale, y: placement.origin.y * scale)
      placement.scale *= scale
      placement.clip = placement.clip.map {
        Box(x: $0.x * scale, y: $0.y * scale, width: $0.width * scale, height: $0.height * scale)
      }
      return placement
    }
    return PrintPage(
      width: wide, height: high, placements: page + [.init(sheet, scale: scale)])
  }
}

extension [PrintPage] {
  /// Two pages side by side on paper of twice the size.
  fileprivate var twoUp: [PrintPage] {
    stride(from: 0, to: count, by: 2).map { first in
      let pair = self[first..<Swift.min(first + 2, count)]
      let (width, height) = (self[first].width, self[first].height)
      return PrintPage(
        width: width * 2, height: height,
        placements: zip(pair, [0, width]).flatMap { page, x in
          page.placements.map { placement in
            var placement = placement
            placement.origin = Point(x: placement.origin.x + x, y: placement.origin.y)
            return placement
          }
        })
    }
  }
}
