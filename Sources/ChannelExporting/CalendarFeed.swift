import CampaignModel

/// One iCalendar file (RFC 5545, with NAME, COLOR and REFRESH-INTERVAL of RFC 7986).
struct CalendarFeed {
  var name: String
  var events: [CalendarEvent]
  var campaign: Campaign
  /// Publication day: DTSTAMP, LAST-MODIFIED and SEQUENCE come from it, so the same day gives the same bytes.
  var asOf: CivilDate

  /// SEQUENCE counts days from 2020-01-01: it grows with every publication, so a moved visit always replaces the old one.
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

  private func add(_ event: CalendarEvent, to text: inout CalendarText) {
    let visit = event.visit
    let theme = campaign.outreachTheme(visit.theme)
    let area = campaign.site.areas.first { $0.id == event.venue.area }?.name
    let team = campaign.outreach.teams.first { $0.id == visit.team }?.name
    text.add("BEGIN", "VEVENT")
    text.add("UID", text: "\(event.key)@\(host)")
    text.add("DTSTAMP", "\(Self.day(asOf))T000000Z")
    text.add("LAST-MODIFIED", "\(Self.day(asOf))T000000Z")
    text.add("SEQUENCE", "\(max(0, asOf.dayNumber - Self.sequenceStart))")
    text.add("DTSTART;VALUE=DATE", Self.day(visit.date))
    text.add("DTEND;VALUE=DATE", Self.day(visit.date.adding(days: 1)))
    text.add("SUMMARY", text: "\(visit.format.chinese)·\(theme)（\(event.venue.name)）")
    text.add("LOCATION", text: [event.venue.name, area].compactMap(\.self).joined(separator: "，"))
    text.add(
      "DESCRIPTION",
      text: [
        "主题：\(theme)", "形式：\(visit.format.chinese)", team.map { "队伍：\($0)" },
        "主办：\(campaign.site.office)",
      ].compactMap(\.self).joined(separator: "\n"))
    text.add("CATEGORIES", text: event.venue.category.chinese)
    if !campaign.site.baseURL.isEmpty {
      text.add("URL", "\(Self.uri(campaign.site.baseURL))calendar/\(visit.date.yearMonth)/")
    }
    text.add("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
    text.add("CLASS", "PUBLIC")
    text.add("TRANSP", "TRANSPARENT")
    text.add("END", "VEVENT")
  }

  /// The host of the site's address, without port; `banbao.invalid` when there is none.
  private var host: String {
    let rest = campaign.site.baseURL.split(separator: "//", maxSplits: 1).last ?? ""
    let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? "banbao.invalid" : String(host)
  }

  /// An address without characters that would end the line.
  private static func uri(_ address: String) -> String {
    String(String.UnicodeScalarView(address.unicodeScalars.filter { $0.value > 0x20 }))
  }

  private static func day(_ date: CivilDate) -> String {
    CalendarText.date(date.year, date.month, date.day)
  }
}
