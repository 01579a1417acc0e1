import CampaignModel
import Diagnostics
import OutreachPlanning
import Testing

@Suite struct PlanTableTests {
  @Test func rowsByDateWithoutMarkOrReturns() {
    let plan = OutreachPlan(visits: [
      PlannedVisit(
        date: date("2027-03-02"), team: "b", venue: "南门,集市", theme: "law", format: .stall),
      PlannedVisit(
        date: date("2026-12-04"), team: "a", venue: "x\"y", theme: "fraud", format: .lesson),
    ])
    #expect(
      PlanTable(plan).text == """
        date,team,venue,theme,format
        2026-12-04,a,"x""y",fraud,lesson
        2027-03-02,b,"南门,集市",law,stall

        """)
  }
}
