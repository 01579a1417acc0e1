import CampaignModel
import ChannelExporting
import Diagnostics
import FileTree
import Testing

@Suite struct CalendarExporterTests {
  static func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

  /// One public square, one school that is only counted.
  static var campaign: Campaign {
    var campaign = Campaign()
    campaign.site.office = "青石街道平安办"
    campaign.site.baseURL = "https://www.qingshi.example:8443/pingan/"
    campaign.site.areas = [.init(id: "a", name: "南门社区")]
    var rules = OutreachRules(span: DateSpan(from: date("2026-12-01"), to: date("2027-11-30")))
    rules.themes = [.init(id: "law", name: "法治；宣传", dailyCap: 0, fit: [:])]
    campaign.outreach.rules = rules
    campaign.outreach.venues = [
      Venue(
        id: "square", name: "南门广场", category: .community, area: "a", lessons: 0, stalls: 3,
        minGap: 7, open: [1], contact: "王某某", phone: "13800000000"),
      Venue(
        id: "school", name: "南门小学", category: .school, area: "a", lessons: 1, stalls: 0,
        minGap: 7, open: [1], contact: "李某某", phone: "13900000000"),
    ]
    campaign.outreach.teams = [
      OutreachTeam(
        id: "t", name: "宣讲队", areas: ["a"], themes: ["law"], formats: [.stall], cap: 1,
        weekdays: [1])
    ]
    return campaign
  }

  static func stall(_ day: String) -> PlannedVisit {
    PlannedVisit(date: date(day), team: "t", venue: "square", theme: "law", format: .stall)
  }

  static func plan(_ days: [String]) -> OutreachPlan { OutreachPlan(visits: days.map(stall)) }

  static let plan = OutreachPlan(visits: [
    stall("2026-12-31"),
    PlannedVisit(
      date: date("2026-12-07"), team: "t", venue: "school", theme: "law", format: .lesson),
  ])

  static func text(
    _ file: String, _ campaign: Campaign = campaign, _ plan: OutreachPlan = plan,
    published: String? = nil, asOf: String = "2026-11-20"
  ) -> String {
    let made = CalendarExporter().export(
      campaign, plan: plan, published: published.map { Array($0.utf8) }, asOf: date(asOf))
    return String(decoding: made.value[file]?.bytes ?? [], as: UTF8.self)
  }

