package import Diagnostics

/// What a plan is worth, for reading: every term that counts in words and as a bar, and how far from the best possible it is.
package struct PlanAccount: Sendable {
  package var score: PlanScore
  /// What no plan undercuts, when it was asked for.
  package var bound: Int?

  package init(_ score: PlanScore, bound: Int? = nil) {
    self.score = score
    self.bound = bound
  }

  /// Widest bar, in cells of a terminal.
  private static let barWidth = 30

  package func text(in language: Language) -> String {
    let rows = PlanTerm.allCases.compactMap { term -> Row? in
      let cost = score.terms[term] * score.weights[term]
      guard score.terms[term] > 0, cost > 0 else { return nil }
      return Row(
        name: language == .zh ? term.chinese : term.english,
        sum: "\(score.terms[term]) × \(score.weights[term]) = \(cost)", cost: cost)
    }.sorted { $0.cost > $1.cost }
    let head = Bilingual(
      zh: rows.isEmpty ? "目标值 0：样样都做到了" : "目标值 \(score.objective)（越小越好），由这些加起来：",
      en: rows.isEmpty
        ? "Objective 0: every aim is met"
        : "Objective \(score.objective) (lower is better), made of:")
    let names = rows.map { cells($0.name) }.max() ?? 0
    let sums = rows.map { cells($0.sum) }.max() ?? 0
    let most = rows.first?.cost ?? 1
    let lines = rows.map { row in
      "  " + row.name + blanks(names - cells(row.name) + 2) + blanks(sums - cells(row.sum))
        + row.sum + "  " + bar(row.cost, of: most)
    }
    return ([head.text(in: language)] + lines + gap(in: language)).map { $0 + "\n" }.joined()
  }

  private struct Row {
    var name: String
    var sum: String
    var cost: Int
  }

  private func gap(in language: Language) -> [String] {
    guard let bound else { return [] }
    let percent = Self.percent(over: bound, score.objective)
    return [
      Bilingual(
        zh: "离最好的可能最多差 \(percent)%：已证明谁也排不到 \(bound) 以下",
        en: "At most \(percent) % from the best possible: no plan can be below \(bound), proven"
      ).text(in: language)
    ]
  }

  /// How far an objective lies over a bound, in per cent rounded up to one decimal, so that "at most" is true.
  static func percent(over bound: Int, _ objective: Int) -> String {
    guard objective > bound else { return "0.0" }
    guard bound > 0 else { return "100.0" }
    let thousandths = ((objective - bound) * 1000 + bound - 1) / bound
    return "\(thousandths / 10).\(thousandths % 10)"
  }

  private func bar(_ cost: Int, of most: Int) -> String {
    String(repeating: "█", count: max(1, cost * Self.barWidth / max(1, most)))
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// Cells a text takes in a terminal: a Chinese character takes two.
  private func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
