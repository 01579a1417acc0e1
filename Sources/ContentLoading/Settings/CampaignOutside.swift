import CampaignModel
package import Diagnostics

extension StrictMapping {
  /// Tells that a campaign of the rules lies wholly outside the calendar's days and asks for nothing.
  mutating func reportOutside(_ from: CivilDate, _ horizon: DateSpan) {
    report(
      .outreachCampaignOutside, at: range(of: has("from") ? "from" : "observance"),
      Bilingual(
        zh: "这次集中宣传从 \(from) 起，不在日程的 \(horizon.from) 至 \(horizon.to) 里，不会安排",
        en:
          "This campaign from \(from) is outside the calendar, \(horizon.from) to \(horizon.to), and asks for nothing"
      ),
      remedy: Bilingual(
        zh: "改成日程里的日子；过去的、以后的集中宣传可以删掉",
        en: "Give it days of the calendar, or remove it"))
  }
}

extension Rule {
  package static let outreachCampaignOutside = Rule(
    "outreach/campaign-outside", .warning,
    title: Bilingual(zh: "集中宣传在日程的日子里", en: "Campaigns lie within the calendar"),
    why: Bilingual(
      zh: "日程只排从开始到结束的日子，别的日子的集中宣传一场也排不上，常常是年份写错了。",
      en:
        "The calendar has only its own days; a campaign on others gets no visit, often for a mistyped year."
    ))
}
