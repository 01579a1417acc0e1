import CampaignModel
import ChannelExporting
import Diagnostics
import FileTree
import Testing

@Suite struct CoverageTablesTests {
  @Test func countsAndGapsByMonthAndCategory() throws {
    var campaign = CalendarExporterTests.campaign
    campaign.outreach.rules?.coverage = [.community: 1]
    campaign.outreach.held = [
      HeldVisit(
        visit: CalendarExporterTests.stall("2026-12-31"), status: .held, people: 30, note: "")
    ]
    let made = CoverageTables().export(
      campaign, plan: CalendarExporterTests.plan, asOf: CalendarExporterTests.date("2027-01-10"))
    #expect(made.diagnostics.isEmpty)
    func lines(_ path: String) throws -> [String] {
      let file = try #require(made.value[path])
      return String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }
    let coverage = try lines("coverage.csv")
    #expect(coverage.contains("2026-12,社区,南门社区,法治；宣传,1,1,0,0,0,0"))
    #expect(coverage.contains("2026-12,学校,南门社区,法治；宣传,1,0,1,0,0,0"))
    // Eleven of the twelve months lack the one community visit the rules want.
    #expect(coverage.count { $0.hasSuffix(",1") && $0.contains("规则") } == 11)
    #expect(
      try lines("waiting.csv").dropFirst() == [
        "南门小学,学校,南门社区,还没去过,,没有安排", "南门广场,社区,南门社区,2026-12-31,10,没有安排",
      ])
  }
}
