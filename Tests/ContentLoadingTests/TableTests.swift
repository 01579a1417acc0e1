import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Foundation
import Testing

/// The office's tables: as spreadsheets save them, and as people break them.
@Suite struct TableTests {
  static let outreach = [
    "content/outreach/rules.yaml": """
    from: 2026-12-01
    to: 2027-11-30
    themes:
      - { id: anti-fraud, name: 反诈, fit: { community: 0, 学校: 1 } }
    coverage: { community: 2 }
    week_band: { lo: 1, hi: 5 }
    """,
    "content/outreach/venues.csv":
      "编号,名称,类别,片区,课堂,摊位,最小间隔,开放日,节假日,不接待\nv1,第一小学,学校,first,2,0,30,一二三四五,否,2027-01-18~2027-02-28\n",
    "content/outreach/teams.csv":
      "id,name,areas,themes,formats,cap,weekdays\nt1,一队,*,*,lesson;stall,2,12345\n",
  ]

  private func load(_ changes: [String: String] = [:]) -> Reported<Campaign> {
    CampaignLoader().load(TinySite.tree(Self.outreach.merging(changes) { $1 }))
  }

  private func venues(_ text: String) throws -> [Venue] {
    let loaded = load(["content/outreach/venues.csv": text])
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.zh))")
    return loaded.value.outreach.venues
  }

  @Test func readsAsWritten() throws {
    let loaded = load()
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.zh))")
    let outreach = loaded.value.outreach
    let venue = try #require(outreach.venues.first)
    #expect(venue.category == .school && venue.lessons == 2 && venue.open == [1, 2, 3, 4, 5])
    #expect(venue.blackout.map(\.to) == [CivilDate("2027-02-28")])
    #expect(venue.place?.start.line == 2)
    let team = try #require(outreach.teams.first)
    #expect(
      team.areas == ["first"] && team.themes == ["anti-fraud"] && team.formats == [.lesson, .stall])
    #expect(outreach.rules?.themes.first?.fit == [.community: 0, .school: 1])
    #expect(outreach.rules?.weekBand == 1...5)
  }

  @Test func weightsInWordsAndNumbers() throws {
    let rules = try #require(Self.outreach["content/outreach/rules.yaml"])
    let loaded = load([
      "content/outreach/rules.yaml": rules
        + "\nweights: { 出行: 必须, repeat: important, fit: 12, 每周: 不管 }"
    ])
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.zh))")
    #expect(
      loaded.value.outreach.rules?.weights
        == ["trip": .must, "repeat": .important, "fit": .number(12), "week": .ignored])
    let wrong = load([
      "content/outreach/rules.yaml": rules + "\nweights: { trip: 很重要 }"
    ]).diagnostics
    #expect(wrong.map(\.rule.code) == ["yaml/value"])
    #expect(wrong.first?.remedy?.zh.contains("重要") == true)
  }

  @Test(arguments: [
    "id\tname\tcategory\tarea\topen\nv1\t第一小学\tschool\tfirst\t1-5\n",
    "id，name，category，area，open\nv1，第一小学，school，第一社区，周一至周五\n",
    "\u{FEFF}id,name,category,area,open\r\nv1,\"第一小学\",学校,first,工作日\r\n,,,,\r\n",
    "id,name,category,area,open,\n v1 , 第一小学 ,school,first,周一、周二、周三、周四、周五,\n\n",
  ])
  func formsOfSpreadsheets(_ text: String) throws {
    let venue = try #require(try venues(text).first)
    #expect(venue.id == "v1" && venue.name == "第一小学" && venue.open == [1, 2, 3, 4, 5])
  }

  @Test func gb18030() throws {
    let text = "编号,名称,类别,片区,开放日\nv1,青石小学,学校,first,12345\n"
    let encoded = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    var files = TinySite.tree(Self.outreach).files.filter { !$0.path.hasSuffix("venues.csv") }
    files.append(SourceFile(path: "content/outreach/venues.csv", bytes: Array(encoded)))
    let loaded = CampaignLoader().load(SourceTree(files))
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.outreach.venues.first?.name == "青石小学")
  }

  static let venueHeader = "id,name,category,area,open,lessons,blackout\n"
  @Test(arguments: [
    ("yaml/value", "v1,甲,«schol»,first,12345,1,"), ("yaml/value", "v1,甲,school,first,«星期八»,1,"),
    ("yaml/value", "v1,甲,school,first,12345,«两次»,"),
    ("yaml/value", "v1,甲,school,first,12345,1,«2027-02-28~2027-01-18»"),
    ("yaml/value", "v1,甲,school,first,12345,1,2027-01-01;«寒假»"),
    ("content/unknown-reference", "v1,甲,school,«frst»,12345,1,"),
    ("content/invalid-id", "«第一»,甲,school,first,12345,1,"),
    ("content/duplicate-id", "v1,甲,school,first,1,1,\n«v1»,乙,school,first,1,1,"),
    ("table/empty-cell", "«v1,,school,first,12345,1,"),
    ("table/column", "v1,甲,school,first,12345,1,,«乙»"),
    ("table/quote", "v1,«\"甲\"乙»,school,first,12345,1,"),
    ("table/quote", "v1,甲,school,first,1,1,«\"2027-01-01\n"),
  ])
  func brokenRows(_ code: String, _ rows: String) throws {
    let marked = MarkedText(Self.venueHeader + rows)
    let found = load(["content/outreach/venues.csv": marked.text]).diagnostics
    let list = found.map {
      "\($0.rule.code) \($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.message.zh)"
    }
    #expect(found.count == 1, "\(list)")
    let finding = try #require(found.first { $0.rule.code == code }, "\(list)")
    #expect(finding.range?.start == marked.start, "\(list)")
    if let end = marked.end, end != marked.start { #expect(finding.range?.end == end, "\(list)") }
    #expect(finding.remedy != nil)
  }

  @Test func brokenHeaders() {
    let found = load(["content/outreach/venues.csv": "id,nmae,category,area,id,open\n"]).diagnostics
    #expect(found.map(\.rule) == [.tableColumn, .yamlUnknownKey, .yamlDuplicateKey])
    #expect(load(["content/outreach/venues.csv": ""]).diagnostics.map(\.rule) == [.tableColumn])
  }

  @Test func filesOfOutreachBelongTogether() {
    var files = Self.outreach
    files["content/outreach/rules.yaml"] = nil
    #expect(
      CampaignLoader().load(TinySite.tree(files)).diagnostics.map(\.rule) == [.outreachFileMissing])
  }

  @Test func plansAndWhatWasHeld() throws {
    let loaded = load([
      "content/outreach/plan.csv":
        "date,team,venue,theme,format\n2027/3/2,t1,v1,anti-fraud,lesson\n2027-03-01,t1,v1,anti-fraud,一堂课\n2027-03-03,t1,gone,anti-fraud,lesson\n",
      "content/outreach/held.csv": "日期,队伍,场所,主题,形式,状态,人数,备注\n46082,t1,第一小学,反诈,一条街,已办,120,\n",
    ])
    #expect(loaded.diagnostics.map(\.rule) == [.stalePlanRow])
    #expect(loaded.value.outreach.plan.map(\.date.description) == ["2027-03-01", "2027-03-02"])
    let held = try #require(loaded.value.outreach.held.first)
    #expect(
      held.visit.date == CivilDate("2026-03-01") && held.visit.venue == "v1" && held.people == 120)
  }

  @Test func whatToBringAndWhomToCall() throws {
    let rules = try #require(Self.outreach["content/outreach/rules.yaml"])
    let loaded = load([
      "content/outreach/rules.yaml": rules
        + "\nkit: { 一堂课: [课件, 提纲], every: 宣传单 }\n请准备: { stall: [平地] }\n联系: { 名称: 小王, 电话: 12345 }"
    ])
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.zh))")
    let read = try #require(loaded.value.outreach.rules)
    #expect(read.kit.items(for: [.lesson]) == ["课件", "提纲", "宣传单"])
    #expect(read.kit.items(for: [.stall]) == ["宣传单"] && read.requests.stall == ["平地"])
    #expect(read.liaison == OutreachRules.Liaison(name: "小王", phone: "12345"))
  }

  /// A spreadsheet saves a full-width comma inside a cell without quotes.
  @Test func fullWidthCommasInsideCells() throws {
    let found = try venues(
      "编号,名称,类别,片区,开放日,不接待\nv1,甲，乙,学校,first,12345,\nv2，丙，学校，first，12345，\n")
    #expect(found.map(\.name) == ["甲，乙", "丙"])
  }

  @Test func boards() throws {
    let loaded = load([
      "content/boards.csv":
        "编号,名称,片区,位置,版位,阅读距离\nb1,东门,first,东门外,A3×4；A2*1,1.5\nb2,西门,first,,B9*x,2\n"
    ])
    #expect(
      loaded.value.boards.first?.slots == [
        Board.Slot(sheet: "A3", count: 4), Board.Slot(sheet: "A2", count: 1),
      ])
    #expect(loaded.diagnostics.map(\.range?.start) == [SourcePosition(line: 3, column: 14)])
  }

  @Test(arguments: [
    ("600x900*2", "600x900", 2), ("600×900", "600x900", 1), ("600X900×12", "600x900", 12),
    ("500*700*3", "500x700", 3), ("a3x4", "A3", 4), ("B4", "B4", 1),
  ])
  func slotsOfAnySize(_ text: String, _ sheet: String, _ count: Int) {
    let loaded = load([
      "content/boards.csv": "id,name,area,place,slots\nb1,东门,first,,A4;\(text)\n"
    ])
    #expect(loaded.value.boards.first?.slots.last == Board.Slot(sheet: sheet, count: count))
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test(arguments: ["1920x1080px", "x700", "600x900*0", "600x900*201", "5x5", "600x"])
  func slotsThatAreNoPaper(_ text: String) {
    let loaded = load([
      "content/boards.csv": "id,name,area,place,slots\nb1,东门,first,,\(text)\n"
    ])
    #expect(loaded.value.boards.first?.slots == [])
    #expect(loaded.diagnostics.count == 1)
  }

  @Test(arguments: [
    ("12345", [1, 2, 3, 4, 5]), ("一三五", [1, 3, 5]), ("周六、周日", [6, 7]), ("周末", [6, 7]),
    ("每天", [1, 2, 3, 4, 5, 6, 7]), ("１-３", [1, 2, 3]),
  ])
  func weekdays(_ text: String, _ days: [Int]) throws {
    let venue = try #require(
      try venues("id,name,category,area,open\nv1,甲,gov,first,\(text)\n").first)
    #expect(venue.open.sorted() == days)
  }

  @Test(arguments: [
    ("2027-01-18~2027-02-28", "2027-01-18", "2027-02-28"),
    ("2027/1/18—2027/2/28", "2027-01-18", "2027-02-28"),
    ("2027年1月18日至2月28日", "2027-01-18", "2027-02-28"),
    ("2027-01-18～02-28", "2027-01-18", "2027-02-28"),
    ("2027年1月18日到28日", "2027-01-18", "2027-01-28"), ("2027-01-18", "2027-01-18", "2027-01-18"),
  ])
  func dateRanges(_ text: String, _ from: String, _ to: String) throws {
    let venue = try #require(
      try venues("id,name,category,area,open,blackout\nv1,甲,gov,first,1,\(text)\n").first)
    #expect(
      venue.blackout.map { "\($0.from)" } == [from] && venue.blackout.map { "\($0.to)" } == [to])
  }
}
