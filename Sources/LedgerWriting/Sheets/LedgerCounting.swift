import CampaignModel

/// Formulas that count rows of the ledger, beside what they give now: as people fill it in, the sums follow.
struct LedgerCounting {
  /// Which rows are counted: all conditions hold.
  struct Condition {
    /// Place of the column in the ledger.
    var column: Int
    /// As COUNTIFS takes it: `"机关"`, `"<>改期"`, `">="&$A3`.
    var criterion: String
    var holds: (LedgerRow) -> Bool
  }

  let rows: [LedgerRow]
  /// The last row of the ledger's table, counted from 1.
  let last: Int

  func count(_ conditions: [Condition]) -> LedgerSheet.Cell {
    .formula(
      "COUNTIFS(\(arguments(conditions)))",
      rows.count { row in conditions.allSatisfy { $0.holds(row) } }
    )
  }

  func sum(
    _ column: Int, _ conditions: [Condition], of value: (HeldVisit) -> Int?
  ) -> LedgerSheet.Cell {
    let counted = rows.filter { row in conditions.allSatisfy { $0.holds(row) } }
    return .formula(
      "SUMIFS(\(range(column)),\(arguments(conditions)))",
      counted.reduce(0) { $0 + ($1.held.flatMap(value) ?? 0) })
  }

  private func arguments(_ conditions: [Condition]) -> String {
    conditions.map { "\(range($0.column)),\($0.criterion)" }.joined(separator: ",")
  }

  private func range(_ column: Int) -> String {
    let letter = Self.letter(column)
    return "'\(VisitSheet.name)'!$\(letter)$2:$\(letter)$\(last)"
  }

  /// `A` for 0, `AB` for 27.
  static func letter(_ column: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let (high, low) = column.quotientAndRemainder(dividingBy: alphabet.count)
    return (high > 0 ? letter(high - 1) : "") + String(alphabet[low])
  }
}

extension LedgerCounting.Condition {
  /// Not put off to another day, which has a row of its own.
  static var planned: Self {
    Self(column: VisitSheet.Place.status, criterion: "\"<>改期\"") { $0.held?.status != .moved }
  }

  static func status(_ status: HeldVisit.Status) -> Self {
    Self(column: VisitSheet.Place.status, criterion: "\"\(status.chinese)\"") {
      $0.held?.status == status
    }
  }

  /// - Parameter cell: Where the month stands, as its first day.
  static func month(_ month: YearMonth, in cell: String) -> [Self] {
    let date = VisitSheet.Place.date
    return [
      Self(column: date, criterion: "\">=\"&\(cell)") { $0.visit.date.yearMonth >= month },
      Self(column: date, criterion: "\"<\"&EDATE(\(cell),1)") { $0.visit.date.yearMonth <= month },
    ]
  }

  /// - Parameter word: What stands in the column.
  static func word(
    _ word: String, column: Int, holds: @escaping (LedgerRow) -> Bool
  ) -> Self {
    // After the equals sign nothing is an operator, after a tilde no wildcard.
    let plain = word.reduce(into: "") { plain, character in
      if "~*?".contains(character) { plain.append("~") }
      plain.append(character)
      if character == "\"" { plain.append(character) }
    }
    return Self(column: column, criterion: "\"=\(plain)\"", holds: holds)
  }
}

extension HeldVisit.Status {
  /// The word of the ledger and of `held.csv`.
  var chinese: String {
    switch self {
    case .held: "已办"
    case .moved: "改期"
    case .cancelled: "取消"
    }
  }
}
