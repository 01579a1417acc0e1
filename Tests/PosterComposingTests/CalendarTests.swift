import CampaignModel
import Diagnostics
import Testing

@testable import PosterComposing

/// The wall calendar: every day, every visit, in its cell or in the list.
@Suite("The calendar of a month")
struct CalendarTests {
  let site = SampleSite.shared

  private func calendar(_ month: MonthTheme, _ plan: OutreachPlan? = nil) throws -> PosterSheet {
    let reported = site.composer(plan: plan).compose(
      .month(month), layout: "calendar", sheet: .a3)
    #expect(reported.diagnostics.isEmpty, "\(reported.diagnostics.map(\.message.zh))")
    return try #require(reported.value.first)
  }

  @Test(arguments: SampleSite.shared.campaign.months.map(\.month))
  func showsEveryDayAndVisit(month: YearMonth) throws {
    let theme = try #require(site.campaign.months.first { $0.month == month })
    let sheet = try calendar(theme)
    let numbers = sheet.lines.compactMap { Int($0.text) }
    #expect(numbers == Array(1...month.dayCount))
    let visits = site.campaign.outreach.plan.filter { $0.date.yearMonth == month }
    let text = sheet.text
    for visit in visits {
      let venue = try #require(site.campaign.outreach.venues.first { $0.id == visit.venue })
      let isNamed =
        site.campaign.outreach.rules?.publicCategories.contains(venue.category) == true
      #expect(text.contains(isNamed ? venue.name : "进\(venue.category.chinese)"), "\(visit)")
      if !isNamed { #expect(!text.contains(venue.name), "\(venue.name) is not public") }
    }
    for day in theme.days { #expect(text.contains(day.name)) }
  }

  @Test("Monday comes first, and the first day stands under its weekday")
  func weekdays() throws {
    for theme in site.campaign.months {
      let sheet = try calendar(theme)
      let first = try #require(sheet.lines.first { $0.text == "1" })
      let heads = sheet.lines.filter { $0.text.hasPrefix("周") && $0.text.count == 2 }
      #expect(heads.map(\.text) == ["周一", "周二", "周三", "周四", "周五", "周六", "周日"])
      let width = (heads[6].box.x - heads[0].box.x) / 6
      let head = heads[theme.month.firstDay.weekday - 1].box
      #expect(abs(first.box.x - head.x) < width)
    }
  }

  @Test("Days off and days worked instead are marked")
  func marks() throws {
    let month = try #require(site.campaign.months.first { $0.month.description == "2027-02" })
    let days = site.campaign.outreach.days.filter { $0.date.yearMonth == month.month }
    let sheet = try calendar(month)
    let off = days.count { $0.kind.isOff && $0.kind != .weekendOff }
    #expect(sheet.lines.count { $0.text == "休" } == off && off > 0)
    #expect(
      sheet.lines.count { $0.text == "班" } == days.count { $0.kind == .makeupWorkday })
  }

  @Test("Visits that no list has room for are counted, and a code leads to them")
  func counted() throws {
    let month = try #require(site.campaign.months.first { $0.month.description == "2026-12" })
    let open = site.campaign.outreach.venues.filter {
      site.campaign.outreach.rules?.publicCategories.contains($0.category) == true
    }
    let visits = month.month.days.flatMap { day in
      open.prefix(12).map {
        PlannedVisit(date: day, team: "fraud", venue: $0.id, theme: "anti-fraud", format: .stall)
      }
    }
    let sheet = try calendar(month, OutreachPlan(visits: visits))
    #expect(sheet.text.contains("共\(visits.count)场"))
    #expect(sheet.lines.count { $0.text == "走访12场" } == month.month.dayCount)
    let codes = sheet.elements.flatMap(\.marks).compactMap { mark -> String? in
      if case .code(let code) = mark { code.text } else { nil }
    }
    #expect(codes.contains { $0.hasSuffix(month.address) })
  }

  @Test("What a cell has no room for stands in the list, nothing is lost")
  func overflow() throws {
    let month = try #require(site.campaign.months.first { $0.month.description == "2026-12" })
    let open = site.campaign.outreach.venues.filter {
      site.campaign.outreach.rules?.publicCategories.contains($0.category) == true
    }
    try #require(open.count > 8)
    let visits = open.map { venue in
      PlannedVisit(
        date: month.month.firstDay.adding(days: 7), team: "fraud", venue: venue.id,
        theme: "anti-fraud", format: .stall)
    }
    let text = try calendar(month, OutreachPlan(visits: visits)).text
    for venue in open { #expect(text.contains(venue.name), "\(venue.name)") }
    #expect(text.contains("另有") || text.contains("走访"))
  }
}
