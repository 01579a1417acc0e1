import CampaignModel
package import Diagnostics

/// Planned visits so near a holiday of a year whose notice is not out that the notice may touch them.
struct UnannouncedHolidayFault: CampaignRule {
  func check(_ campaign: Campaign, findings: inout [Diagnostic]) {
    let days = campaign.outreach.days
    let announced = Set(days.filter(\.isOfficial).map(\.date.year))
    let computed = days.filter { !$0.isOfficial && !announced.contains($0.date.year) }
    for holiday in Self.holidays(computed) {
      let touched = Set(campaign.outreach.plan.map(\.date)).filter { holiday.touches($0) }.sorted()
      if !touched.isEmpty { findings.append(.unannouncedHoliday(holiday, touched)) }
    }
  }

  /// Days in a row are one holiday, named for its last day: 农历除夕 and 春节 are 春节.
  private static func holidays(_ days: [SpecialDay]) -> [Holiday] {
    var holidays: [Holiday] = []
    for day in days.sorted(by: { $0.date < $1.date }) {
      if let last = holidays.last, last.span.to.adding(days: 1) == day.date {
        holidays[holidays.count - 1].span.to = day.date
        holidays[holidays.count - 1].name = day.name
      } else {
        holidays.append(Holiday(name: day.name, span: DateSpan(from: day.date, to: day.date)))
      }
    }
    return holidays
  }

  struct Holiday {
    var name: String
    var span: DateSpan

    /// How far notices reached in 2025 and 2026: workdays became free up to five days from a long holiday and two from a
    /// single day, free days became workdays up to eleven and three.
    func touches(_ date: CivilDate) -> Bool {
      let isLong = span.from < span.to
      let reach = date.weekday > 5 ? (isLong ? 11 : 3) : (isLong ? 5 : 2)
      return date >= span.from.adding(days: -reach) && date <= span.to.adding(days: reach)
    }
  }
}

extension Diagnostic {
  fileprivate static func unannouncedHoliday(
    _ holiday: UnannouncedHolidayFault.Holiday, _ days: [CivilDate]
  ) -> Diagnostic {
    let year = holiday.span.from.year
    return Diagnostic(
      .planUnannouncedDay, at: .top(of: "content/outreach/plan.csv"),
      Bilingual(
        zh: "\(year) 年\(holiday.name)怎样放假、调休还没有公布，这些日子的场次可能要改："
          + days.map { "\($0.month)月\($0.day)日" }.joined(separator: "、"),
        en:
          "The notice for \(holiday.name) \(year) is not out; visits on these days may have to move: "
          + days.map(\.description).joined(separator: ", ")),
      remedy: Bilingual(
        zh: "先不印这几天的通知；公布后把 \(year) 年的放假和补班写进 days.csv，再运行 `banbao plan`",
        en:
          "Print nothing for them yet; after the notice enter \(year) in days.csv and run `banbao plan`"
      ))
  }
}

extension Rule {
  package static let planUnannouncedDay = Rule(
    "plan/unannounced-day", .warning,
    title: Bilingual(zh: "没有公布放假的年份，节日前后的场次要留意", en: "Visits near holidays not yet announced"),
    why: Bilingual(
      zh: "调休会把工作日变成假日，也会把周末变成上班的日子，通知一出，学校和机关就跟着改。",
      en:
        "A notice turns workdays into holidays and weekends into workdays, and schools and offices follow."
    ))
}
