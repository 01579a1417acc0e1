import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import LedgerWriting
import Testing

/// The ledger filled in, saved as CSV and read back as `held.csv`.
@Suite struct RoundTripTests {
  private func load(held: String? = nil) -> Reported<Campaign> {
    var files = Samples.files
    if let held { files["content/outreach/held.csv"] = held }
    return CampaignLoader().load(
      SourceTree(files.map { SourceFile(path: $0.key, text: $0.value) }))
  }

  private func ledger(_ campaign: Campaign) throws -> LedgerSheet {
    try #require(
      LedgerWriter.sheets(
        campaign, plan: OutreachPlan(visits: campaign.outreach.plan), asOf: Samples.day
      ).first)
  }

  @Test func untouchedItReportsNothing() throws {
    let campaign = load()
    #expect(campaign.diagnostics.isEmpty, "\(campaign.diagnostics.map(\.message.zh))")
    let read = load(held: Samples.csv(try ledger(campaign.value)))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message.zh))")
    #expect(read.value.outreach.held.isEmpty)
  }

  @Test func whatWasFilledInIsRead() throws {
    var sheet = try ledger(load().value)
    let place = Dictionary(
      uniqueKeysWithValues: sheet.columns.enumerated().map { ($1.title, $0) })
    func fill(_ row: Int, _ cells: [String: LedgerSheet.Cell]) throws {
      for (title, cell) in cells { sheet.rows[row][try #require(place[title])] = cell }
    }
    let late = try #require(CivilDate("2026-12-11"))
    try fill(0, ["状态": .text("已办"), "人数": .number(40), "照片同意": .text("否")])
    try fill(
      1, ["状态": .text("已办"), "实际日期": .date(late), "发放份数": .number(80), "备注": .text("下雨，晚了两天")])
    try fill(2, ["状态": .text("取消"), "备注": .text("学校停课")])
    let read = load(held: Samples.csv(sheet))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message.zh))")
    let held = read.value.outreach.held
    #expect(held.map(\.status) == [.held, .moved, .held, .cancelled])
    #expect(
      held.map(\.visit.date.description) == [
        "2026-12-02", "2026-12-09", "2026-12-11", "2026-12-16",
      ])
    #expect(held.map(\.people) == [40, nil, nil, nil] && held[2].leaflets == 80)
    #expect(held[0].photosAllowed == false && held[3].note == "学校停课")

    // Written again it keeps all of it: read back, nothing has changed.
    let again = load(held: Samples.csv(try ledger(read.value)))
    #expect(again.diagnostics.isEmpty)
    #expect(again.value.outreach.held == held)
  }

  @Test func aReportWithoutStatusIsAFault() throws {
    var sheet = try ledger(load().value)
    let people = try #require(sheet.columns.firstIndex { $0.title == "人数" })
    sheet.rows[0][people] = .number(12)
    let read = load(held: Samples.csv(sheet))
    #expect(read.diagnostics.map(\.rule) == [.tableCell])
    #expect(read.diagnostics.first?.range?.start.line == 2)
  }
}
