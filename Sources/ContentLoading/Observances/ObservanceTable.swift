import CampaignModel
import Diagnostics
import FileTree

/// Reads `outreach/observances.csv`: the days and seasons of publicity, with what they rest on.
///
/// A row of whole dates says when one year's notice sets what another row of the same id rules for other years.
struct ObservanceTable: Sendable {
  static let columns = KeyTable([
    "id": "编号", "name": "名称", "when": "日期", "notice": "看通知", "basis": "依据", "source": "来源",
    "status": "把握", "topics": "专题", "note": "说明",
  ])

  private struct Row: Sendable {
    var observance: Observance
    var rule: ObservanceRule
  }

  /// By id, in the order of the table.
  private var rows: [(id: String, rows: [Row])] = []

  /// What months and campaigns may name.
  var vocabulary: Vocabulary {
    Vocabulary(rows.map { ($0.id, $0.rows.map(\.observance.name)) })
  }

  static func read(_ file: SourceFile?, topics: Vocabulary) -> Reported<ObservanceTable> {
    guard let file else { return Reported(ObservanceTable()) }
    let table = StrictTable(file, columns: columns, required: ["id", "name", "when"])
    var findings = table.findings
    var result = ObservanceTable()
    for var row in table.rows {
      if let read = result.row(&row, topics) { result.add(read, &row) }
      findings += row.findings
    }
    return Reported(result, findings)
  }

  private func row(_ row: inout StrictMapping, _ topics: Vocabulary) -> Row? {
    var seen: [String: Int] = [:]
    let id = row.id("id", seen: &seen)
    let name = row.text("name")
    let observance = Observance(
      id: id ?? "", name: name ?? "", spans: [], followsNotice: row.bool("notice") ?? false,
      basis: row.text("basis") ?? "", source: row.text("source") ?? "",
      certainty: row.choice("status", Choices.observanceStatus) ?? .unchecked,
      topics: row.references("topics", topics, .topics), note: row.text("note") ?? "")
    guard let written = row.text("when") else { return nil }
    guard let rule = ObservanceRule(written) else {
      row.report(
        .yamlValue, at: row.range(of: "when"),
        Bilingual(
          zh: "“\(written.clipped)”读不出是哪一天", en: "`\(written.clipped)` is no day of a year"),
        remedy: Bilingual(
          zh: "写成 12月4日、12月1日~12月7日、6月、9月第3周、农历九月初九，或某一年的日子 2027-09-13~2027-09-19",
          en: "Write 12月4日, 12-01~12-07, 6月, 9月第3周, 农历九月初九, or one year's 2027-09-13~2027-09-19"))
      return nil
    }
    guard id != nil, name != nil else { return nil }
    return Row(observance: observance, rule: rule)
  }

  private mutating func add(_ new: Row, _ row: inout StrictMapping) {
    guard let index = rows.firstIndex(where: { $0.id == new.observance.id }) else {
      rows.append((new.observance.id, [new]))
      return
    }
    let clash = rows[index].rows.contains { known in
      switch (known.rule, new.rule) {
      case (.once(let a), .once(let b)): a.from.year == b.from.year
      case (.once, _), (_, .once): false
      default: true
      }
    }
    if clash {
      row.report(
        .duplicateDay, at: row.range(of: "id"),
        Bilingual(
          zh: "“\(new.observance.id)”的这一行和前面的说的是同一回事",
          en: "A row above says the same of `\(new.observance.id)`"),
        remedy: Bilingual(
          zh: "一个编号只写一条每年的规则，另加某一年的日子", en: "One yearly rule to an id, besides single years"))
    } else {
      rows[index].rows.append(new)
    }
  }

  /// The span of one in a year: that year's notice, or else the rule.
  func span(of id: String, in year: Int) -> DateSpan? {
    guard let rows = rows.first(where: { $0.id == id })?.rows else { return nil }
    let dated = rows.lazy.compactMap { row -> DateSpan? in
      if case .once = row.rule { row.rule.span(in: year) } else { nil }
    }.first
    return dated ?? rows.lazy.compactMap { $0.rule.span(in: year) }.first
  }

  func name(of id: String) -> String {
    rows.first { $0.id == id }?.rows.first?.observance.name ?? id
  }

  func note(of id: String) -> String {
    rows.first { $0.id == id }?.rows.first?.observance.note ?? ""
  }

  /// All of them with their days in some years.
  func observances(in years: [Int]) -> [Observance] {
    rows.compactMap { id, rows in
      guard
        var observance =
          (rows.first { if case .once = $0.rule { false } else { true } } ?? rows.first)?
          .observance
      else { return nil }
      observance.spans = years.compactMap { span(of: id, in: $0) }
      return observance
    }
  }
}
