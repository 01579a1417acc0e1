package import CampaignModel
package import Diagnostics

/// One change of the office's tables that lets a visit left out find a place, found by trying it.
package struct Repair: Sendable, Hashable {
  package enum Change: Sendable, Hashable {
    /// The venue's gap, in days.
    case gap(from: Int, to: Int)
    /// A team works on one more day.
    case duty(team: String)
    /// A team gives one visit more on the day.
    case cap(team: String, from: Int)
    case kit(from: Int)
    /// A theme is given once more on the day.
    case theme(String, from: Int)
    /// A team goes to an area it does not serve.
    case area(team: String, area: String)
    /// The venue opens on the day.
    case opening
  }

  package var change: Change
  /// The day the visit then takes place.
  package var date: CivilDate

  /// How much the office has to give up; by these the cheapest is named. Own judgement: a gap a few days shorter hurts nobody,
  /// asking a venue to open on a closed day most.
  var burden: Int {
    switch change {
    case .gap(let from, let to): from - to
    case .theme: 4
    case .duty: 6
    case .cap: 7
    case .kit: 9
    case .area: 10
    case .opening: 14
    }
  }

  package var words: Bilingual {
    let weekday = ["一", "二", "三", "四", "五", "六", "日"][(date.weekday + 6) % 7]
    let day = "\(date.month)月\(date.day)日"
    switch change {
    case .gap(let from, let to):
      return Bilingual(
        zh: "间隔 \(from) 天改 \(to) 天，就能排在\(day)",
        en: "Lower the gap from \(from) to \(to) days: then \(date) is possible")
    case .duty(let team):
      return Bilingual(
        zh: "\(date.month)月给\(team)加一个周\(weekday)（\(day)）",
        en: "Let \(team) work on \(date) as well")
    case .cap(let team, let from):
      return Bilingual(
        zh: "\(team)每日上限 \(from) 场改 \(from + 1) 场，就能排在\(day)",
        en: "Raise the daily limit of \(team) from \(from) to \(from + 1): then \(date) is possible"
      )
    case .kit(let from):
      return Bilingual(
        zh: "摊位 \(from) 套改 \(from + 1) 套，就能排在\(day)",
        en: "\(from + 1) stall kits instead of \(from): then \(date) is possible")
    case .theme(let theme, let from):
      return Bilingual(
        zh: "“\(theme)”每日上限 \(from) 场改 \(from + 1) 场，就能排在\(day)",
        en:
          "Raise the daily limit of \(theme) from \(from) to \(from + 1): then \(date) is possible")
    case .area(let team, let area):
      return Bilingual(
        zh: "让\(team)也去\(area)，就能排在\(day)",
        en: "Let \(team) serve \(area) as well: then \(date) is possible")
    case .opening:
      return Bilingual(
        zh: "请场所\(day)（周\(weekday)）接待一次", en: "Ask the venue to open on \(date)")
    }
  }
}
