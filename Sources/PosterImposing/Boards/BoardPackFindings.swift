package import CampaignModel
package import Diagnostics

/// What people should know before they print a month's pack.
package enum BoardPackFindings {
  /// Faults of boards and month that show before any poster is made.
  package static func before(_ campaign: Campaign, _ month: YearMonth) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if campaign.boards.isEmpty {
      findings.append(
        Diagnostic(
          .packNoBoards, at: .top(of: "content/boards.csv"),
          Bilingual(zh: "没有登记宣传栏，排不出张贴包", en: "There are no boards to make a pack for"),
          remedy: Bilingual(
            zh: "在 content/boards.csv 里登记：编号、名称、片区、位置、版位（A3*4;A2*1）、阅读距离",
            en: "List them in content/boards.csv: id,name,area,place,slots,distance_m")))
    }
    if !campaign.months.contains(where: { $0.month == month }) {
      findings.append(
        Diagnostic(
          .packNoMonth, at: .top(of: "content/months/\(month).md"),
          Bilingual(
            zh: "\(month.chinese)还没有月主题，张贴包里只有警示、常设海报",
            en: "\(month) has no theme yet; the pack has only alerts and standing posters"),
          remedy: Bilingual(
            zh: "写一篇 content/months/\(month).md：banbao new 月主题",
            en: "Write content/months/\(month).md")))
    }
    for board in campaign.boards {
      for slot in board.unknownSlots {
        findings.append(
          Diagnostic(
            .packUnknownPaper, at: .top(of: "content/boards.csv"),
            Bilingual(
              zh: "\(board.id) \(board.name)的版位写了 \(slot.sheet)，没有这种纸的海报",
              en: "Board \(board.id) has slots of \(slot.sheet), which no poster is made for"),
            remedy: Bilingual(zh: "写 A4、A3、A2 或 A1", en: "Write A4, A3, A2 or A1")))
      }
    }
    return findings
  }

  /// A chosen poster that does not fit a paper.
  package static func leftOut(_ offer: BoardOffer, _ paper: PaperSize) -> Diagnostic {
    Diagnostic(
      .packLeftOut, at: nil,
      Bilingual(
        zh: "《\(offer.title)》（\(offer.layoutTitle)）在 \(paper.rawValue) 上放不下或画不出，换了别的海报",
        en:
          "“\(offer.title)” (\(offer.layout)) does not fit on \(paper.rawValue); others hang there"),
      remedy: Bilingual(
        zh:
          "想贴它，看看哪里放不下：banbao posters \(offer.id) --layout \(offer.layout) --sheet \(paper.rawValue)",
        en:
          "To see why: banbao posters \(offer.id) --layout \(offer.layout) --sheet \(paper.rawValue)"
      ))
  }

  /// What the plan could not do.
  package static func after(_ plan: BoardPlan) -> [Diagnostic] {
    plan.papers.compactMap { paper in
      let empty = plan.boards.map { hung in
        (hung.board, hung.hangings.count { $0.offer == nil && $0.paper == paper })
      }.filter { $0.1 > 0 }
      guard !empty.isEmpty else { return nil }
      let total = empty.reduce(0) { $0 + $1.1 }
      let boards = empty.map { "\($0.0.id) \($0.0.name) \($0.1) 个" }.joined(separator: "，")
      let ids = empty.map { "\($0.0.id): \($0.1)" }.joined(separator: ", ")
      return Diagnostic(
        .packShortage, at: .top(of: "content/boards.csv"),
        Bilingual(
          zh: "\(paper.rawValue) 的位置空着 \(total) 个，没有更多不重样的 \(paper.rawValue) 海报：\(boards)",
          en:
            "\(total) places for \(paper.rawValue) stay empty, for want of different posters: \(ids)"
        ),
        remedy: Bilingual(
          zh: "给更多稿件写海报（版式要有这种纸），或在 boards.csv 里减少这种版位",
          en: "Make posters of more articles in a layout for this paper, or list fewer slots"))
    }
  }
}

extension BoardPackFindings {
  /// Small print that people read only when they step up to the board.
  package static func tooFar(_ paper: PaperSize, boards: [Board], distance: Double) -> Diagnostic {
    let places = boards.map { "\($0.id) \($0.name)" }.joined(separator: "，")
    let ids = boards.map(\.id).joined(separator: ", ")
    let metres = Campaign.metres(distance)
    return Diagnostic(
      .packTooFar, at: .top(of: "content/boards.csv"),
      Bilingual(
        zh: "\(paper.rawValue) 海报最小的字要走到 \(metres) 米处才看得清，这些栏的人站得更远：\(places)",
        en:
          "The smallest type on \(paper.rawValue) is read from \(metres) m; people stand farther from \(ids)"
      ),
      remedy: Bilingual(
        zh: "给这些栏换大一号的纸（改 boards.csv 的版位），或用 --variant large-print",
        en: "Give these boards larger paper (slots in boards.csv), or use --variant large-print"))
  }
}

extension Rule {
  package static let packTooFar = Rule(
    "poster/pack-too-far", .warning,
    title: Bilingual(
      zh: "海报要让站在栏前的人看得清", en: "Posters are legible from where a board's readers stand"),
    why: Bilingual(
      zh: "每种纸按常见的站位排字；栏前站得更远，小字就看不清。",
      en: "Each paper is set for a usual distance; from farther off its small type is not read."))

  package static let packNoBoards = Rule(
    "poster/pack-no-boards", .error,
    title: Bilingual(zh: "张贴包要先登记宣传栏", en: "A board pack needs boards"),
    why: Bilingual(
      zh: "不知道有几处栏、每处贴几张，就没法配海报。", en: "Without boards and slots nothing can be chosen."))

  package static let packNoMonth = Rule(
    "poster/pack-no-month", .warning,
    title: Bilingual(zh: "张贴包最好先有月主题", en: "A board pack should have a month's theme"),
    why: Bilingual(
      zh: "月主题决定这个月先贴什么。", en: "The month's theme says what hangs first."))

  package static let packUnknownPaper = Rule(
    "poster/pack-unknown-paper", .warning,
    title: Bilingual(zh: "版位的纸要有海报可贴", en: "Slots are of papers posters are made for"),
    why: Bilingual(
      zh: "没有这种纸的海报，这个位置就会一直空着。", en: "Otherwise the place stays empty."))

  package static let packLeftOut = Rule(
    "poster/pack-left-out", .warning,
    title: Bilingual(zh: "配好的海报要放得下", en: "Chosen posters fit their paper"),
    why: Bilingual(
      zh: "放不下的不硬缩小，换成下一张合适的。", en: "What does not fit is not squeezed; the next one hangs."))

  package static let packShortage = Rule(
    "poster/pack-shortage", .warning,
    title: Bilingual(zh: "宣传栏不要空着", en: "Boards are full"),
    why: Bilingual(
      zh: "同一处栏不重复贴同一张，海报不够就会空着，事先说明。",
      en:
        "A board does not show one poster twice; when there are too few, places stay empty, and it is said."
    ))
}
