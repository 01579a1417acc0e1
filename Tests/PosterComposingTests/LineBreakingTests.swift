import CampaignModel
import Testing

@testable import PosterComposing

/// The rules of clreq §3.1 and GB/T 15834—2011 §5.1, by golden lines and by level.
@Suite("Line breaking")
struct LineBreakingTests {
  @Test(arguments: GoldenLines.all)
  func breaksWhereTheRulesSay(_ golden: GoldenLine) {
    #expect(broken(golden.text, golden.measure) == golden.lines)
  }

  @Test("At least sixty golden lines, each with its clause, and none twice")
  func thereAreEnough() {
    let all = GoldenLines.all
    #expect(all.count >= 60)
    #expect(Set(all.map(\.testDescription)).count == all.count)
    #expect(all.allSatisfy { $0.clause.hasPrefix("GB 5.1.") || $0.clause.hasPrefix("clreq 3.") })
  }

  @Test("Strict: no line begins with a dash")
  func strictKeepsDashes() {
    var style = PosterStyle(alignment: .justify)
    style.kinsoku = .strict
    #expect(broken("甲乙丙——丁戊己庚", 4, style: style) == "甲乙|丙——丁|戊己庚")
  }

  @Test("Basic: a slash may end a line; GB: it may not")
  func slashAtLineEnd() {
    var style = PosterStyle(alignment: .justify)
    style.kinsoku = .basic
    #expect(broken("甲乙丙／丁戊己", 4, style: style) == "甲乙丙／|丁戊己")
    style.kinsoku = .gb
    #expect(broken("甲乙丙／丁戊己", 4, style: style) == "甲乙|丙／丁戊|己")
  }

  @Test("Balanced lines are of one length, and no more of them")
  func balanced() {
    let style = PosterStyle(isBalanced: true)
    #expect(broken("政务服务便民热线", 6.4, style: style) == "政务服务|便民热线")
    #expect(broken("政务服务便民热线", 8, style: style) == "政务服务便民热线")
  }

  @Test("The first line is shorter by its indent")
  func indent() {
    let style = PosterStyle(alignment: .justify, indent: 2)
    #expect(broken("一二三四五六七八九十", 5, style: style) == "一二三|四五六七八|九十")
  }
}

@Suite("Widths of punctuation in em")
struct PunctuationWidthTests {
  @Test(arguments: [
    ("甲乙", 2.0), ("甲，乙", 3), ("甲，", 1.5), ("“甲", 1.5), ("甲。”", 2), ("甲”，乙", 3.5),
    ("甲）（乙", 3.5), ("（（甲", 2), ("甲·乙", 2.5), ("甲A乙", 2.5 + 2 * 0.22), ("甲？！乙", 3), ("甲！！！乙", 4),
    ("甲％乙", 3), ("甲5元", 2.5 + 0.22 + 0.11),
    ("甲，A", 2.5), ("甲——乙", 4),
  ])
  func widths(_ text: String, _ width: Double) {
    #expect(abs(lineWidth(text) - width) < 0.000_1)
  }
}
