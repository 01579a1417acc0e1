package import CampaignModel
package import Diagnostics
package import FileTree

/// Writes the year of visits with its contacts as a table for the office: `visits.csv` of `office/`, never of `public/`.
///
/// UTF-8 with a byte order mark and CRLF, which Excel and WPS open without garbage; a cell that a spreadsheet would take for
/// a formula gets an apostrophe before it.
package struct VisitLedger: Sendable {
  package init() {}

  package func export(_ campaign: Campaign, plan: OutreachPlan) -> Reported<OutputTree> {
    guard !plan.visits.isEmpty else { return Reported(OutputTree()) }
    var tree = OutputTree()
    let findings = tree.add(
      path: "visits.csv", text: officeTable(Self.rows(campaign, plan: plan)),
      source: "content/outreach/plan.csv")
    return Reported(tree, findings)
  }

  /// The head and a row for each visit.
  static func rows(_ campaign: Campaign, plan: OutreachPlan) -> [[String]] {
    let outreach = campaign.outreach
    let venues = Dictionary(
      outreach.venues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let teams = Dictionary(
      outreach.teams.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let areas = Dictionary(
      campaign.site.areas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var lines = [header]
    for visit in plan.visits {
      let venue = venues[visit.venue]
      lines.append([
        visit.date.description, "星期" + weekdays[visit.date.weekday - 1],
        venue?.category.chinese ?? "", venue?.name ?? visit.venue,
        venue.flatMap { areas[$0.area] } ?? "", visit.format.chinese,
        campaign.topic(visit.theme)?.title ?? campaign.outreachTheme(visit.theme),
        teams[visit.team] ?? visit.team,
        venue?.contact ?? "", venue?.phone ?? "", "", "", "",
      ])
    }
    return lines
  }

  private static let header = [
    "日期", "星期", "类别", "点位", "片区", "形式", "主题", "队伍", "联系人", "电话", "实到人数", "发放份数", "备注",
  ]

  private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
}
