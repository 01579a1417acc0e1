package import CampaignModel
package import PosterComposing

/// What is printed and where it hangs, as a table and as pages with boxes to tick.
package struct PrintList: Sendable {
  private let campaign: Campaign
  private let plan: BoardPlan
  /// File and page of a poster on a paper.
  private let pages: [BoardPlan.Sheet: (file: String, page: Int)]

  package init(
    campaign: Campaign, plan: BoardPlan,
    pages: [(sheet: BoardPlan.Sheet, file: String, page: Int)]
  ) {
    self.campaign = campaign
    self.plan = plan
    self.pages = Dictionary(
      pages.map { ($0.sheet, ($0.file, $0.page)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The head of `print-list.csv`; `HungBefore` reads it a month later.
  static let header = [
    "宣传栏编号", "宣传栏", "片区", "位置", "序号", "海报", "海报编号", "版式", "纸张", "份数", "张贴日期", "撤下日期", "文件",
    "页码", "缘由", "已打印", "已张贴", "已撤下",
  ]

  /// A row for each place; an empty place says so.
  package var csv: String {
    let topics = campaign.topicNames
    let areas = campaign.areaNames
    let where_ = Dictionary(
      plan.papers.flatMap { paper in
        plan.sheets(on: paper).compactMap { sheet in
          pages[sheet].map { (Key(offer: sheet.offer, paper: paper), $0) }
        }
      }, uniquingKeysWith: { first, _ in first })
    var rows = [Self.header]
    for hung in plan.boards {
      for hanging in hung.hangings {
        let board = hung.board
        let head = [
          board.id, board.name, areas[board.area] ?? board.area, board.place, "\(hanging.number)",
        ]
        guard let offer = hanging.offer else {
          rows.append(head + ["（空着）", "", "", hanging.paper.rawValue, "0"])
          continue
        }
        let at = where_[Key(offer: offer, paper: hanging.paper)]
        rows.append(
          head + [
            offer.title, offer.id + offer.layout, offer.layoutTitle, hanging.paper.rawValue, "1",
            hanging.putUp.description, hanging.takeDown.description, at?.file ?? "",
            at.map { "\($0.page)" } ?? "", offer.reason(topics: topics), "", "", "",
          ])
      }
    }
    return officeTable(rows)
  }

  private struct Key: Hashable {
    var offer: BoardOffer
    var paper: PaperSize
  }

  /// First what to print, then what to hang, board by board.
  package func document(_ setting: TextSetting, date: CivilDate) -> PrintDocument {
    let copies = plan.papers.flatMap { plan.sheets(on: $0) }.reduce(0) { $0 + $1.copies }
    var document = PrintDocument(
      title: "\(plan.month.chinese)张贴清单", author: campaign.site.office, date: date,
      source: "content/boards.csv")
    var list = ListPages(
      setting: setting, title: document.title,
      note: "\(campaign.site.office)　\(plan.boards.count) 处宣传栏，共 \(copies) 张。先按第一张表打印，再按第二张表逐栏张贴；"
        + "做完一项打一个勾。")
    printing(&list)
    for hung in plan.boards { hanging(hung, &list) }
    document.pages = list.finish(like: document)
    return document
  }

  private func printing(_ list: inout ListPages) {
    for paper in plan.papers {
      let sheets = plan.sheets(on: paper)
      guard let file = sheets.lazy.compactMap({ pages[$0]?.file }).first else { continue }
      let total = sheets.reduce(0) { $0 + $1.copies }
      list.heading(
        "打印 \(paper.rawValue)：\(sheets.count) 种，共 \(total) 张",
        note: "文件 \(file)。打印时选“实际大小”，单面。")
      list.table([
        .init(title: "页", share: 7, alignment: .end), .init(title: "海报", share: 62),
        .init(title: "版式", share: 22), .init(title: "份数", share: 11, alignment: .end),
        .init(title: "贴在", share: 55), .init(title: "印好", share: 10),
      ])
      for sheet in sheets {
        list.row([
          .text(pages[sheet].map { "\($0.page)" } ?? ""), .text(sheet.offer.title),
          .text(sheet.offer.layoutTitle), .strong("\(sheet.copies)"),
          .text(sheet.boards.joined(separator: "、")), .box(),
        ])
      }
    }
  }

  private func hanging(_ hung: BoardPlan.Hung, _ list: inout ListPages) {
    let board = hung.board
    let topics = campaign.topicNames
    list.heading("\(board.id)　\(board.name)", note: campaign.whereabouts(of: board))
    list.table([
      .init(title: "位", share: 7, alignment: .end), .init(title: "海报", share: 64),
      .init(title: "缘由", share: 34), .init(title: "纸", share: 11),
      .init(title: "张贴", share: 19), .init(title: "撤下", share: 19),
      .init(title: "贴好", share: 10), .init(title: "撤好", share: 10),
    ])
    for hanging in hung.hangings {
      guard let offer = hanging.offer else {
        list.row([
          .text("\(hanging.number)"), .text("（没有合适的海报，空着）"), .text(""),
          .text(hanging.paper.rawValue),
        ])
        continue
      }
      let day = hanging.takeDown.short
      list.row([
        .text("\(hanging.number)"), .text(offer.title), .text(offer.reason(topics: topics)),
        .text(hanging.paper.rawValue), .text(hanging.putUp.short),
        hanging.isEarly ? .strong("\(day) 提前") : .text(day), .box(), .box(),
      ])
    }
  }
}
