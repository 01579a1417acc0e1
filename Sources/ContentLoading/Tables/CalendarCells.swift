import CampaignModel
import Diagnostics

/// Weekdays and date ranges as people type them in one cell.
enum CalendarCells {
  /// `12345`, `一二三四五`, `1-5`, `周一至周五`, `周六、周日`, 工作日, 周末, 每天; 1 is Monday.
  static func weekdays(_ text: String) -> Set<Int>? {
    var rest = Spelling.halfWidth(text).filter { !" 周週星期逢".contains($0) }
    switch rest {
    case "*", "每天", "天天", "全部", "每日", "都行": return Set(1...7)
    case "工作日": return Set(1...5)
    case "末", "双休日": return [6, 7]
    default: break
    }
    rest = rest.replacing("工作日", with: "12345").replacing("末", with: "67")
    var days = Set<Int>()
    var last: Int?
    var isRange = false
    for character in rest {
      if let day = weekday(character) {
        if isRange, let from = last {
          guard from <= day else { return nil }
          days.formUnion(from...day)
        }
        days.insert(day)
        last = day
        isRange = false
      } else if "-~至到–—".contains(character) {
        guard last != nil, !isRange else { return nil }
        isRange = true
      } else if ",;、/和".contains(character) {
        guard !isRange else { return nil }
      } else {
        return nil
      }
    }
    return days.isEmpty || isRange ? nil : days
  }

  private static func weekday(_ character: Character) -> Int? {
    switch character {
    case "1", "一": 1
    case "2", "二": 2
    case "3", "三": 3
    case "4", "四": 4
    case "5", "五": 5
    case "6", "六": 6
    case "7", "七", "日", "天": 7
    default: nil
    }
  }

  /// `2027-01-18~2027-02-28`, `2027年1月18日至2月28日`, `2027-01-18`; both ends are included.
  static func span(_ text: String) -> DateSpan? {
    let plain = Spelling.halfWidth(text).filter { $0 != " " }
    if let day = date(plain) { return DateSpan(from: day, to: day) }
    for separator in ["~", "至", "到", "—", "–", "--"] {
      let parts = plain.split(separator: separator, omittingEmptySubsequences: true)
      guard parts.count == 2, let from = date(String(parts[0])) else { continue }
      guard let to = end(String(parts[1]), from: from), from <= to else { return nil }
      return DateSpan(from: from, to: to)
    }
    return nil
  }

  /// The end of a range may leave out the year, or year and month.
  private static func end(_ text: String, from: CivilDate) -> CivilDate? {
    if let date = date(text) { return date }
    if text.contains("月") {
      return CivilDate("\(from.year)年\(text)")
    }
    if let day = Spelling.int(text.hasSuffix("日") ? String(text.dropLast()) : text) {
      return CivilDate(year: from.year, month: from.month, day: day)
    }
    return CivilDate("\(from.year)-\(text.replacing("/", with: "-"))")
  }

  /// A day as a spreadsheet may show it, its serial number included (1 is 1900-01-01, with the leap day of 1900 that never was).
  static func date(_ text: String) -> CivilDate? {
    if let date = Spelling.date(text) { return date }
    guard let serial = Spelling.int(text), (36_526...73_050).contains(serial) else { return nil }
    // Day 25,569 of the 1900 date system is 1970-01-01.
    return CivilDate(dayNumber: serial - 25_569)
  }
}

extension StrictMapping {
  mutating func weekdays(_ key: String) -> Set<Int>? {
    guard let written = text(key) else { return nil }
    if let days = CalendarCells.weekdays(written) { return days }
    report(
      .yamlValue, at: range(of: key),
      Bilingual(
        zh: "“\(written.clipped)”读不出是星期几", en: "`\(written.clipped)` is no set of weekdays"),
      remedy: Bilingual(
        zh: "写 12345 或 一二三四五，表示周一到周五；也可以写 周六、周日", en: "Write 12345 for Monday to Friday"))
    return nil
  }

  mutating func spans(_ key: String) -> [DateSpan] {
    words(key).compactMap { item in
      if let span = CalendarCells.span(item.text) { return span }
      report(
        .yamlValue, at: item.range,
        Bilingual(
          zh: "“\(item.text.clipped)”读不出是哪些日子", en: "`\(item.text.clipped)` is no range of dates"),
        remedy: Bilingual(
          zh: "写成 2027-01-18~2027-02-28，前面的日子不晚于后面的；几段用分号隔开",
          en: "Write 2027-01-18~2027-02-28, several split by semicolons"))
      return nil
    }
  }

  /// A day of a table, where spreadsheets may have left a serial number.
  mutating func day(_ key: String) -> CivilDate? {
    guard let written = text(key) else { return nil }
    return CalendarCells.date(written) ?? date(key)
  }
}