  @Test func feedOfAVenue() {
    #expect(
      Self.text("calendar/square.ics").replacing("\r\n", with: "\n") == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Banbao//Outreach Calendar//ZH
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:南门广场宣传日程
        X-WR-CALNAME:南门广场宣传日程
        X-WR-TIMEZONE:Asia/Shanghai
        REFRESH-INTERVAL;VALUE=DURATION:PT12H
        X-PUBLISHED-TTL:PT12H
        COLOR:firebrick
        BEGIN:VTIMEZONE
        TZID:Asia/Shanghai
        BEGIN:STANDARD
        DTSTART:19910915T000000
        TZOFFSETFROM:+0800
        TZOFFSETTO:+0800
        TZNAME:CST
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:square-stall-1@www.qingshi.example
        DTSTAMP:20261120T000000Z
        LAST-MODIFIED:20261120T000000Z
        SEQUENCE:2515
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:一条街·法治；宣传（南门广场）
        LOCATION:南门广场，南门社区
        DESCRIPTION:主题：法治；宣传\\n形式：一条街\\n队伍：宣讲
         队\\n主办：青石街道平安办
        CATEGORIES:社区
        URL:https://www.qingshi.example:8443/pingan/calendar/2026-12/
        STATUS:CONFIRMED
        CLASS:PUBLIC
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """)
  }

  @Test func onlyPublicCategoriesAndNoContacts() {
    let made = CalendarExporter().export(
      Self.campaign, plan: Self.plan, asOf: Self.date("2026-11-20"))
    #expect(made.diagnostics.isEmpty)
    #expect(
      made.value.ordered.map(\.path) == [
        "calendar/area-a.ics", "calendar/outreach.ics", "calendar/square.ics",
      ])
    for file in made.value.ordered {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for secret in ["王某某", "李某某", "138", "139", "南门小学"] { #expect(!text.contains(secret)) }
    }
  }

  @Test func aMovedVisitKeepsItsIdentityAndGrows() {
    let plan = OutreachPlan(visits: [Self.stall("2027-01-09")])
    let before = Self.text("calendar/square.ics")
    let after = Self.text("calendar/square.ics", Self.campaign, plan, asOf: "2026-12-01")
    #expect(before.contains("UID:square-stall-1@"))
    #expect(after.contains("UID:square-stall-1@"))
    #expect(before.contains("SEQUENCE:2515\r\n"))
    #expect(after.contains("SEQUENCE:2526\r\n"))
    #expect(after.contains("DTSTART;VALUE=DATE:20270109\r\n"))
  }

  @Test func aDroppedVisitIsCancelledForAWhile() {
    var campaign = Self.campaign
    campaign.outreach.held = [
      HeldVisit(visit: Self.stall("2027-01-11"), status: .cancelled, people: nil, note: "下雨")
    ]
    let now = Self.text("calendar/square.ics", campaign, asOf: "2027-01-20")
    #expect(now.contains("UID:square-stall-2@"))
    #expect(now.contains("STATUS:CANCELLED\r\n"))
    #expect(!now.contains("下雨"))
    #expect(!Self.text("calendar/square.ics", campaign, asOf: "2027-04-01").contains("CANCELLED"))
    campaign.outreach.venues[0].stalls = 1
    #expect(!Self.text("calendar/square.ics", campaign, asOf: "2027-01-20").contains("CANCELLED"))
  }

  /// Nothing new: the same bytes on another day. A move raises SEQUENCE even on the day of the last publication.
  @Test func onlyChangesRaiseTheSequence() {
    let first = Self.text("calendar/outreach.ics")
    #expect(
      Self.text("calendar/outreach.ics", published: first, asOf: "2026-12-01") == first)
    let moved = OutreachPlan(visits: [Self.stall("2027-01-09")])
    let second = Self.text("calendar/outreach.ics", Self.campaign, moved, published: first)
    #expect(second.contains("SEQUENCE:2516\r\n"))
    #expect(
      Self.text("calendar/outreach.ics", Self.campaign, moved, published: second) == second)
    let late = Self.text(
      "calendar/area-a.ics", Self.campaign, Self.plan, published: second, asOf: "2026-12-24")
    #expect(late.contains("SEQUENCE:2549\r\n"))
  }

  /// A visit the plan no longer has is called off by its UID until its day has passed.
  @Test func whatThePlanDropsIsCancelled() {
    var campaign = Self.campaign
    campaign.outreach.venues[0].id = "old-square"
    func stall(_ day: String) -> PlannedVisit {
      var visit = Self.stall(day)
      visit.venue = "old-square"
      return visit
    }
    let two = OutreachPlan(visits: [stall("2026-12-31"), stall("2027-01-30")])
    let one = OutreachPlan(visits: [stall("2026-12-31")])
    let first = Self.text("calendar/outreach.ics", campaign, two)
    let second = Self.text(
      "calendar/outreach.ics", campaign, one, published: first, asOf: "2026-12-01")
    #expect(second.contains("UID:old-square-stall-2@"))
    #expect(second.components(separatedByCRLF: ()).count { $0 == "STATUS:CANCELLED" } == 1)
    #expect(second.contains("DTSTART;VALUE=DATE:20270130\r\n"))
    let again = Self.text(
      "calendar/outreach.ics", campaign, one, published: second, asOf: "2027-01-30")
    #expect(again == second)
    #expect(
      !Self.text("calendar/outreach.ics", campaign, one, published: second, asOf: "2027-01-31")
        .contains("CANCELLED"))
    campaign.outreach.rules?.publicCategories = []
    #expect(
      !Self.text("calendar/outreach.ics", campaign, one, published: second, asOf: "2026-12-02")
        .contains("南门广场"))
  }

  /// Dropping the first of three leaves the others who they are; a new one takes a number nobody has.
  @Test func othersKeepTheirIdentityWhenOneIsDropped() {
    let days = ["2026-12-10", "2026-12-20", "2026-12-31"]
    let three = Self.text("calendar/square.ics", Self.campaign, Self.plan(days))
    func identities(_ text: String) -> [String: String] {
      let events = text.components(separatedByCRLF: ()).split(separator: "BEGIN:VEVENT").dropFirst()
      var found: [String: String] = [:]
      for event in events {
        func value(_ name: String) -> String {
          event.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) } ?? ""
        }
        found[value("UID:").split(separator: "@").first.map(String.init) ?? ""] =
          value("DTSTART;VALUE=DATE:") + " " + value("STATUS:")
      }
      return found
    }
    #expect(
      identities(three) == [
        "square-stall-1": "20261210 CONFIRMED", "square-stall-2": "20261220 CONFIRMED",
        "square-stall-3": "20261231 CONFIRMED",
      ])
    // Feeds of one venue are told from the feed of all.
    let all = Self.text("calendar/outreach.ics", Self.campaign, Self.plan(days))
    let two = Self.text(
      "calendar/outreach.ics", Self.campaign, Self.plan(["2026-12-20", "2026-12-31"]),
      published: all,
      asOf: "2026-12-01")
    #expect(
      identities(two) == [
        "square-stall-1": "20261210 CANCELLED", "square-stall-2": "20261220 CONFIRMED",
        "square-stall-3": "20261231 CONFIRMED",
      ])
    // Those that stay are told as before: only what changed has another SEQUENCE.
    #expect(two.components(separatedByCRLF: ()).count { $0 == "SEQUENCE:2526" } == 1)
    // The second moves by two days: it keeps its name, and the first stays called off.
    let moved = Self.text(
      "calendar/outreach.ics", Self.campaign, Self.plan(["2026-12-22", "2026-12-31"]),
      published: two,
      asOf: "2026-12-02")
    #expect(identities(moved)["square-stall-2"] == "20261222 CONFIRMED")
    #expect(identities(moved)["square-stall-1"] == "20261210 CANCELLED")
    // A third is wanted again: the requirement called off comes back.
    let back = Self.text(
      "calendar/outreach.ics", Self.campaign,
      Self.plan(["2026-12-22", "2026-12-31", "2027-01-20"]),
      published: moved, asOf: "2026-12-03")
    #expect(identities(back)["square-stall-1"] == "20270120 CONFIRMED")
    // What took place stays what it was, whatever comes after it.
    let later = Self.text(
      "calendar/outreach.ics", Self.campaign, Self.plan(["2027-02-10"]), published: back,
      asOf: "2027-02-01")
    #expect(identities(later) == ["square-stall-4": "20270210 CONFIRMED"])
  }

  @Test(arguments: [
    "", "BEGIN:VEVENT", "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n", "\r\n \r\n :::",
    "BEGIN:VEVENT\r\nUID:-stall-1@www.qingshi.example\r\nSEQUENCE:99999999999999999999\r\n"
      + "DTSTART;VALUE=DATE:99999999\r\nEND:VEVENT\r\n",
  ])
  func damagedFeedsCountAsNone(published: String) {
    #expect(
      Self.text("calendar/outreach.ics", published: published) == Self.text("calendar/outreach.ics")
    )
  }

  /// Lines are at most 75 octets, end with CRLF, and unfold to the text, whatever characters it has.
  @Test(arguments: [
    "很长的场所名称一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", "a😀b👨‍👩‍👧‍👦" + String(repeating: "😀é字a", count: 40),
    "反\\斜;分号,逗号\r\n换行\n再换\r回车", String(repeating: "x", count: 500), "",
  ])
  func linesFoldByOctets(name: String) {
    var campaign = Self.campaign
    campaign.outreach.venues[0].name = name
    let text = Self.text("calendar/square.ics", campaign)
    var unfolded: [String] = []
    for line in text.components(separatedByCRLF: ()) {
      #expect(line.utf8.count <= 75)
      #expect(!line.unicodeScalars.contains { $0 == "\r" || $0 == "\n" })
      if line.hasPrefix(" "), let last = unfolded.popLast() {
        unfolded.append(last + line.dropFirst())
      } else {
        unfolded.append(line)
      }
    }
    let escaped = name.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
      .replacing(",", with: "\\,").replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
      .replacing("\r", with: "\\n")
    #expect(unfolded.contains("NAME:\(escaped)宣传日程"))
  }

  @Test func nothingPublicStillIsACalendar() {
    var campaign = Self.campaign
    campaign.outreach.rules?.publicCategories = []
    let text = Self.text("calendar/outreach.ics", campaign)
    #expect(text.contains("BEGIN:VTIMEZONE"))
    #expect(!text.contains("VEVENT"))
    #expect(
      CalendarExporter().export(campaign, plan: OutreachPlan(), asOf: Self.date("2026-11-20"))
        .value.isEmpty)
  }

  @Test func aVenueCannotTakeAnotherFile() {
    var campaign = Self.campaign
    campaign.outreach.venues[0].id = "outreach"
    let plan = OutreachPlan(visits: [
      PlannedVisit(
        date: Self.date("2027-01-01"), team: "t", venue: "outreach", theme: "law", format: .stall)
    ])
    let made = CalendarExporter().export(campaign, plan: plan, asOf: Self.date("2026-11-20"))
    #expect(made.diagnostics.map(\.rule) == [.outputCollision])
  }
}

extension String {
  /// The lines between CRLFs, compared by scalars, without the empty one at the end.
  fileprivate func components(separatedByCRLF: Void) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      line.append(scalar)
      if previous == "\r", scalar == "\n" {
        line.removeLast(2)
        lines.append(String(line))
        line = String.UnicodeScalarView()
      }
      previous = scalar
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }
}
