import CampaignModel
package import Diagnostics

/// A date that does not exist, or whose weekday is another.
struct ImpossibleDateFault: PassageRule {
  let signs: PassageSigns = .digit

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.isRead, passage.classes.contains(.digit) else { return }
    for run in passage.numbers where run.groups.count == 1 {
      guard passage[run.range.upperBound] == "月", let day = Self.date(run.range, in: passage)
      else { continue }
      let length = Self.lengths.indices.contains(day.month - 1) ? Self.lengths[day.month - 1] : 0
      if day.day < 1 || day.day > length
        || day.year != nil
          && CivilDate(
            year: day.year ?? 0, month: day.month, day: day.day) == nil
          && (1900...2200).contains(day.year ?? 0)
      {
        findings.append(.impossibleDate(passage.range(day.range), passage.text(day.range)))
      } else if let year = day.year,
        let date = CivilDate(year: year, month: day.month, day: day.day),
        let (weekday, range) = Self.weekday(after: day.range.upperBound, in: passage),
        weekday != date.weekday
      {
        findings.append(
          .weekdayMismatch(
            passage.range(range), passage.text(day.range), Self.names[date.weekday - 1]))
      }
    }
  }

  private struct WrittenDay {
    var year: Int?
    var month: Int
    var day: Int
    var range: Range<Int>
  }

  /// Reads 2026年11月31日 or 11月31日 around the month's digits.
  private static func date(_ month: Range<Int>, in passage: Passage) -> WrittenDay? {
    guard month.count <= 2, let monthNumber = number(month, in: passage) else { return nil }
    var end = month.upperBound + 1
    let start = end
    while passage[end].isDigit { end += 1 }
    guard (1...2).contains(end - start), let day = number(start..<end, in: passage),
      passage[end] == "日" || passage[end] == "号"
    else { return nil }
    var found = WrittenDay(
      year: nil, month: monthNumber, day: day, range: month.lowerBound..<(end + 1))
    var first = month.lowerBound - 1
    guard passage[first] == "年" else { return found }
    let last = first
    while passage[first - 1].isDigit { first -= 1 }
    if last - first == 4 {
      found.year = number(first..<last, in: passage)
      found.range = first..<(end + 1)
    }
    return found
  }

  private static func number(_ range: Range<Int>, in passage: Passage) -> Int? {
    range.isEmpty ? nil : Int(passage.text(range))
  }

  /// （星期二）, 周二 or 星期二 right behind a date.
  private static func weekday(after index: Int, in passage: Passage) -> (Int, Range<Int>)? {
    var next = index
    if "（( ，".unicodeScalars.contains(passage[next]) { next += 1 }
    let start = next
    if passage[next] == "星", passage[next + 1] == "期" {
      next += 2
    } else if passage[next] == "周" {
      next += 1
    } else {
      return nil
    }
    guard let day = weekdays.firstIndex(of: passage[next]) else { return nil }
    return (min(day + 1, 7), start..<(next + 1))
  }

  /// Days of each month in a leap year.
  private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  private static let weekdays: [Unicode.Scalar] = Array("一二三四五六日天".unicodeScalars)
  private static let names = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]
}

extension Diagnostic {
  fileprivate static func impossibleDate(_ range: SourceRange?, _ date: String) -> Diagnostic {
    Diagnostic(
      .impossibleDate, at: range,
      Bilingual(zh: "没有 \(date) 这一天", en: "There is no such day as \(date)"),
      remedy: Bilingual(zh: "对照日历改正", en: "Correct it by a calendar"))
  }

  fileprivate static func weekdayMismatch(
    _ range: SourceRange?, _ date: String, _ weekday: String
  ) -> Diagnostic {
    Diagnostic(
      .weekdayMismatch, at: range,
      Bilingual(zh: "\(date) 是\(weekday)", en: "\(date) is a \(weekday)"),
      remedy: Bilingual(
        zh: "日期和星期总有一个写错了，对照日历改正",
        en: "Either the date or the weekday is wrong; correct it by a calendar"))
  }
}

extension Rule {
  package static let impossibleDate = Rule(
    "date/impossible", .error,
    title: Bilingual(zh: "日期要真有这一天", en: "Dates exist"),
    why: Bilingual(
      zh: "写成 11月31日，居民就不知道该哪天来。", en: "Nobody knows when to come on 31 November."))

  package static let weekdayMismatch = Rule(
    "date/weekday-mismatch", .error,
    title: Bilingual(zh: "日期和星期要对得上", en: "Date and weekday agree"),
    why: Bilingual(
      zh: "有人记日期，有人记星期，对不上就会有人白跑一趟。",
      en: "Some remember the date, some the weekday; some come in vain when they differ."))
}
