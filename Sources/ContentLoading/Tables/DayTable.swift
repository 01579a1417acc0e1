import CampaignModel
package import Diagnostics
import FileTree

/// Reads `outreach/days.csv`: days that are not what their weekday says.
enum DayTable {
  static let columns = KeyTable([
    "date": "日期", "kind": "类型", "name": "名称", "status": "状态", "weekday": "星期",
    "source": "来源",
  ])

  static func read(_ file: SourceFile?) -> Reported<[SpecialDay]> {
    guard let file else { return Reported([]) }
    let table = StrictTable(file, columns: columns, required: ["date", "kind"])
    var findings = table.findings
    var seen: [CivilDate: Int] = [:]
    var days: [SpecialDay] = []
    for var row in table.rows {
      let date = row.day("date")
      let kind = row.choice("kind", Choices.dayKind)
      let name = row.text("name") ?? ""
      let source = row.text("source") ?? ""
      let isOfficial = row.choice("status", Choices.dayStatus) ?? true
      if let date, let kind {
        if let line = seen[date] {
          row.report(
            .duplicateDay, at: row.range(of: "date"),
            Bilingual(zh: "\(date) 在第 \(line) 行已经有了", en: "\(date) is on line \(line) already"),
            remedy: Bilingual(zh: "留下正确的一行，删掉另一行", en: "Keep the right row, remove the other"))
        } else {
          seen[date] = row.place.start.line
          days.append(
            SpecialDay(date: date, kind: kind, name: name, isOfficial: isOfficial, source: source))
        }
      }
      findings += row.findings
    }
    return Reported(days.sorted { $0.date < $1.date }, findings)
  }
}

extension Rule {
  package static let duplicateDay = Rule(
    "outreach/duplicate-day", .error,
    title: Bilingual(zh: "每个特殊日子只写一行", en: "Each special day once"),
    why: Bilingual(
      zh: "一天又放假又补班，日程就不知道听哪一行。", en: "A day cannot be both a holiday and a workday."))
}
