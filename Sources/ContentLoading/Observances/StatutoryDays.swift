import CampaignModel

/// The thirteen statutory holidays of a year (State Council decree 795, from 2025), for years whose notice is not out yet.
enum StatutoryDays {
  /// By day, marked as computed: which days are bridged or worked only the notice says.
  static func days(of year: Int) -> [SpecialDay] {
    func fixed(_ month: Int, _ days: ClosedRange<Int>, _ name: String) -> [(CivilDate?, String)] {
      days.map { (CivilDate(year: year, month: month, day: $0), name) }
    }
    let newYear = LunarCalendar.date(month: 1, day: 1, in: year)
    let springs = (0...2).map { (newYear?.adding(days: $0), "春节") }
    let all: [(CivilDate?, String)] =
      fixed(1, 1...1, "元旦") + [(newYear?.adding(days: -1), "农历除夕")] + springs
      + [(brightness(year), "清明节")] + fixed(5, 1...2, "劳动节")
      + [
        (LunarCalendar.date(month: 5, day: 5, in: year), "端午节"),
        (LunarCalendar.date(month: 8, day: 15, in: year), "中秋节"),
      ] + fixed(10, 1...3, "国庆节")
    var seen: Set<CivilDate> = []
    return all.compactMap { date, name in
      guard let date, seen.insert(date).inserted else { return nil }
      return SpecialDay(date: date, kind: .statutory, name: name, isOfficial: false)
    }.sorted { $0.date < $1.date }
  }

  /// 清明, by the formula of Shou Xing for 2000 to 2099; other years have none.
  private static func brightness(_ year: Int) -> CivilDate? {
    guard (2000..<2100).contains(year) else { return nil }
    let last = year % 100
    return CivilDate(
      year: year, month: 4, day: (last * 2422 + 48_100) / 10_000 - last / 4)
  }
}
