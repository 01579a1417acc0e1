import CampaignModel
package import Diagnostics
import FileTree

/// Reads `months/YYYY-MM.md`.
enum MonthReading {
  /// `nil` when the file name is no month.
  static func read(
    _ entry: ContentMap.NamedFile, _ context: ReadingContext
  ) -> Reported<MonthTheme?> {
    let page = PageSource(entry.file, reader: FrontMatterKeys.monthReader, context: context)
    var settings = page.settings(FrontMatterKeys.month)
    if page.isReadable {
      settings.require("title", example: "全民反诈，守好钱袋子")
      settings.require("topics", example: "[anti-fraud]")
    }
    let title = settings.text("title") ?? entry.name
    let month = YearMonth(entry.name)
    if month == nil {
      settings.report(
        .monthName, at: .top(of: entry.file.path),
        Bilingual(
          zh: "“\(entry.name.clipped)”不是月份", en: "`\(entry.name.clipped)` is no month"),
        remedy: Bilingual(zh: "文件名写成 2026-11.md 这样", en: "Name the file like 2026-11.md"))
    }
    var theme = MonthTheme(
      month: month ?? YearMonth(year: 1970, month: 1), file: entry.file.path, title: title)
    theme.shortTitle = settings.text("short_title", limit: 16)
    theme.summary = settings.text("summary", limit: 120) ?? ""
    theme.topics = settings.references("topics", context.topics, .topics)
    let slogans = settings.texts("slogans")
    for slogan in slogans {
      settings.checkLength(slogan.text, limit: 20, key: "slogans", at: slogan.range)
    }
    theme.slogans = slogans.map(\.text)
    theme.days = days(&settings, month: month, context.observances)
    theme.body = page.body
    theme.contentDigest = page.digest(
      theme.topics, theme.days.map { "\($0.date) \($0.name) \($0.note)" })
    return Reported(month == nil ? nil : theme, page.findings + settings.findings)
  }

  private static func days(
    _ settings: inout StrictMapping, month: YearMonth?, _ observances: ObservanceTable
  ) -> [MonthTheme.Day] {
    var days: [MonthTheme.Day] = []
    for var entry in settings.mappings("days", FrontMatterKeys.day) {
      let known = observance(&entry, month: month, observances)
      if !entry.has("observance") {
        entry.require("date", example: "2026-12-04")
        entry.require("name", example: "国家宪法日")
      }
      let note = entry.text("note") ?? known?.note ?? ""
      if let date = entry.date("date") ?? known?.date, let name = entry.text("name") ?? known?.name
      {
        days.append(MonthTheme.Day(date: date, name: name, note: note))
        if let month, date.yearMonth != month {
          entry.report(
            .dayOfOtherMonth, at: entry.range(of: entry.has("date") ? "date" : "observance"),
            Bilingual(
              zh: "\(date.chinese)不在\(month.chinese)里", en: "\(date) is not in \(month)"),
            remedy: Bilingual(
              zh: "核对日期；别的月份的宣传日写到那个月的文件里",
              en: "Check the date; days of other months go into their files"))
        }
      }
      settings.absorb(entry)
    }
    return days.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
  }

  /// What the table says of the observance an entry names, in the month's year; a season is told on its first day.
  private static func observance(
    _ entry: inout StrictMapping, month: YearMonth?, _ observances: ObservanceTable
  ) -> MonthTheme.Day? {
    guard let id = entry.reference("observance", observances.vocabulary, .observances), let month,
      let span = observances.span(of: id, in: month.year)
    else { return nil }
    let name = observances.name(of: id)
    return MonthTheme.Day(
      date: span.from, name: span.from == span.to ? name : "\(name)开始",
      note: observances.note(of: id))
  }
}

extension Rule {
  package static let monthName = Rule(
    "content/month-name", .error,
    title: Bilingual(zh: "月主题的文件名是月份", en: "A month theme's file is named for its month"),
    why: Bilingual(
      zh: "网站按文件名把主题放进那个月。", en: "The file name says which month it belongs to."))

  package static let dayOfOtherMonth = Rule(
    "content/day-of-other-month", .error,
    title: Bilingual(zh: "宣传日在它的月份里", en: "Days belong to the file's month"),
    why: Bilingual(
      zh: "日期写错一个数字，宣传日就会在错误的一天。", en: "One wrong digit moves the day."))
}
