import CampaignModel
import ChannelExporting
import Diagnostics
import FileTree
import Foundation
import Testing

@Suite struct VisitLedgerTests {
  private func campaign(contact: String) -> Campaign {
    var campaign = Campaign()
    campaign.site.areas = [.init(id: "north", name: "北社区")]
    campaign.outreach.venues = [
      Venue(
        id: "v", name: "北社区广场, 东侧", category: .community, area: "north", lessons: 1, stalls: 0,
        minGap: 1, open: [1], contact: contact)
    ]
    return campaign
  }

  private func ledger(contact: String = "") throws -> String {
    let visit = PlannedVisit(
      date: try #require(CivilDate("2026-12-07")), team: "t", venue: "v", theme: "anti-fraud",
      format: .lesson)
    let tree = VisitLedger().export(
      campaign(contact: contact), plan: OutreachPlan(visits: [visit]))
    #expect(tree.diagnostics.isEmpty)
    return String(decoding: try #require(tree.value["visits.csv"]).bytes, as: UTF8.self)
  }

  @Test func rowsAreWhatAClerkReads() throws {
    let text = try ledger()
    #expect(text.hasPrefix("\u{FEFF}日期,星期,"))
    #expect(
      text.contains(
        "\r\n2026-12-07,星期一,社区,\"北社区广场, 东侧\",北社区,一堂课,anti-fraud,t,,,,,\r\n"))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x"]) func cellsAreNeverFormulas(contact: String) throws {
    #expect(try ledger(contact: contact).contains(",'\(contact),"))
  }

  @Test func withoutAPlanThereIsNoTable() {
    #expect(VisitLedger().export(Campaign(), plan: OutreachPlan()).value.isEmpty)
  }
}
