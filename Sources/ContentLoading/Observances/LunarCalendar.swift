import CampaignModel
import Foundation

/// The Chinese lunar calendar, in Beijing's time (GB/T 33661).
enum LunarCalendar {
  /// The day of a lunar month's day that falls into a civil year; `nil` when there is none. Leap months are passed over.
  static func date(month: Int, day: Int, in year: Int) -> CivilDate? {
    [year - 1, year].lazy.compactMap { date(month: month, day: day, ofLunarYear: $0) }
      .first { $0.year == year }
  }

  /// - Parameter year: The civil year in which the lunar year begins.
  static func date(month: Int, day: Int, ofLunarYear year: Int) -> CivilDate? {
    guard let start = newYear(year) else { return nil }
    // Months have 29 or 30 days, and a leap month may have come before.
    let guess = start.adding(days: (month - 1) * 5906 / 200 + day - 1)
    return [0, 29].lazy.flatMap { shift in
      [0, 1, -1, 2, -2].lazy.map { guess.adding(days: shift + $0) }
    }.first { lunar($0) == (month, day) }
  }

  /// The last day of the lunar year (除夕), which has 29 or 30 days in its last month.
  static func newYearsEve(ofLunarYear year: Int) -> CivilDate? {
    newYear(year + 1)?.adding(days: -1)
  }

  /// Between 20 January and 21 February; a day of the month says how far it is.
  private static func newYear(_ year: Int) -> CivilDate? {
    guard let last = CivilDate(year: year, month: 2, day: 21) else { return nil }
    let (month, day) = lunar(last)
    // In the first month, or on the first days of the second.
    let first = last.adding(days: month == 1 ? 1 - day : -day - 28)
    return [0, -1, 1].lazy.map { first.adding(days: $0) }.first { lunar($0) == (1, 1) }
  }

  /// Month and day; `(0, 0)` in a leap month.
  private static func lunar(_ date: CivilDate) -> (Int, Int) {
    let noon = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400 + 4 * 3600)
    let parts = calendar.dateComponents([.month, .day], from: noon)
    guard let month = parts.month, let day = parts.day, parts.isLeapMonth != true else {
      return (0, 0)
    }
    return (month, day)
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .chinese)
    calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
    return calendar
  }()
}
