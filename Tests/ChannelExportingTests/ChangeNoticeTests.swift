import CampaignModel
import ChannelExporting
import Diagnostics
import FileTree
import Testing

@Suite struct ChangeNoticeTests {
  private static let campaign = CalendarExporterTests.campaign

  private static func plan(_ days: String...) -> OutreachPlan {
    OutreachPlan(visits: days.map(CalendarExporterTests.stall))
  }

  private static func notice(
    from old: OutreachPlan, to new: OutreachPlan, asOf: String = "2026-12-01",
    notice: [UInt8]? = nil, _ campaign: Campaign = campaign
  ) -> String? {
    let ledger = VisitLedger().export(campaign, plan: old).value["visits.csv"]?.bytes
    let made = ChangeNotice().export(
      campaign, plan: new, published: .init(ledger: ledger, notice: notice),
      asOf: CalendarExporterTests.date(asOf))
    return made.value["changes.md"].map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func onlyWhatMovedIsTold() throws {
    let old = Self.plan("2026-12-07", "2026-12-21", "2027-01-11")
    let text = try #require(
      Self.notice(from: old, to: Self.plan("2026-12-07", "2026-12-28", "2027-01-11")))
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("-") } == [
        "- 【改期】南门广场（一条街）：原定 2026年12月21日星期一，宣讲队，讲法治；宣传，改为 2026年12月28日星期一，宣讲队，讲法治；宣传"
          + "。联系人：王某某 13800000000"
      ])
    #expect(try #require(Self.notice(from: old, to: Self.plan("2026-12-07"))).contains("【取消】"))
    #expect(try #require(Self.notice(from: Self.plan("2026-12-07"), to: old)).contains("【新增】"))
  }

  /// The past is history, and a notice stays until there is another change.
  @Test func whatIsPastOrSaidStays() {
    let (old, new) = (Self.plan("2026-12-07"), Self.plan("2026-12-28"))
    #expect(Self.notice(from: old, to: Self.plan("2026-12-08"), asOf: "2027-01-01") == nil)
    #expect(Self.notice(from: new, to: new) == nil)
    #expect(Self.notice(from: new, to: new, notice: Array("旧的".utf8)) == "旧的")
  }

  /// Cells that need quotes, or an apostrophe against formulas, come back as they were.
  @Test(arguments: ["南门,广场", "\"南门\"", "a\"\"b", "=1+1", "行\n行", "'x", "'=x"])
  func namesOfAnyKindAreReadBack(name: String) {
    var campaign = Self.campaign
    campaign.outreach.venues[0].name = name
    let plan = Self.plan("2026-12-07")
    let text = Self.notice(from: plan, to: plan, campaign)
    #expect(text == nil)
  }
}

@Suite struct KitDemandTests {
  @Test func leafletsAreReckonedFromRecords() throws {
    var campaign = CalendarExporterTests.campaign
    func lines() throws -> [Substring] {
      let made = KitDemand().export(campaign, plan: CalendarExporterTests.plan)
      let file = try #require(made.value["kit.csv"])
      return String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
    }
    #expect(try lines().contains("2026-12,合计,1,1,,1,2"))
    func held(_ format: VisitFormat, _ leaflets: Int) -> HeldVisit {
      var visit = CalendarExporterTests.stall("2026-11-02")
      visit.format = format
      return HeldVisit(visit: visit, status: .held, people: nil, leaflets: leaflets, note: "")
    }
    campaign.outreach.held = [held(.stall, 100), held(.stall, 51), held(.lesson, 40)]
    #expect(try lines().contains("2026-12,法治；宣传,1,1,116,,"))
  }
}
