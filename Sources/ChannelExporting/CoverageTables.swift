package import CampaignModel
package import Diagnostics
package import FileTree

/// Plan and reality as tables of `office/`: `coverage.csv` by month, category, area and theme; `waiting.csv` by venue, longest first.
package struct CoverageTables: Sendable {
  package init() {}

  package func export(
    _ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate
  ) -> Reported<OutputTree> {
    let coverage = OutreachCoverage(campaign.outreach, plan: plan, asOf: asOf)
    var tree = OutputTree()
    guard !coverage.entries.isEmpty else { return Reported(tree) }
    let areas = Dictionary(
      campaign.site.areas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let source = "content/outreach/held.csv"
    var findings = tree.add(
      path: "coverage.csv", text: officeTable(Self.rows(coverage, campaign, areas)), source: source)
    findings += tree.add(
      path: "waiting.csv", text: officeTable(Self.waiting(coverage, campaign, areas, asOf)),
      source: source)
    return Reported(tree, findings)
  }

  private struct Group: Hashable {
    var month: YearMonth
    var category: VenueCategory
    var area: String
    var theme: String

    var key: (Int, Int, String, String) {
      (
        month.year * 12 + month.month, VenueCategory.allCases.firstIndex(of: category) ?? 0, area,
        theme
      )
    }
  }

  /// A row for each group with visits, then a row for each month and category below the rules' least number.
  private static func rows(
    _ coverage: OutreachCoverage, _ campaign: Campaign, _ areas: [String: String]
  ) -> [[String]] {
    var groups: [Group: [OutreachCoverage.Entry]] = [:]
    var byMonth: [YearMonth: [VenueCategory: [OutreachCoverage.Entry]]] = [:]
    for entry in coverage.entries {
      guard let venue = entry.venue else { continue }
      let month = entry.visit.date.yearMonth
      groups[
        Group(month: month, category: venue.category, area: venue.area, theme: entry.visit.theme),
        default: []
      ].append(entry)
      byMonth[month, default: [:]][venue.category, default: []].append(entry)
    }
    var rows = [["月份", "类别", "片区", "主题", "计划", "已办", "未记录", "取消", "未到日期", "缺"]]
    for (group, entries) in groups.sorted(by: { $0.key.key < $1.key.key }) {
      let count = OutreachCoverage.Count(entries)
      rows.append([
        group.month.description, group.category.chinese, areas[group.area] ?? group.area,
        campaign.outreachTheme(group.theme), "\(count.planned)", "\(count.held)",
        "\(count.unrecorded)", "\(count.cancelled)", "\(count.coming)", "0",
      ])
    }
    for month in coverage.months(campaign.outreach.rules) {
      for category in VenueCategory.allCases {
        let wanted = campaign.outreach.rules?.coverage[category] ?? 0
        let missing = OutreachCoverage.Count(byMonth[month]?[category] ?? [])
          .missing(of: wanted)
        guard missing > 0 else { continue }
        rows.append(
          [month.description, category.chinese, "（规则要求的最少场数）", ""]
            + Array(repeating: "0", count: 5) + ["\(missing)"])
      }
    }
    return rows
  }

  private static func waiting(
    _ coverage: OutreachCoverage, _ campaign: Campaign, _ areas: [String: String],
    _ asOf: CivilDate
  ) -> [[String]] {
    [["点位", "类别", "片区", "上次", "已等天数", "下次"]]
      + coverage.waiting(campaign.outreach.venues).map { waiting in
        [
          waiting.venue.name, waiting.venue.category.chinese,
          areas[waiting.venue.area] ?? waiting.venue.area, waiting.last?.description ?? "还没去过",
          waiting.days(asOf: asOf).map { "\($0)" } ?? "", waiting.next?.description ?? "没有安排",
        ]
      }
  }
}

extension Campaign {
  /// What people call an outreach theme: the topic's short name, the rules' name, or the id.
  func outreachTheme(_ id: String) -> String {
    topic(id)?.displayTitle ?? outreach.rules?.themes.first { $0.id == id }?.name ?? id
  }
}
