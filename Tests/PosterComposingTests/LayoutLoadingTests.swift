import CampaignModel
import ContentLoading
import Diagnostics
import Testing

@Suite("Reading a poster layout")
struct LayoutLoadingTests {
  /// A whole layout; lines are replaced to break it.
  static let small = """
    title: 小样
    sheets: {A4: 0.6}
    margin: 10mm
    columns: [1fr]
    rows: [auto, 1fr]
    areas:
      - [top]
      - [main]
    styles:
      big: {weight: bold, align: center}
    draw:
      - {areas: [top], shape: rect, fill: brand, bleed: true}
    regions:
      - area: top
        take: [{role: headline, style: big}]
        fit: {max: 30pt, lines: 2, distance: 4}
    """

  private func load(_ text: String) -> Reported<PosterLayout?> {
    PosterLayoutLoader().load(SourceText(file: "themes/t/posters/small.yaml", text: text))
  }

  @Test func readsAll() throws {
    let reported = load(Self.small)
    #expect(reported.diagnostics.isEmpty)
    let layout = try #require(reported.value)
    #expect(layout.kind == "small")
    #expect(layout.sheets == [PosterLayout.Sheet(.a4, distance: 0.6)])
    #expect(layout.rows == [.auto, .fraction(1)])
    #expect(layout.areas == [["top"], ["main"]])
    #expect(layout.styles["big"]?.weight == .bold)
    #expect(layout.decorations.first?.isBleeding == true)
    #expect(layout.regions.first?.fit.max == .pt(30))
    #expect(layout.regions.first?.takes.first?.roles == [.headline])
  }

  @Test("Chinese keys and words read the same")
  func chinese() {
    let text = Self.small
      .replacing("title:", with: "名称:").replacing("weight: bold", with: "粗细: 粗")
      .replacing("shape: rect", with: "形状: 色块").replacing("role: headline", with: "角色: 主标")
    #expect(load(text).diagnostics.isEmpty)
    #expect(load(text).value == load(Self.small).value)
  }

  /// What is replaced by what, the finding's line and column, and a word of its remedy.
  @Test(arguments: [
    ("margin: 10mm", "margim: 10mm", 3, 1, "margin"),
    ("margin: 10mm", "margin: 10 寸", 3, 9, "15mm"),
    ("{A4: 0.6}", "{A5: 0.6}", 2, 10, "A4"),
    ("{A4: 0.6}", "{A4: 远}", 2, 14, "0.6"),
    ("rows: [auto, 1fr]", "rows: [auto, 1f]", 5, 14, "1fr"),
    ("columns: [1fr]", "columns: [auto]", 4, 11, "1fr"),
    ("  - [main]", "  - [main, side]", 8, 5, "rows"),
    ("weight: bold", "weight: heavy", 10, 17, "bold"),
    ("fill: brand", "fill: brant", 12, 39, "brand"),
    ("area: top", "area: tip", 14, 11, "top"),
    ("role: headline", "role: headlin", 15, 19, "headline"),
    ("style: big}", "style: bog}", 15, 36, "big"),
    ("max: 30pt", "max: large", 16, 16, "24pt"),
    ("align: center}", "color: blak}", 10, 30, "brand"),
  ])
  func namesTheFault(_ old: String, _ new: String, line: Int, column: Int, remedy: String) {
    let reported = load(Self.small.replacing(old, with: new))
    #expect(reported.value == nil)
    let finding = reported.diagnostics.first { $0.range?.start.line == line }
    #expect(finding?.range?.start.column == column, "\(reported.diagnostics.map(\.range))")
    #expect(finding?.remedy?.en.contains(remedy) == true, "\(String(describing: finding))")
  }

  @Test("All faults are found in one run")
  func allAtOnce() {
    let text = Self.small.replacing("margin: 10mm", with: "margim: 10mm")
      .replacing("area: top", with: "area: tip").replacing("weight: bold", with: "weight: heavy")
    #expect(load(text).diagnostics.count == 3)
  }

  @Test("An empty file has no layout")
  func empty() {
    #expect(load("").value == nil)
    #expect(load("").diagnostics.count == 6)
    #expect(load("[]").hasErrors)
  }

  static let paged = """
    title: 几页
    kind: small
    sheets: {A4: 0.6, 1280x320px: 1}
    orientation: landscape
    custom: true
    styles:
      big: {weight: bold}
    pages:
      - columns: [1fr]
        rows: [1fr]
        areas: [[top]]
        regions:
          - area: top
            take: [{role: headline, style: big}]
            fit: {max: 30pt}
      - each: points
        columns: [1fr, 1fr]
        rows: [1fr]
        areas: [[left, right]]
        regions:
          - area: right
            take: [{role: points, style: big}]
            fit: {max: 30pt}
    """

  @Test func readsPages() throws {
    let reported = load(Self.paged)
    #expect(reported.diagnostics.isEmpty, "\(reported.diagnostics)")
    let layout = try #require(reported.value)
    #expect(layout.pages.map(\.each) == [nil, .points])
    #expect(layout.pages[1].areas == [["left", "right"]])
    #expect(layout.orientation == .landscape && layout.takesCustomSheets)
    #expect(layout.sheets.last?.paper.isScreen == true)
    #expect(layout.with(layout.pages[1]).regions.count == 1)
    let other = PosterLayoutLoader().load(
      SourceText(file: "themes/t/posters/small-b.yaml", text: Self.paged))
    #expect(other.value?.kind == "small" && other.value?.name == "small-b")
  }

  @Test(
    "Faults of pages have their place",
    arguments: [
      ("each: points", "each: summary", 16, 11, "role: summary"),
      ("area: right", "area: top", 21, 15, "left"),
      ("orientation: landscape", "orientation: flat", 4, 14, "landscape"),
      ("custom: true", "columns: [1fr]", 5, 1, "pages"),
      ("    rows: [1fr]\n    areas: [[top]]", "    areas: [[top]]", 9, 5, "rows"),
      ("1280x320px: 1}", "1280x320px: far}", 3, 31, "0.6"),
    ])
  func pageFaults(_ old: String, _ new: String, line: Int, column: Int, remedy: String) {
    let reported = load(Self.paged.replacing(old, with: new))
    #expect(reported.value == nil)
    let found = reported.diagnostics.map {
      "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.message.en) \($0.remedy?.en ?? "")"
    }
    #expect(
      found.contains { $0.hasPrefix("\(line):\(column) ") && $0.contains(remedy) }, "\(found)")
  }
}
