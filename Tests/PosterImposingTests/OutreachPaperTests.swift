import CampaignModel
import PosterComposing
import Testing

@testable import PosterImposing

/// Wall calendars and notice letters.
@Suite struct OutreachPaperTests {
  private static let day = CivilDate(dayNumber: 20_798)

  /// - Parameter items: Things to bring, and to prepare, each on two lines.
  private static func campaign(visits: Int, items: Int = 0) -> Campaign {
    var campaign = Campaign()
    campaign.site.office = "青石街道平安建设办公室"
    campaign.outreach.venues = ["v", "w", "x"].map { id in
      Venue(
        id: id, name: "点位" + id, category: .school, area: "a", lessons: visits, stalls: 0,
        minGap: 1, open: [1])
    }
    var rules = OutreachRules(span: DateSpan(from: day, to: day.adding(days: 365)))
    rules.kit.every = (0..<items).map { "要带的第\($0)样东西，名字比较长，一行写不下就写两行" }
    rules.requests = rules.kit
    campaign.outreach.rules = rules
    return campaign
  }

  private static func plan(_ days: [(Int, String)]) -> OutreachPlan {
    OutreachPlan(
      visits: days.map {
        PlannedVisit(
          date: day.adding(days: $0.0), team: "t", venue: $0.1, theme: "law", format: .lesson)
      })
  }

  @Test func venuesOfTheComingWeeksGetALetter() {
    // Friday 2026-12-11; the five weeks end on Sunday 2027-01-10.
    let plan = Self.plan([(-1, "w"), (0, "v"), (30, "w"), (31, "x"), (200, "v")])
    let letters = VenueLetter.coming(
      Self.campaign(visits: 2), plan: plan, asOf: Self.day, weeks: 5)
    #expect(letters.map(\.venue.id) == ["v", "w"])
  }

  @Test(arguments: [1, 4, 40]) func aLetterAndItsReplyFitOnAPage(visits: Int) throws {
    let plan = Self.plan((0..<visits).map { ($0 * 7, "v") })
    let letter = try #require(
      VenueLetter.coming(
        Self.campaign(visits: visits, items: 3), plan: plan, asOf: Self.day, weeks: 5
      ).first)
    #expect(letter.document(setting, date: Self.day).pages.count == 1)
  }

  @Test func whatIsLongerThanAPageRunsOn() throws {
    let letter = try #require(
      VenueLetter.coming(
        Self.campaign(visits: 6, items: 40), plan: Self.plan([(0, "v")]), asOf: Self.day, weeks: 5
      ).first)
    let pages = letter.document(setting, date: Self.day).pages
    let paragraphs = pages.map { page in
      page.placements.flatMap(\.sheet.elements).count { $0.tag == .paragraph }
    }
    #expect(pages.count > 2 && paragraphs.reduce(0, +) > 80 && !paragraphs.contains(0))
  }

  @Test func theBackOfAWallCalendarHasEveryVisit() {
    // 60 visits are more than a page of A4 takes.
    let plan = Self.plan((0..<60).map { ($0 % 20, ["v", "w", "x"][$0 % 3]) })
    let calendar = WallCalendar(
      campaign: Self.campaign(visits: 20), month: Self.day.yearMonth, plan: plan)
    let front = PosterSheet(
      width: 420, height: 297, bleed: 3, title: "月历", author: "", language: "zh-CN",
      date: Self.day, source: "", elements: [])
    let small = calendar.document(front, on: .a4, setting: setting, date: Self.day)
    let large = calendar.document(front, on: .a3, setting: setting, date: Self.day)
    #expect(small.pages.map(\.width) == [297, 210, 210] && small.pages[0].height == 210)
    #expect(large.pages.map(\.width) == [420, 420])
    #expect(large.pages[1].placements.map(\.origin.x) == [0, 210])
    let rows = small.pages.dropFirst().flatMap(\.placements).flatMap(\.sheet.elements)
      .count { if case .figure = $0.tag { true } else { false } }
    #expect(rows == plan.visits.count { $0.date.yearMonth == Self.day.yearMonth })
  }
}
