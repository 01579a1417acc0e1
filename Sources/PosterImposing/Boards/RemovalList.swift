package import CampaignModel
package import PosterComposing

/// What must come down, and when: last month's sheets first, then this month's that end early.
package struct RemovalList: Sendable {
  package struct Removal: Sendable, Hashable {
    package var day: CivilDate
    package var boardID: String
    package var board: String
    package var number: String
    package var title: String
    package var paper: String
    package var reason: String
    /// The same sheet hangs there again: it may stay.
    package var stays: Bool
  }

  private let campaign: Campaign
  private let month: YearMonth
  /// `nil` when there is no list of the month before.
  private let knowsBefore: Bool
  package let removals: [Removal]

  package init(campaign: Campaign, plan: BoardPlan, before: HungBefore?) {
    self.campaign = campaign
    month = plan.month
    knowsBefore = before != nil
    var removals: [Removal] = []
    for row in before?.rows ?? [] {
      let hung = plan.boards.first { $0.board.id == row.boardID }
      let again = hung?.hangings.contains { hanging in
        hanging.offer.map { $0.id + $0.layout } == row.poster
          && hanging.paper.rawValue == row.paper
          && (hanging.offer?.from ?? plan.month.firstDay) <= plan.month.firstDay
      }
      let stays = again ?? false
      removals.append(
        Removal(
          day: plan.month.firstDay, boardID: row.boardID, board: row.board, number: row.number,
          title: row.title, paper: row.paper, reason: stays ? "本月接着贴，不用撤" : "上月到期",
          stays: stays))
    }
    var early: [Removal] = []
    for hung in plan.boards {
      for hanging in hung.hangings where hanging.isEarly {
        early.append(
          Removal(
            day: hanging.takeDown, boardID: hung.board.id, board: hung.board.name,
            number: "\(hanging.number)", title: hanging.offer?.title ?? "",
            paper: hanging.paper.rawValue, reason: "到期", stays: false))
      }
    }
    self.removals =
      removals
      + early.enumerated().sorted { a, b in
        (a.element.day, a.offset) < (b.element.day, b.offset)
      }.map(\.element)
  }

  package var csv: String {
    officeTable(
      [["撤下日期", "宣传栏编号", "宣传栏", "序号", "海报", "纸张", "缘由", "已撤下"]]
        + removals.map {
          [
            $0.day.description, $0.boardID, $0.board, $0.number, $0.title, $0.paper, $0.reason, "",
          ]
        })
  }

  package func document(_ setting: TextSetting, date: CivilDate) -> PrintDocument {
    var document = PrintDocument(
      title: "\(month.chinese)撤下清单", author: campaign.site.office, date: date,
      source: "content/boards.csv")
    var list = ListPages(
      setting: setting, title: document.title,
      note: "\(campaign.site.office)　贴出去的纸没有人会去改，过了期的要及时撤下。")
    let first = removals.filter { $0.day == month.firstDay }
    list.heading("\(month.firstDay.short)换新前，先撤上个月的")
    if first.isEmpty {
      list.paragraph(
        knowsBefore
          ? "上个月没有贴过的海报。"
          : "没有找到上个月的张贴清单（office/posters/\(month.previous)/print-list.csv），请到各栏看一遍，把旧的都撤下。")
    } else {
      table(first.filter { !$0.stays }, &list)
      let staying = first.count { $0.stays }
      if staying > 0 { list.paragraph("另有 \(staying) 张本月接着贴，看一看有没有破损，不用撤。") }
    }
    let early = removals.filter { $0.day != month.firstDay }
    list.heading("这个月里要提前撤下的")
    if early.isEmpty {
      list.paragraph("没有：本月贴的都可以贴到月底。")
    } else {
      table(early, &list)
    }
    document.pages = list.finish(like: document)
    return document
  }

  private func table(_ removals: [Removal], _ list: inout ListPages) {
    list.table([
      .init(title: "日期", share: 20), .init(title: "宣传栏", share: 60),
      .init(title: "位", share: 8, alignment: .end), .init(title: "海报", share: 64),
      .init(title: "纸", share: 11), .init(title: "撤好", share: 10),
    ])
    for removal in removals {
      list.row([
        .text(removal.day.short), .text("\(removal.boardID) \(removal.board)"),
        .text(removal.number), .text(removal.title), .text(removal.paper), .box(),
      ])
    }
  }
}
