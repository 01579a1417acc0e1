import CampaignModel
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    "2026-11-03", "2026/11/3", "2026.11.3", "2026年11月3日", "2026年11月3", "２０２６年１１月３日",
  ]) func readsTheFormsPeopleWrite(text: String) {
    #expect(CivilDate(text)?.description == "2026-11-03")
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-13-01", "2026-02-29", "2026-11-31", "26-11-03", "2026-11-03x",
    "2026--11", "2026/11-03", "11月3日", "99999999999-1-1", "-2026-1-1",
  ]) func refusesWhatIsNoDay(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func dayNumbersAndDaysAgreeOverFourHundredYears() {
    var previous = CivilDate(dayNumber: -25_567)
    #expect(previous.description == "1900-01-01")
    for number in -25_566..<84_000 {
      let day = CivilDate(dayNumber: number)
      #expect(day.dayNumber == number)
      #expect(previous < day)
      #expect(day.weekday == previous.weekday % 7 + 1)
      previous = day
    }
  }

  // Known days: 2026-11-21 is a Saturday; ISO weeks at the turn of years.
  @Test(arguments: [
    ("2026-11-21", 6, "2026-W47"), ("2027-01-01", 5, "2026-W53"), ("2027-01-04", 1, "2027-W01"),
    ("2024-12-30", 1, "2025-W01"),
  ]) func weekdaysAndWeeks(text: String, weekday: Int, week: String) throws {
    let day = try #require(CivilDate(text))
    #expect(day.weekday == weekday)
    #expect(day.isoWeek == week)
  }

  @Test func monthsCountTheirDays() throws {
    let month = try #require(YearMonth("2028-02"))
    #expect(month.dayCount == 29)
    #expect(month.days.last?.description == "2028-02-29")
    #expect(YearMonth(year: 2026, month: 12).next.description == "2027-01")
    #expect(YearMonth("2026-1") == nil)
  }
}
