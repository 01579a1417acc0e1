package import CampaignModel
package import Diagnostics
package import FileTree

/// What each month's visits need to be brought along: `kit.csv` of `office/`.
///
/// Leaflets are reckoned from what was given out before at visits of the same form; without such a record the cell stays empty.
package struct KitDemand: Sendable {
  package init() {}

  package func export(_ campaign: Campaign, plan: OutreachPlan) -> Reported<OutputTree> {
    var tree = OutputTree()
    guard !plan.visits.isEmpty else { return Reported(tree) }
    let usual = Self.usualLeaflets(campaign.outreach.held)
    var rows = [["月份", "主题", "一堂课", "一条街", "宣传单参考份数", "同一天最多摊位", "现有摊位套数"]]
    let months = Dictionary(grouping: plan.visits, by: \.date.yearMonth)
    for (month, visits) in months.sorted(by: { $0.key < $1.key }) {
      for (theme, visits) in Dictionary(grouping: visits, by: \.theme).sorted(by: {
        $0.key < $1.key
      }) {
        rows.append(
          [month.description, campaign.outreachTheme(theme)] + Self.counts(visits, usual) + [
            "", "",
          ])
      }
      let stalls = Dictionary(grouping: visits.filter { $0.format == .stall }, by: \.date)
      rows.append(
        [month.description, "合计"] + Self.counts(visits, usual) + [
          "\(stalls.values.map(\.count).max() ?? 0)",
          campaign.outreach.rules.map { "\($0.stallKits)" } ?? "",
        ])
    }
    let findings = tree.add(
      path: "kit.csv", text: officeTable(rows), source: "content/outreach/plan.csv")
    return Reported(tree, findings)
  }

  private static func counts(_ visits: [PlannedVisit], _ usual: [VisitFormat: Int]) -> [String] {
    let lessons = visits.count { $0.format == .lesson }
    let wanted = visits.map { usual[$0.format] }
    let isKnown = wanted.allSatisfy { $0 != nil }
    let leaflets = wanted.reduce(0) { $0 + ($1 ?? 0) }
    return ["\(lessons)", "\(visits.count - lessons)", isKnown ? "\(leaflets)" : ""]
  }

  /// The mean of what was given out at a visit, rounded up.
  private static func usualLeaflets(_ held: [HeldVisit]) -> [VisitFormat: Int] {
    var usual: [VisitFormat: Int] = [:]
    for format in VisitFormat.allCases {
      let known = held.filter { $0.visit.format == format && $0.status == .held }
        .compactMap(\.leaflets)
      guard !known.isEmpty else { continue }
      usual[format] = (known.reduce(0, +) + known.count - 1) / known.count
    }
    return usual
  }
}
