import CampaignModel
import Diagnostics

/// The cells of a month: seven weekdays, then day after day from Monday on, with what happens on each.
///
/// A cell's first block is the day's number, the second its mark 休 or 班, empty on ordinary days; the entries follow. Days of
/// other months are empty groups. A take gives the style of its role; a role nobody takes is not shown.
struct CalendarContent {
  let month: MonthTheme
  let campaign: Campaign
  let visits: MonthVisits
  let styles: [String: PosterStyle]
  let takes: [PosterRegion.Take]
  /// Most visits in a cell; those beyond it are counted, and stand in a list.
  let limit: Int

  var groups: [[ContentBlock]] {
    guard let number = style(.calendar) else { return [] }
    let off = style(.calendar, second: true) ?? number
    let weekday = style(.weekdays) ?? number
    let names = zip(Self.weekdays, 1...).map { name, number in
      [ContentBlock(RichText(name), style: number > 5 ? self.weekend(weekday) : weekday)]
    }
    let blank = [[ContentBlock]](repeating: [], count: month.month.firstDay.weekday - 1)
    let days = month.month.days.map { day in
      cell(day, style: isOff(day) ? off : number)
    }
    let rest = (7 - (blank.count + days.count) % 7) % 7
    return names + blank + days + [[ContentBlock]](repeating: [], count: rest)
  }

  /// The visits of a day that its cell has no room for.
  func more(of day: [PlannedVisit]) -> ArraySlice<PlannedVisit> {
    day.count > limit ? day.dropFirst(limit) : []
  }

  private func cell(_ day: CivilDate, style number: PosterStyle) -> [ContentBlock] {
    let special = special(day)
    let mark = special.map { $0.isOff ? "休" : "班" } ?? ""
    let markStyle = style(.marks, second: special?.isOff == false) ?? number
    var blocks = [
      ContentBlock(text(String(day.day)), style: number),
      ContentBlock(text(style(.marks) == nil ? "" : mark), style: markStyle),
    ]
    if let style = style(.days) {
      // A holiday the month names too is said once.
      let own = month.days.filter { $0.date == day }.map(\.name)
      let holiday = special.flatMap(Self.holiday).flatMap { own.contains($0) ? nil : $0 }
      blocks += ([holiday].compactMap(\.self) + own).map { ContentBlock(text($0), style: style) }
    }
    if let style = style(.visits) {
      let today = visits.shown.filter { $0.date == day }
      blocks += today.prefix(limit).map { visit in
        let second = visits.isOpen(visit) ? nil : self.style(.visits, second: true)
        return ContentBlock(
          text("\(visits.place(of: visit))　\(visits.theme(of: visit))"), style: second ?? style)
      }
      let more = more(of: today).count
      if more > 0 {
        blocks.append(
          ContentBlock(text(limit == 0 ? "走访 \(more) 场" : "另有 \(more) 场"), style: style))
      }
    }
    return blocks
  }

  /// What the office's calendar says of a day that is not what its weekday says.
  private func special(_ day: CivilDate) -> (isOff: Bool, name: String)? {
    campaign.outreach.days.first { $0.date == day && $0.kind != .weekendOff }
      .map { ($0.kind.isOff, $0.name) }
  }

  private static func holiday(_ special: (isOff: Bool, name: String)) -> String? {
    special.isOff ? special.name : nil
  }

  private func isOff(_ day: CivilDate) -> Bool {
    let listed = campaign.outreach.days.first { $0.date == day }
    return listed?.kind.isOff ?? (day.weekday > 5)
  }

  private func weekend(_ style: PosterStyle) -> PosterStyle {
    var style = style
    if let off = self.style(.weekdays, second: true) { style = off }
    return style
  }

  private func style(_ role: PosterRegion.Role, second: Bool = false) -> PosterStyle? {
    takes.first { $0.roles.contains(role) }.flatMap { take in
      styles[second ? take.secondStyle ?? take.style : take.style]
    }
  }

  private func text(_ said: String) -> RichText { RichText(said, place: .top(of: month.file)) }

  private static let weekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
}
