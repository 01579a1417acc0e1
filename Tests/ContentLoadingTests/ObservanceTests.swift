import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Testing

@testable import ContentLoading

/// Publicity days and statutory holidays, as the table and the lunar calendar say.
@Suite struct ObservanceTests {
  static func span(_ from: String, _ to: String? = nil) -> DateSpan? {
    guard let first = CivilDate(from), let last = CivilDate(to ?? from) else { return nil }
    return DateSpan(from: first, to: last)
  }

  /// Dates of facts: the week of 网络安全 as held, 重阳 as announced.
  @Test(arguments: [
    ("12月4日", 2026, span("2026-12-04")), ("12-01~12-07", 2027, span("2027-12-01", "2027-12-07")),
    ("12月1日至7日", 2027, span("2027-12-01", "2027-12-07")),
    ("6月", 2027, span("2027-06-01", "2027-06-30")),
    ("９月第３周", 2020, span("2020-09-14", "2020-09-20")),
    ("九月第三周", 2023, span("2023-09-11", "2023-09-17")),
    ("农历九月初九", 2025, span("2025-10-29")), ("农历九月初九", 2026, span("2026-10-18")),
    ("农历九月初九", 2027, span("2027-10-08")), ("农历除夕", 2027, span("2027-02-05")),
    ("农历腊月初一~农历腊月廿三", 2023, span("2022-12-23", "2023-01-14")),
    ("2027-09-13~2027-09-19", 2027, span("2027-09-13", "2027-09-19")),
    ("2027-09-13~2027-09-19", 2028, nil), ("2月29日", 2027, nil),
  ])
  func days(_ text: String, _ year: Int, _ expected: DateSpan?) throws {
    #expect(try #require(ObservanceRule(text)).span(in: year) == expected)
  }

  @Test(arguments: ["", "每年", "13月4日", "9月第6周", "农历九月", "农历十三月初一", "2月30日", "农历~"])
  func whatIsNoDay(_ text: String) { #expect(ObservanceRule(text) == nil) }

  /// The statutory days of the State Council's notices for 2025 and 2026, and those reckoned for 2027.
  @Test(arguments: [
    (
      2025,
      "01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06"
    ),
    (
      2026,
      "01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03"
    ),
    (
      2027,
      "01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03"
    ),
  ])
  func statutory(_ year: Int, _ days: String) {
    let found = StatutoryDays.days(of: year)
    #expect(found.map { String($0.date.description.dropFirst(5)) }.joined(separator: " ") == days)
    #expect(found.allSatisfy { !$0.isOfficial && $0.kind == .statutory })
  }

  private static let table =
    "编号,名称,日期,看通知,依据,来源,把握,专题,说明\n"
    + "cyber,网络安全周,9月第3周,是,中网办,,正式,anti-fraud,看通知\ncyber,网络安全周,2027-09-06~2027-09-12,是,,,正式,,\n"
    + "law,宪法日,12月4日,,,,,,\n"

  private func load(_ changes: [String: String]) -> Reported<Campaign> {
    CampaignLoader().load(TinySite.tree(TableTests.outreach.merging(changes) { $1 }))
  }

  @Test func aNoticeTakesThePlaceOfTheRule() {
    let loaded = load([
      "content/outreach/observances.csv": Self.table,
      "content/months/2026-12.md":
        "---\ntitle: 十二月\ntopics: [anti-fraud]\n宣传日:\n  - 全国宣传日: 宪法日\n    note: 集市\n---\n",
    ])
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.zh))")
    let cyber = loaded.value.outreach.observances.first { $0.id == "cyber" }
    #expect(
      cyber?.spans.map(\.from.description) == ["2026-09-14", "2027-09-06"]
        && cyber?.topics == ["anti-fraud"] && cyber?.certainty == .official)
    #expect(loaded.value.outreach.observances.last?.certainty == .unchecked)
    #expect(
      loaded.value.months.first?.days == [
        MonthTheme.Day(date: CivilDate(dayNumber: 20_791), name: "宪法日", note: "集市")
      ])
  }

  @Test func campaignsTakeTheirDaysFromTheTable() throws {
    let rules = try #require(TableTests.outreach["content/outreach/rules.yaml"])
    func campaign(_ text: String) -> Reported<Campaign> {
      load([
        "content/outreach/observances.csv": Self.table,
        "content/outreach/rules.yaml": rules
          + "\ncampaigns: [{ theme: anti-fraud, min: 2, \(text) }]",
      ])
    }
    let whole = campaign("observance: cyber")
    #expect(whole.diagnostics.isEmpty, "\(whole.diagnostics.map(\.message.zh))")
    #expect(
      whole.value.outreach.rules?.campaigns.first?.span == Self.span("2027-09-06", "2027-09-12"))
    let own = campaign("宣传日: 网络安全周, from: 2027-09-01")
    #expect(
      own.value.outreach.rules?.campaigns.first?.span == Self.span("2027-09-01", "2027-09-12"))
    #expect(campaign("observance: cyper").diagnostics.map(\.rule).contains(.unknownReference))
    #expect(campaign("from: 2027-09-01").diagnostics.map(\.rule) == [.yamlMissingKey])
  }

  @Test func rowsThatCannotStand() {
    let loaded = load([
      "content/outreach/observances.csv": Self.table + "law,宪法日,12月5日,,,,,,\nx,甲,某天,,,,,,\n",
      "content/months/2026-11.md":
        "---\ntitle: 十一月\ntopics: [anti-fraud]\n宣传日:\n  - 全国宣传日: law\n---\n",
    ])
    #expect(loaded.diagnostics.map(\.rule) == [.dayOfOtherMonth, .duplicateDay, .yamlValue])
    #expect(loaded.diagnostics.map(\.range?.start.line) == [5, 5, 6])
  }

  /// Years the table says nothing of get their statutory days, to be confirmed.
  @Test func unlistedYearsAreReckoned() {
    let loaded = load(["content/outreach/days.csv": "date,kind,name\n2026-01-01,statutory,元旦\n"])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.outreach.days.count == 14)
    #expect(loaded.value.outreach.days.last?.isOfficial == false)
  }
}
