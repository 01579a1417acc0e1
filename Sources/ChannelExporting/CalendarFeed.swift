import CampaignModel

/// One iCalendar file (RFC 5545, with NAME, COLOR and REFRESH-INTERVAL of RFC 7986).
struct CalendarFeed {
  var name: String
  var events: [CalendarEvent]
  var campaign: Campaign
  /// What subscribers were told last.
  var published: PublishedFeed
  /// Publication day: DTSTAMP, LAST-MODIFIED and SEQUENCE of what is new or changed come from it.
  var asOf: CivilDate

  /// SEQUENCE of a new event is the days from 2020-01-01, so that it grows even where the last feed is lost.
  private static let sequenceStart = 18_262

  var bytes: [UInt8] {
    var text = CalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Banbao//Outreach Calendar//ZH")
    text.add("CALSCALE", "GREGORIAN")
    text.add("METHOD", "PUBLISH")
    text.add("NAME", text: name)
    text.add("X-WR-CALNAME", text: name)
    text.add("X-WR-TIMEZONE", "Asia/Shanghai")
    text.add("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
    text.add("X-PUBLISHED-TTL", "PT12H")
    text.add("COLOR", "firebrick")
    addTimeZone(to: &text)
    for event in events { add(event, to: &text) }
    text.add("END", "VCALENDAR")
    return text.bytes
  }

  /// China has had one time without summer time since 1991; a file with no event yet still needs a component.
  private func addTimeZone(to text: inout CalendarText) {
    text.add("BEGIN", "VTIMEZONE")
    text.add("TZID", "Asia/Shanghai")
    text.add("BEGIN", "STANDARD")
    text.add("DTSTART", "19910915T000000")
    text.add("TZOFFSETFROM", "+0800")
    text.add("TZOFFSETTO", "+0800")
    text.add("TZNAME", "CST")
    text.add("END", "STANDARD")
    text.add("END", "VTIMEZONE")
  }

  /// An event that says what was said last keeps its SEQUENCE and its time; any change raises both.
  private func add(_ event: CalendarEvent, to text: inout CalendarText) {
    let uid = CalendarText.escaped("\(event.key)@\(campaign.calendarHost)")
    let content = content(of: event)
    let last = published.events[uid]
    let today = "\(Self.day(asOf))T000000Z"
    let days = max(0, asOf.dayNumber - Self.sequenceStart)
    let isSame = last?.content == content
    let modified = isSame ? last?.modified ?? today : today
    let sequence = last.map { isSame ? $0.sequence : max($0.sequence + 1, days) } ?? days
    text.add("BEGIN", "VEVENT")
    text.add("UID", uid)
    text.add("DTSTAMP", modified)
    text.add("LAST-MODIFIED", modified)
    text.add("SEQUENCE", "\(sequence)")
    for line in content { text.add(line: line) }
    text.add("END", "VEVENT")
  }

  /// The lines subscribers see; a dropped visit of the last feed has no theme and no team any more.
  private func content(of event: CalendarEvent) -> [String] {
    let visit = event.visit
    let theme = visit.theme.isEmpty ? nil : campaign.outreachTheme(visit.theme)
    let area = campaign.site.areas.first { $0.id == event.venue.area }?.name
    let team = campaign.outreach.teams.first { $0.id == visit.team }?.name
    let summary = [visit.format.chinese, theme].compactMap(\.self).joined(separator: "·")
    let place = [event.venue.name, area].compactMap(\.self).joined(separator: "，")
    let description = [
      theme.map { "主题：\($0)" }, "形式：\(visit.format.chinese)", team.map { "队伍：\($0)" },
      "主办：\(campaign.site.office)",
    ].compactMap(\.self).joined(separator: "\n")
    var lines = [
      "DTSTART;VALUE=DATE:\(Self.day(visit.date))",
      "DTEND;VALUE=DATE:\(Self.day(visit.date.adding(days: 1)))",
      "SUMMARY:" + CalendarText.escaped("\(summary)（\(event.venue.name)）"),
      "LOCATION:" + CalendarText.escaped(place),
      "DESCRIPTION:" + CalendarText.escaped(description),
      "CATEGORIES:" + CalendarText.escaped(event.venue.category.chinese),
    ]
    if !campaign.site.baseURL.isEmpty {
      lines.append("URL:\(Self.uri(campaign.site.baseURL))calendar/\(visit.date.yearMonth)/")
    }
    return lines + [
      event.isCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED", "CLASS:PUBLIC",
      "TRANSP:TRANSPARENT",
    ]
  }

  /// An address without characters that would end the line.
  private static func uri(_ address: String) -> String {
    String(String.UnicodeScalarView(address.unicodeScalars.filter { $0.value > 0x20 }))
  }

  private static func day(_ date: CivilDate) -> String {
    CalendarText.date(date.year, date.month, date.day)
  }
}

extension Campaign {
  /// The host of the site's address, without port; `banbao.invalid` when there is none.
  var calendarHost: String {
    let rest = site.baseURL.split(separator: "//", maxSplits: 1).last ?? ""
    let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? "banbao.invalid" : String(host)
  }
}
