import CampaignModel

/// When an observance falls, as people write it: `12月4日`, `12-01~12-07`, `6月`, `9月第3周`, `农历九月初九`, or whole dates of one year.
enum ObservanceRule: Sendable, Hashable {
  /// Whole dates: the notice of one year.
  case once(DateSpan)
  /// A span without its year, as text that gets one.
  case yearly(String)
  case month(Int)
  /// Monday to Sunday; the first week is that of the month's first day.
  case week(month: Int, number: Int)
  case lunar(LunarDay, to: LunarDay)

  struct LunarDay: Sendable, Hashable {
    var month: Int
    /// 0 in month 12 is the last day of the year (除夕).
    var day: Int
  }

  /// `nil` when the text is none of these.
  init?(_ text: String) {
    let plain = Spelling.halfWidth(text).filter { $0 != " " }
    if let span = CalendarCells.span(plain), plain.first?.isNumber == true, plain.count > 7,
      plain.prefix(4).allSatisfy(\.isNumber)
    {
      self = .once(span)
    } else if let lunar = Self.lunar(plain) {
      self = lunar
    } else if plain.hasSuffix("月"), let month = Self.number(plain.dropLast()),
      (1...12).contains(month)
    {
      self = .month(month)
    } else if let week = Self.week(plain) {
      self = week
    } else if Self.span(plain, in: 2024) != nil {
      self = .yearly(plain)
    } else {
      return nil
    }
  }

  /// The span that begins (a lunar one: ends) in a year; `nil` when the year has none.
  func span(in year: Int) -> DateSpan? {
    switch self {
    case .once(let span): return span.from.year == year ? span : nil
    case .yearly(let text): return Self.span(text, in: year)
    case .month(let month):
      let days = YearMonth(year: year, month: month)
      return DateSpan(from: days.firstDay, to: days.next.firstDay.adding(days: -1))
    case .week(let month, let number):
      let first = YearMonth(year: year, month: month).firstDay
      let monday = first.adding(days: 1 - first.weekday + 7 * (number - 1))
      return DateSpan(from: monday, to: monday.adding(days: 6))
    case .lunar(let from, let to):
      return [year - 1, year].lazy.compactMap { lunar -> DateSpan? in
        guard let last = to.date(ofLunarYear: lunar), last.year == year else { return nil }
        let first = [lunar, lunar - 1].lazy.compactMap { from.date(ofLunarYear: $0) }
          .first { $0 <= last }
        return first.map { DateSpan(from: $0, to: last) }
      }.first
    }
  }

  private static func span(_ text: String, in year: Int) -> DateSpan? {
    let whole = text.contains("月") ? "\(year)年\(text)" : "\(year)-\(text.replacing("/", with: "-"))"
    return CalendarCells.span(whole)
  }

  private static func week(_ text: String) -> ObservanceRule? {
    guard text.hasSuffix("周"), let middle = text.firstRange(of: "月第") else { return nil }
    guard let month = number(text[..<middle.lowerBound]), (1...12).contains(month),
      let week = number(text[middle.upperBound...].dropLast()), (1...5).contains(week)
    else { return nil }
    return .week(month: month, number: week)
  }

  private static func lunar(_ text: String) -> ObservanceRule? {
    guard text.hasPrefix("农历") else { return nil }
    let parts = text.split { "~至到".contains($0) }.map {
      LunarDay($0.hasPrefix("农历") ? String($0.dropFirst(2)) : String($0))
    }
    guard let first = parts.first, let from = first, parts.count <= 2,
      let last = parts.last, let to = last
    else { return nil }
    return .lunar(from, to: to)
  }

  /// `9`, `九`, `十二`.
  private static func number(_ text: some StringProtocol) -> Int? {
    Spelling.int(String(text)) ?? LunarDay.number(String(text))
  }
}

extension ObservanceRule.LunarDay {
  /// `九月初九`, `腊月二十三`, `除夕`.
  init?(_ text: String) {
    if text == "除夕" {
      (month, day) = (12, 0)
      return
    }
    guard let end = text.firstIndex(of: "月") else { return nil }
    let months = ["正": 1, "冬": 11, "腊": 12]
    let name = String(text[..<end])
    let rest = text[text.index(after: end)...]
    let plain = String(rest.first == "初" ? rest.dropFirst() : rest)
    guard let month = months[name] ?? Self.number(name), (1...12).contains(month),
      let day = Self.number(plain), (1...30).contains(day)
    else { return nil }
    (self.month, self.day) = (month, day)
  }

  /// - Parameter year: The civil year in which the lunar year begins.
  func date(ofLunarYear year: Int) -> CivilDate? {
    day == 0
      ? LunarCalendar.newYearsEve(ofLunarYear: year)
      : LunarCalendar.date(month: month, day: day, ofLunarYear: year)
  }

  /// `一` … `三十`, `廿三`.
  static func number(_ text: String) -> Int? {
    let digits: [Character: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    let written = text.replacing("廿", with: "二十")
    guard let ten = written.firstIndex(of: "十") else {
      return written.count == 1 ? written.first.flatMap { digits[$0] } : nil
    }
    let (tens, ones) = (written[..<ten], written[written.index(after: ten)...])
    guard tens.count <= 1, ones.count <= 1 else { return nil }
    guard let high = tens.isEmpty ? 1 : tens.first.flatMap({ digits[$0] }),
      let low = ones.isEmpty ? 0 : ones.first.flatMap({ digits[$0] })
    else { return nil }
    return high * 10 + low
  }
}
