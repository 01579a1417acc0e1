/// A day of the civil calendar of Asia/Shanghai, without clock or time zone.
///
/// Day numbers follow Howard Hinnant's `days_from_civil` (proleptic Gregorian, 1970-01-01 is 0).
package struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` when there is no such day or the year is outside 1900…2200.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Reads `2026-11-03`, `2026/11/3`, `2026.11.3` and `2026年11月3日`, also with full-width digits; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    var numbers: [Int] = []
    var separators: [Unicode.Scalar] = []
    var digits = 0
    for scalar in text.unicodeScalars {
      if let digit = Self.digit(scalar) {
        if digits == 0 { numbers.append(0) }
        digits += 1
        guard digits <= 4 else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
      } else {
        guard digits > 0 else { return nil }
        digits = 0
        separators.append(scalar)
      }
    }
    guard numbers.count == 3, numbers[0] >= 1000 else { return nil }
    switch separators {
    case ["-", "-"], ["/", "/"], [".", "."], ["年", "月", "日"], ["年", "月"]: break
    default: return nil
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  package var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  package var yearMonth: YearMonth { YearMonth(year: year, month: month) }

  /// `2026-W45`, by ISO 8601: a week belongs to the year of its Thursday.
  package var isoWeek: String {
    let thursday = CivilDate(dayNumber: dayNumber + 4 - weekday)
    let week = (thursday.dayNumber - Self.newYear(thursday.year)) / 7 + 1
    return "\(thursday.year)-W\(week < 10 ? "0" : "")\(week)"
  }

  package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// `2026-11-03`.
  package var description: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// `2026年11月3日`.
  package var chinese: String { "\(year)年\(month)月\(day)日" }

  package static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func newYear(_ year: Int) -> Int {
    CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}

/// A month of a year, `2026-11`.
package struct YearMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  /// 1…12
  package let month: Int

  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads `2026-11`; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    guard let first = CivilDate("\(text)-1"), text.count == 7 else { return nil }
    self = first.yearMonth
  }

  package var firstDay: CivilDate {
    CivilDate(year: year, month: month, day: 1) ?? CivilDate(dayNumber: 0)
  }

  package var dayCount: Int { CivilDate.length(ofMonth: month, year: year) }

  package var days: [CivilDate] { (0..<dayCount).map { firstDay.adding(days: $0) } }

  package var next: YearMonth {
    month == 12 ? YearMonth(year: year + 1, month: 1) : YearMonth(year: year, month: month + 1)
  }

  package var previous: YearMonth {
    month == 1 ? YearMonth(year: year - 1, month: 12) : YearMonth(year: year, month: month - 1)
  }

  package var description: String { "\(year)-\(CivilDate.two(month))" }

  /// `2026年11月`.
  package var chinese: String { "\(year)年\(month)月" }

  package static func < (a: Self, b: Self) -> Bool { (a.year, a.month) < (b.year, b.month) }
}
