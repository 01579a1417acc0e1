import CampaignModel
import PosterComposing
import Testing

@testable import PosterImposing

@Suite struct WorkOrderTests {
  private static func visit(_ day: Int, _ team: String) -> PlannedVisit {
    PlannedVisit(
      date: CivilDate(dayNumber: day), team: team, venue: "v", theme: "law", format: .stall)
  }

  /// 20,794 is Monday 2026-12-07.
  private static let plan = OutreachPlan(visits: [
    visit(20_793, "a"), visit(20_794, "a"), visit(20_795, "b"), visit(20_802, "a"),
    visit(20_900, "a"),
  ])

  @Test func theComingWeeksHaveAPageForEachTeam() {
    let orders = WorkOrders.coming(
      Campaign(), plan: Self.plan, asOf: CivilDate(dayNumber: 20_796), weeks: 2)
    #expect(orders.map(\.week) == ["2026-W50", "2026-W51"])
    let pages = orders.map {
      $0.document(setting, date: CivilDate(dayNumber: 20_796)).pages.count
    }
    #expect(pages == [2, 1])
  }
}
