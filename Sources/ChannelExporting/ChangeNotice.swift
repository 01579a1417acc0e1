package import CampaignModel
package import Diagnostics
package import FileTree

/// What moved since the ledger written last, ready to send: `changes.md` of `office/`.
package struct ChangeNotice: Sendable {
  /// The ledger and the notice as they stand; a notice stays until a later change takes its place.
  package struct Published: Sendable {
    package var ledger: [UInt8]?
    package var notice: [UInt8]?

    package init(ledger: [UInt8]?, notice: [UInt8]?) {
      self.ledger = ledger
      self.notice = notice
    }
  }

  package init() {}

  package func export(
    _ campaign: Campaign, plan: OutreachPlan, published: Published, asOf: CivilDate
  ) -> Reported<OutputTree> {
    var tree = OutputTree()
    guard let ledger = published.ledger else { return Reported(tree) }
    // Both as a table says them: an apostrophe against formulas is the same on either side.
    let rows = OfficeRows(Array(officeTable(VisitLedger.rows(campaign, plan: plan)).utf8)).rows
    let changes = Self.changes(from: OfficeRows(ledger).rows, to: rows, asOf: asOf)
    let text = changes.isEmpty ? nil : Array(Self.text(changes, campaign, asOf).utf8)
    guard let bytes = text ?? published.notice else { return Reported(tree) }
    let findings = tree.add(
      path: "changes.md", bytes: bytes, source: "content/outreach/plan.csv")
    return Reported(tree, findings)
  }

  /// One visit before and after; without `old` it is new, without `new` it is called off.
  private struct Change {
    var old: [String]?
    var new: [String]?
    var row: [String] { new ?? old ?? [] }
  }

  private enum Place { static let (date, weekday, venue, format, theme, team) = (0, 1, 3, 5, 6, 7) }

  /// Of each venue and format the visits that are not in both, paired by their order; those of the past are left alone.
  private static func changes(
    from old: [[String]], to new: [[String]], asOf: CivilDate
  ) -> [Change] {
    func said(_ row: [String]) -> [String] { [row[Place.date], row[Place.theme], row[Place.team]] }
    func coming(_ rows: [[String]]) -> [[String]: [[String]]] {
      Dictionary(
        grouping: rows.filter {
          $0.count > Place.team && CivilDate($0[Place.date]).map { $0 >= asOf } ?? false
        }
      ) { [$0[Place.venue], $0[Place.format]] }
    }
    let (before, after) = (coming(old), coming(new))
    var changes: [Change] = []
    for key in Set(before.keys).union(after.keys) {
      let (had, has) = (before[key] ?? [], after[key] ?? [])
      let (hadSaid, hasSaid) = (Set(had.map(said)), Set(has.map(said)))
      let gone = had.filter { !hasSaid.contains(said($0)) }
      let come = has.filter { !hadSaid.contains(said($0)) }
      for index in 0..<max(gone.count, come.count) {
        changes.append(
          Change(
            old: gone.indices.contains(index) ? gone[index] : nil,
            new: come.indices.contains(index) ? come[index] : nil))
      }
    }
    return changes.sorted {
      ([$0.row[Place.date]] + $0.row).lexicographicallyPrecedes([$1.row[Place.date]] + $1.row)
    }
  }

  private static func text(
    _ changes: [Change], _ campaign: Campaign, _ asOf: CivilDate
  ) -> String {
    var lines = [
      "# 六进日程调整通知（\(asOf.chinese)）", "", "各宣讲队、各点位：以下 \(changes.count) 场有调整，其余照原日程不变。", "",
    ]
    for change in changes {
      let row = change.row
      let what = "\(row[Place.venue])（\(row[Place.format])）"
      let contact = row.dropFirst(Place.team + 1).prefix(2).filter { !$0.isEmpty }
      let call = contact.isEmpty ? "" : "。联系人：\(contact.joined(separator: " "))"
      switch (change.old, change.new) {
      case (let old?, let new?):
        let word = old[Place.date] == new[Place.date] ? "调整" : "改期"
        lines.append("- 【\(word)】\(what)：原定 \(visit(old))，改为 \(visit(new))\(call)")
      case (let old?, nil): lines.append("- 【取消】\(what)：原定 \(visit(old))\(call)")
      case (nil, let new?): lines.append("- 【新增】\(what)：\(visit(new))\(call)")
      case (nil, nil): break
      }
    }
    return (lines + ["", campaign.site.office, ""]).joined(separator: "\n")
  }

  private static func visit(_ row: [String]) -> String {
    let day = CivilDate(row[Place.date])?.chinese ?? row[Place.date]
    return "\(day)\(row[Place.weekday])，\(row[Place.team])，讲\(row[Place.theme])"
  }
}
