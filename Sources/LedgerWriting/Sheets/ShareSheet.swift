import CampaignModel

/// Planned and held by something a row says: by area, by theme.
struct ShareSheet {
  let sheet: LedgerSheet

  /// - Parameters:
  ///   - words: What the rows say, each once.
  ///   - column: Place of the column in the ledger.
  init(
    name: String, head: String, words: [String], column: Int, _ counting: LedgerCounting,
    word: @escaping (LedgerRow) -> String?
  ) {
    var sheet = LedgerSheet(
      name: name,
      columns: [
        .init(head, width: 26), .init("计划", width: 9), .init("已办", width: 9),
        .init("改期", width: 9), .init("取消", width: 9), .init("人数", width: 10),
        .init("发放份数", width: 11),
      ])
    sheet.rows = words.map { said in
      let own = [
        LedgerCounting.Condition.word(said, column: column) { word($0) == said }
      ]
      let held = own + [.status(.held)]
      return [
        .text(said), counting.count(own + [.planned]), counting.count(held),
        counting.count(own + [.status(.moved)]), counting.count(own + [.status(.cancelled)]),
        counting.sum(VisitSheet.Place.people, held, of: \.people),
        counting.sum(VisitSheet.Place.leaflets, held, of: \.leaflets),
      ]
    }
    sheet.rows.append(MonthSheet.total(of: sheet.rows, first: 2))
    sheet.hasTotal = true
    self.sheet = sheet
  }
}
