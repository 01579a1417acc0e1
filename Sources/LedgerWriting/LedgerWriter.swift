package import CampaignModel
package import Diagnostics
package import FileTree

/// Writes the ledger of visits as a workbook: `台账.xlsx` of `office/`, with contacts, so never of `public/`.
package struct LedgerWriter: Sendable {
  package static let path = "台账.xlsx"

  package init() {}

  /// - Parameter asOf: The day the workbook is made; it says so.
  package func write(
    _ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate
  ) -> Reported<OutputTree> {
    var tree = OutputTree()
    let sheets = Self.sheets(campaign, plan: plan, asOf: asOf)
    guard !sheets.isEmpty else { return Reported(tree) }
    let about = WorkbookAbout(
      title: "六进宣传台账", office: campaign.site.office, date: asOf)
    let written = WorkbookFile.bytes(of: sheets, about: about)
    var findings = written.diagnostics
    if let bytes = written.value {
      findings += tree.add(path: Self.path, bytes: bytes, source: "content/outreach/plan.csv")
    }
    return Reported(tree, findings)
  }

  /// The sheets in their order; none when there is nothing to keep a ledger of.
  package static func sheets(
    _ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate
  ) -> [LedgerSheet] {
    let outreach = campaign.outreach
    let rows = LedgerRow.all(outreach, plan: plan)
    guard !rows.isEmpty else { return [] }
    let names = LedgerNames(campaign)
    let visits = VisitSheet(rows, names: names, asOf: asOf).sheet
    let counting = LedgerCounting(rows: rows, last: visits.lastRow + 1)
    let coverage = OutreachCoverage(outreach, plan: plan, asOf: asOf)
    return [
      visits,
      MonthSheet(
        coverage.months(outreach.rules), counting, least: outreach.rules?.coverage ?? [:]
      ).sheet,
      ShareSheet(
        name: "按片区", head: "片区", words: words(rows) { $0.venue.map { names.area($0.area) } },
        column: VisitSheet.Place.area, counting
      ) { $0.venue.map { names.area($0.area) } }.sheet,
      ShareSheet(
        name: "按主题", head: "主题", words: words(rows) { names.theme($0.visit.theme) },
        column: VisitSheet.Place.theme, counting
      ) { names.theme($0.visit.theme) }.sheet,
      WaitingSheet(coverage.waiting(outreach.venues), names: names, asOf: asOf).sheet,
      GuideSheet(campaign, asOf: asOf).sheet,
    ]
  }

  /// What rows say, most often said first.
  private static func words(_ rows: [LedgerRow], _ word: (LedgerRow) -> String?) -> [String] {
    Dictionary(grouping: rows.compactMap(word), by: \.self)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
  }
}
