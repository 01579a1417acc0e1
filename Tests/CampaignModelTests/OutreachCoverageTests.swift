import CampaignModel
import Testing

@Suite struct OutreachCoverageTests {
  static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

  static func visit(_ date: String, _ venue: String) -> PlannedVisit {
    PlannedVisit(date: day(date), team: "t", venue: venue, theme: "law", format: .stall)
  }

  static func venue(_ id: String) -> Venue {
    Venue(
      id: id, name: id, category: .community, area: "a", lessons: 0, stalls: 3, minGap: 7, open: [1]
    )
  }

  static var outreach: Outreach {
    var outreach = Outreach()
    outreach.venues = ["a", "b", "c"].map(venue)
    func held(_ date: String, _ venue: String, _ status: HeldVisit.Status) -> HeldVisit {
      HeldVisit(visit: visit(date, venue), status: status, people: nil, note: "")
    }
    outreach.held = [
      held("2027-01-04", "a", .held), held("2027-01-05", "b", .moved),
      held("2027-01-06", "b", .cancelled), held("2027-01-07", "a", .held),
    ]
    return outreach
  }

  static let coverage = OutreachCoverage(
    outreach,
    plan: OutreachPlan(visits: [
      visit("2027-01-04", "a"), visit("2027-01-05", "b"), visit("2027-01-08", "c"),
      visit("2027-01-11", "b"), visit("2027-03-11", "gone"),
    ]), asOf: day("2027-01-10"))

  /// Held without having been planned counts; put off counts once, with the new day; the past without a word is unrecorded.
  @Test func everyVisitIsCountedOnce() {
    #expect(Self.coverage.entries.map(\.visit.date.day) == [4, 6, 7, 8, 11, 11])
    #expect(
      Self.coverage.entries.map(\.state)
        == [.held, .cancelled, .held, .unrecorded, .coming, .coming])
    let count = OutreachCoverage.Count(Self.coverage.entries)
    #expect((count.planned, count.held, count.missed, count.coming) == (6, 2, 2, 2))
    #expect(Self.coverage.entries.last?.venue == nil)
  }

  @Test func monthsHaveNoGaps() {
    #expect(Self.coverage.months(nil).map(\.description) == ["2027-01", "2027-02", "2027-03"])
  }

  @Test func whoHasWaitedLongestComesFirst() {
    let waiting = Self.coverage.waiting(Self.outreach.venues)
    #expect(waiting.map(\.venue.id) == ["b", "c", "a"])
    #expect(waiting.map { $0.days(asOf: Self.day("2027-01-10")) } == [nil, nil, 3])
    #expect(waiting.map(\.next) == [Self.day("2027-01-11"), nil, nil])
  }
}
