import CampaignModel
package import Diagnostics

/// A month of the campaign without a theme.
struct MonthWithoutThemeFault: CampaignRule {
  func check(_ campaign: Campaign, findings: inout [Diagnostic]) {
    let present = Set(campaign.months.map(\.month))
    var first = present.min()
    var last = present.max()
    if let span = campaign.outreach.rules?.span {
      first = min(first ?? span.from.yearMonth, span.from.yearMonth)
      last = max(last ?? span.to.yearMonth, span.to.yearMonth)
    }
    guard var month = first, let last else { return }
    while month <= last {
      if !present.contains(month) { findings.append(.monthWithoutTheme(month)) }
      month = month.next
    }
  }
}

extension Diagnostic {
  fileprivate static func monthWithoutTheme(_ month: YearMonth) -> Diagnostic {
    Diagnostic(
      .monthWithoutTheme, at: nil,
      Bilingual(
        zh: "\(month.chinese) 没有主题", en: "\(month) has no theme"),
      remedy: Bilingual(
        zh: "新建 content/months/\(month).md，写明标题、专题和口号",
        en: "Make content/months/\(month).md with title, topics and slogans"))
  }
}

extension Rule {
  package static let monthWithoutTheme = Rule(
    "campaign/month-without-theme", .warning,
    title: Bilingual(zh: "每个月都有主题", en: "Every month has a theme"),
    why: Bilingual(
      zh: "按月规划宣传主题，公告栏、课堂和街头才说同一件事；缺一个月，那个月的首页就是空的。",
      en: "With a theme for each month boards, lessons and stalls say one thing."))
}
