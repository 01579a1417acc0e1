import CampaignModel

/// Planned and held by month and category, with people and leaflets; the rules' least number below.
struct MonthSheet {
  let sheet: LedgerSheet

  init(_ months: [YearMonth], _ counting: LedgerCounting, least: [VenueCategory: Int]) {
    let categories = VenueCategory.allCases
    let heads = categories.map(\.chinese) + ["合计"]
    var sheet = LedgerSheet(
      name: "按月",
      columns: [.init("月份", width: 11.5)]
        + heads.flatMap { _ in [.init("计划", width: 6), .init("已办", width: 6)] }
        + [.init("人数", width: 8), .init("发放份数", width: 9.5)])
    sheet.groups = heads.enumerated().map { index, head in
      LedgerSheet.Group(title: head, columns: (1 + 2 * index)..<(3 + 2 * index))
    }
    sheet.rows = months.enumerated().map { index, month in
      Self.row(month, at: index + 3, categories, counting)
    }
    sheet.rows.append(Self.total(of: sheet.rows, first: 3))
    sheet.hasTotal = true
    sheet.frozenColumns = 1
    sheet.isLandscape = true
    if categories.contains(where: { least[$0] ?? 0 > 0 }) {
      let words = categories.compactMap { category in
        least[category].map { "\(category.chinese) \($0)" }
      }
      sheet.rows.append([])
      sheet.rows.append([.text("规则要求每月至少：\(words.joined(separator: "，"))（场）")])
    }
    self.sheet = sheet
  }

  private static func row(
    _ month: YearMonth, at line: Int, _ categories: [VenueCategory], _ counting: LedgerCounting
  ) -> [LedgerSheet.Cell] {
    let within = LedgerCounting.Condition.month(month, in: "$A\(line)")
    var cells: [LedgerSheet.Cell] = [.month(month)]
    for category in categories {
      let kind = LedgerCounting.Condition.word(
        category.chinese, column: VisitSheet.Place.category
      ) { $0.venue?.category == category }
      cells.append(counting.count(within + [kind, .planned]))
      cells.append(counting.count(within + [kind, .status(.held)]))
    }
    cells.append(counting.count(within + [.planned]))
    cells.append(counting.count(within + [.status(.held)]))
    cells.append(
      counting.sum(VisitSheet.Place.people, within + [.status(.held)], of: \.people))
    cells.append(
      counting.sum(VisitSheet.Place.leaflets, within + [.status(.held)], of: \.leaflets))
    return cells
  }

  static func total(of rows: [[LedgerSheet.Cell]], first: Int) -> [LedgerSheet.Cell] {
    let width = rows.map(\.count).max() ?? 0
    return (0..<width).map { column in
      guard column > 0 else { return .text("合计") }
      let letter = LedgerCounting.letter(column)
      let value = rows.reduce(0) { sum, row in
        guard row.indices.contains(column), case .formula(_, let value) = row[column] else {
          return sum
        }
        return sum + value
      }
      return .formula("SUM(\(letter)\(first):\(letter)\(first + rows.count - 1))", value)
    }
  }
}
