import CampaignModel
import Testing

@testable import PosterComposing

/// Golden breaks: text, measure in em of the fake font, lines. The rules are those of clreq §3.1 and GB/T 15834—2011 §5.1.
@Suite("Line breaking")
struct LineBreakingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var measure: Double
    var lines: String?
    var testDescription: String { "\(text) @\(measure)" }

    init(_ text: String, _ measure: Double, _ lines: String?) {
      self.text = text
      self.measure = measure
      self.lines = lines
    }
  }

  /// 避头: these never begin a line.
  static let starts: [Case] = [
    Case("甲乙丙丁戊，己庚", 5, "甲乙丙丁|戊，己庚"),
    Case("甲乙丙丁戊。己庚", 5, "甲乙丙丁|戊。己庚"),
    Case("甲乙丙丁戊、己庚", 5, "甲乙丙丁|戊、己庚"),
    Case("甲乙丙丁戊；己庚", 5, "甲乙丙丁|戊；己庚"),
    Case("甲乙丙丁戊：己庚", 5, "甲乙丙丁|戊：己庚"),
    Case("甲乙丙丁戊？己庚", 5, "甲乙丙丁|戊？己庚"),
    Case("甲乙丙丁戊！己庚", 5, "甲乙丙丁|戊！己庚"),
    Case("甲（乙丙丁）戊己庚", 5, "甲（乙丙|丁）戊己庚"),
    Case("甲《乙丙丁》戊己庚", 5, "甲《乙丙|丁》戊己庚"),
    Case("甲“乙丙丁”戊己庚", 5, "甲“乙丙|丁”戊己庚"),
    Case("甲乙丙丁～戊己庚", 4, "甲乙丙|丁～戊己|庚"),
    Case("甲乙丙丁·戊己庚", 4, "甲乙丙|丁·戊己|庚"),
    Case("甲乙丙丁%戊己庚", 4, "甲乙丙|丁%戊己|庚"),
    Case("甲乙丙丁)戊己庚", 4, "甲乙丙|丁)戊己|庚"),
    Case("甲乙丙丁,戊己庚", 4, "甲乙丙|丁,戊己|庚"),
    Case("甲乙丙！？丁戊己", 4, "甲乙丙！？|丁戊己"),
    Case("甲乙丙丁。”戊己", 5, "甲乙丙丁。”|戊己"),
  ]

  /// 避尾: these never end one.
  static let ends: [Case] = [
    Case("甲乙丙（丁戊己）庚辛", 4, "甲乙丙|（丁戊己）|庚辛"),
    Case("甲乙丙“丁戊己”庚辛", 4, "甲乙丙|“丁戊己”|庚辛"),
    Case("甲乙丙《丁戊己》庚辛", 4, "甲乙丙|《丁戊己》|庚辛"),
    Case("甲乙丙【丁戊己】庚辛", 4, "甲乙丙|【丁戊己】|庚辛"),
    Case("甲乙丙￥100元整", 4, "甲乙丙|￥100元|整"),
    Case("“（甲乙）”丙丁戊", 4, "“（甲乙）”|丙丁戊"),
  ]

  /// A line-end mark takes half a place, a line-start mark loses its left half, neighbours share a blank.
  static let squeezes: [Case] = [
    Case("甲乙丙丁，戊己", 4.5, "甲乙丙丁，|戊己"),
    Case("甲乙丙丁。戊己", 4.5, "甲乙丙丁。|戊己"),
    Case("甲乙丙丁”戊己", 4.5, "甲乙丙丁”|戊己"),
    Case("“甲乙丙丁戊己", 4.5, "“甲乙丙丁|戊己"),
    Case("甲，乙丙丁戊己", 4.8, "甲，乙丙丁|戊己"),
    Case("甲（乙）丙丁戊", 4.5, "甲（乙）丙|丁戊"),
    Case("甲·乙丙丁戊己", 4.5, "甲·乙丙丁|戊己"),
  ]

  /// What stays whole: dashes, ellipses, numbers with units, dates, telephone numbers.
  static let wholes: [Case] = [
    Case("甲乙丙——丁戊己庚", 4, "甲乙丙|——丁戊|己庚"),
    Case("甲乙丙……丁戊己庚", 4, "甲乙丙|……丁戊|己庚"),
    Case("损失10万元以上的", 4, "损失|10万元以|上的"),
    Case("涨了3.5%以后", 4, "涨了|3.5%以后"),
    Case("甲乙70岁以上老人", 3.6, "甲乙|70岁以|上老人"),
    Case("请在12月1日前登记", 5, "请在|12月1日前|登记"),
    Case("请于2026年11月3日前登记", 8, "请于2026年11月|3日前登记"),
    Case("请拨打0571-8888 6666咨询", 10, "请拨打0571-8888 6666|咨询"),
    Case("甲乙丙丁96110戊己", 5, "甲乙丙丁|96110戊己"),
    Case("3～5天内办结完毕", 4, "3～5天内|办结完毕"),
    Case("第12条第3款规定的", 4, "第12条|第3款规|定的"),
    Case("请下载WeChat软件后登录", 7, "请下载WeChat|软件后登录"),
    Case("甲乙丙丁9:00—11:30戊", 6, "甲乙丙丁|9:00—11:30|戊"),
    Case("男／女各一半", 3, "男／女|各一半"),
  ]

  /// The least bad where nothing is good.
  static let hardships: [Case] = [
    Case(
      "打开https://example.cn/pingan/anti-fraud/看看", 9, "打开https://|example.cn/pingan/|anti-fraud/看看"),
    Case("abcdefghijklmnop", 4, "abcdefgh|ijklmnop"),
    Case("男／女各半", 2, nil),
    Case("。。。。。。。。", 3, nil),
    Case("甲", 0.5, nil),
    Case("", 5, ""),
    Case("甲乙丙丁戊己\n庚辛", 8, "甲乙丙丁戊己|庚辛"),
    Case("一二三四五六七八九十", 5, "一二三四五|六七八九十"),
    Case("一二三四五六七八九十，六", 10.5, "一二三四五六七八九|十，六"),
    Case("甲 96110 乙", 10, "甲96110乙"),
    Case("WeChat Pay is here", 6, "WeChat Pay|is here"),
  ]

  @Test(arguments: starts + ends + squeezes + wholes + hardships)
  func breaksWhereTheRulesSay(_ case_: Case) {
    #expect(broken(case_.text, case_.measure) == case_.lines)
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
    ("甲）（乙", 3.5), ("（（甲", 2), ("甲·乙", 2.5), ("甲A乙", 2.5 + 2 * 0.22), ("甲5元", 2.5 + 0.22 + 0.11),
    ("甲，A", 2.5), ("甲——乙", 4),
  ])
  func widths(_ text: String, _ width: Double) {
    #expect(abs(lineWidth(text) - width) < 0.000_1)
  }
}
