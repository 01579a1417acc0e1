import CampaignModel
import ContentLoading
import Diagnostics
import FoundationEssentials
import Markdown
import TestSupport
import Testing

@testable import PosterComposing

/// The default theme's notice, composed with the fake font.
@Suite("Composing the notice")
struct ComposingTests {
  let layout: PosterLayout
  let campaign: Campaign

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = "themes/default/posters/notice.yaml"
    let bytes = try Data(contentsOf: root.appending(path: path))
    let loaded = PosterLayoutLoader().load(SourceText(file: path, bytes: Array(bytes)))
    #expect(loaded.diagnostics.isEmpty)
    layout = try #require(loaded.value)
    var campaign = Campaign()
    campaign.site.office = "青石街道综治办"
    campaign.site.baseURL = "https://example.cn/"
    campaign.hotlines = [
      Hotline(id: "110", number: "110", name: "报警", does: "", neverAsks: "", isFeatured: true),
      Hotline(id: "96110", number: "96110", name: "反诈专线", does: "", neverAsks: ""),
    ]
    campaign.topics = [Topic(id: "anti-fraud", file: "content/anti-fraud/_index.md", title: "防诈骗")]
    self.campaign = campaign
  }

  private var article: Article {
    var article = Article(
      topic: "anti-fraud", slug: "a", file: "content/anti-fraud/a.md", title: "先挂断，再核实",
      date: CivilDate(year: 2026, month: 11, day: 3) ?? CivilDate(dayNumber: 0))
    article.summary = "自称客服要退款的，都是诈骗。"
    article.points = ["不转账。", "不下载软件。", "拨打96110。"]
    return article
  }

  private func compose(
    _ article: Article, _ paper: PaperSize = .a4, shaper: FakeShaper = FakeShaper(),
    asOf: CivilDate? = nil
  ) -> Reported<PosterSheet?> {
    PosterComposer(campaign: campaign, layouts: [layout], shaper: shaper, asOf: asOf).compose(
      .article(article), layout: "notice", sheet: paper
    ).map(\.first)
  }

  private func texts(_ sheet: PosterSheet) -> [String] {
    sheet.elements.flatMap(\.marks).compactMap { mark in
      if case .text(let line) = mark { line.text } else { nil }
    }
  }

  @Test("Everything the article says is on the sheet")
  func saysEverything() throws {
    let reported = compose(article)
    #expect(reported.diagnostics.isEmpty)
    let sheet = try #require(reported.value)
    let all = texts(sheet).joined()
    for text in [
      "先挂断，再核实", "自称客服要退款的，都是诈骗。", "不转账。", "不下载软件。", "拨打96110。", "提示", "防诈骗", "110",
      "报警", "青石街道综治办", "2026年11月3日", "扫码看全文",
    ] {
      #expect(all.contains(text), "\(text)")
    }
    #expect(sheet.title == "先挂断，再核实")
    #expect(sheet.author == "青石街道综治办")
  }

  @Test("The code leads to the page")
  func codeLeadsToThePage() throws {
    let sheet = try #require(compose(article).value)
    let codes = sheet.elements.flatMap(\.marks).compactMap { mark in
      if case .code(let code) = mark { code.text } else { nil }
    }
    #expect(codes == ["https://example.cn/anti-fraud/a/"])
  }

  @Test("Text stays in the safe box and at or above its floor, whatever the length")
  func holdsTheContract() throws {
    var numbers = SeededGenerator(seed: 7)
    var set = 0
    var outside: [String] = []
    for number in 0..<30 {
      var article = article
      article.title = String(LineBreakingProperties.text(&numbers).prefix(24))
      article.summary = String(
        LineBreakingProperties.text(&numbers).prefix(number % 3 == 0 ? 0 : 90))
      article.points = (0..<(number % 7)).map { _ in LineBreakingProperties.text(&numbers) }
      for sheet in layout.sheets {
        let reported = compose(article, sheet.paper)
        guard let composed = reported.value else {
          #expect(reported.hasErrors)
          continue
        }
        set += 1
        let margin = layout.margin.millimetres(on: sheet.paper)
        let safe = Box(
          x: margin, y: margin, width: sheet.paper.width - 2 * margin,
          height: sheet.paper.height - 2 * margin)
        for element in composed.elements where element.tag != .artifact {
          for case .text(let line) in element.marks {
            if !safe.contains(line.box, slack: 0.1) { outside.append(line.text) }
          }
        }
        for fit in composed.fits {
          #expect(fit.size >= fit.floor * 0.998, "\(fit)")
          #expect(fit.capacity >= fit.characters, "\(fit)")
        }
      }
    }
    #expect(outside.isEmpty)
    #expect(set > 30)
  }

  @Test("No two texts lie on each other")
  func nothingOverlaps() throws {
    var article = article
    article.points = Array(repeating: "看过程：发鸡蛋、免费体检、包车参观、拉您进群的，都是为了让您不好意思拒绝。", count: 6)
    for paper in [PaperSize.a4, .a3] {
      let sheet = try #require(compose(article, paper).value)
      let boxes = sheet.elements.filter { $0.tag != .artifact }.flatMap(\.marks).compactMap {
        mark in
        if case .text(let line) = mark { line.box } else { nil }
      }
      var overlaps = 0
      for (index, a) in boxes.enumerated() {
        for b in boxes[(index + 1)...] {
          let overlap =
            min(a.right, b.right) - max(a.x, b.x) > 0.1
            && min(a.bottom, b.bottom) - max(a.y, b.y) > 0.1
          if overlap { overlaps += 1 }
        }
      }
      #expect(overlaps == 0)
    }
  }

  @Test("Too much text is an error that says how much to cut, and cutting that much helps")
  func tooLong() throws {
    var article = article
    article.points = Array(repeating: String(repeating: "字很多的要点没有人看", count: 30), count: 6)
    article.places["points"] = SourceRange(
      file: article.file, start: .init(line: 7, column: 1), end: .init(line: 7, column: 3))
    let reported = compose(article)
    #expect(reported.value == nil)
    let finding = try #require(reported.diagnostics.first { $0.rule == .posterDoesNotFit })
    #expect(finding.range?.start.line == 7)
    #expect(finding.message.zh.contains("“要点”"))
    #expect(finding.remedy?.zh.contains("A3") == true)
    let digits = finding.remedy?.zh.prefix { $0 != "字" }.filter(\.isNumber) ?? ""
    let excess = try #require(Int(digits))
    var left = excess + excess / 10
    while left > 0, let last = article.points.popLast() {
      if last.count > left { article.points.append(String(last.dropLast(left))) }
      left -= last.count
    }
    #expect(compose(article).value != nil)
  }

  @Test("A long title gives way to the short one")
  func shortTitle() throws {
    var article = article
    article.title = String(repeating: "这个标题太长了没有人愿意读完", count: 4)
    article.shortTitle = "退款骗局"
    #expect(texts(try #require(compose(article).value)).contains("退款骗局"))
    article.poster?.headline = "先挂断"
    #expect(texts(try #require(compose(article).value)).contains("先挂断"))
  }

  @Test("What the article calls optional is dropped only when nothing else helps")
  func optional() throws {
    var article = article
    article.poster?.optional = ["summary"]
    #expect(texts(try #require(compose(article).value)).joined().contains("自称客服"))
    article.points = Array(repeating: String(repeating: "字多的要点", count: 27), count: 6)
    var alone = article
    alone.summary = ""
    try #require(compose(alone).value != nil)
    article.summary = String(repeating: "自称客服要退款的，都是诈骗。", count: 60)
    #expect(!texts(try #require(compose(article).value)).joined().contains("自称客服"))
  }

  @Test("Without points the body's first paragraphs stand in")
  func bodyInstead() throws {
    var article = article
    article.points = []
    article.body = MarkdownDocument(
      file: article.file,
      blocks: [
        Block(.heading(level: 2, id: "h", [.text("小标题")])),
        Block(.paragraph([.text("第一段，"), .strong([.text("很要紧")]), .hotline(id: "96110")])),
        Block(
          .directive(
            Directive(
              role: .webOnly, title: [], content: .blocks([Block(.paragraph([.text("只在网页")]))])))),
      ])
    let all = texts(try #require(compose(article).value)).joined()
    #expect(all.contains("第一段，很要紧96110"))
    #expect(!all.contains("只在网页"))
    #expect(!all.contains("小标题"))
  }

  @Test("A character without a glyph is named, with its place")
  func missingGlyph() throws {
    var article = article
    article.points = ["请找𪚥师傅。"]
    article.places["points"] = SourceRange(
      file: article.file, start: .init(line: 5, column: 1), end: .init(line: 5, column: 3))
    let reported = compose(article, shaper: FakeShaper(missing: ["𪚥"]))
    #expect(reported.value == nil)
    #expect(reported.diagnostics.count == 1)
    let finding = try #require(reported.diagnostics.first)
    #expect(finding.rule == .posterMissingGlyph)
    #expect(finding.message.zh.contains("𪚥") && finding.message.zh.contains("U+2A6A5"))
    #expect(finding.range?.start.line == 5)
  }

  @Test("A layout that is not there is guessed at")
  func unknownLayout() throws {
    let composer = PosterComposer(
      campaign: campaign, layouts: [layout], shaper: FakeShaper(), asOf: nil)
    let reported = composer.compose(.article(article), layout: "notise", sheet: .a4)
    #expect(reported.diagnostics.map(\.rule) == [.posterUnknownLayout])
    #expect(reported.diagnostics.first?.remedy?.en.contains("notice") == true)
  }

  @Test("A poster of what is over is a warning")
  func expired() throws {
    var article = article
    article.expires = CivilDate(year: 2026, month: 12, day: 1)
    let later = CivilDate(year: 2027, month: 1, day: 1)
    #expect(compose(article, asOf: later).diagnostics.map(\.rule) == [.posterExpired])
    #expect(compose(article, asOf: article.expires).diagnostics.isEmpty)
  }

  @Test("The same article composes to the same sheet")
  func repeats() {
    #expect(compose(article).value == compose(article).value)
  }
}
