import CampaignModel
import Diagnostics
import Testing

@testable import PosterComposing

/// Posters of several pages, and those whose size follows from their text.
@Suite("Pages, leaflets, banners, slides")
struct PagedPosterTests {
  let site = SampleSite.shared

  private var article: Article {
    var article = Article(
      topic: "anti-fraud", slug: "a", file: "content/anti-fraud/a.md", title: "先挂断再核实",
      date: CivilDate(year: 2026, month: 11, day: 3) ?? CivilDate(dayNumber: 0))
    article.summary = "自称客服要退款的，都是诈骗。"
    article.points = ["不转账。", "不下载软件。", "拨打96110。"]
    article.slogan = "先挂断，再核实"
    article.hotlines = ["96110"]
    return article
  }

  private func compose(_ article: Article, _ layout: String, _ paper: String) throws
    -> [PosterSheet]
  {
    let size = try #require(PaperSize(rawValue: paper))
    let reported = site.composer().compose(.article(article), layout: layout, sheet: size)
    #expect(reported.diagnostics.isEmpty, "\(reported.diagnostics.map(\.message.zh))")
    return reported.value
  }

  /// Folded, the right third of the outside is the cover, the middle the back, the left the flap folded in.
  @Test func leafletPanelsAreInOrder() throws {
    let sides = try compose(article, "leaflet", "A4")
    try #require(sides.count == 2)
    #expect(sides.allSatisfy { $0.width == 297 && $0.height == 210 })
    func panel(_ text: String, on side: PosterSheet) -> Int? {
      side.lines.first { $0.text == text }.map { Int($0.box.x / 99) }
    }
    let cover = try #require(sides[0].elements.first { $0.tag == .heading(level: 1) })
    for case .text(let line) in cover.marks { #expect(line.box.x > 198) }
    #expect(panel("不转账。", on: sides[0]) == 0)
    #expect(panel("96110", on: sides[1]) == 2)
    // No line runs over a fold: at 97 and 197 mm outside, at 100 and 200 mm inside.
    for (side, folds) in zip(sides, [[97.0, 197], [100, 200]]) {
      for line in side.lines {
        for fold in folds { #expect(line.box.right < fold || line.box.x > fold, "\(line.text)") }
      }
    }
  }

  @Test("A banner is as long as its slogan needs, to the next tenth of a metre")
  func bannerLength() throws {
    let lengths = try ["防火", "先挂断再核实", "退款不会让您先掏钱平安又一年"].map { slogan in
      var article = article
      article.slogan = slogan
      let sheet = try #require(try compose(article, "banner", "x700").first)
      #expect(sheet.height == 700)
      #expect(sheet.width.truncatingRemainder(dividingBy: 100) == 0)
      let line = try #require(sheet.lines.first { slogan.hasPrefix($0.text) })
      #expect(line.text == slogan)
      #expect(line.size >= 0.62 * 700 * 0.998)
      let margin = 0.09 * 700
      // What is left over is less than the step, but for the issuer of a very short one.
      if slogan.count > 4 { #expect(sheet.width - line.box.width - 2 * margin < 100 + line.size) }
      return sheet.width
    }
    #expect(lengths == lengths.sorted() && Set(lengths).count == 3)
  }

  @Test("One character to a sheet, in order, marks left out, numbered")
  func characters() throws {
    let sheets = try compose(article, "banner-sheets", "A4")
    let largest = sheets.compactMap { $0.lines.max { $0.size < $1.size }?.text }
    #expect(largest == ["先", "挂", "断", "再", "核", "实"])
    for (number, sheet) in zip(1..., sheets) {
      let marks = sheet.elements.flatMap(\.marks).compactMap { mark in
        if case .text(let line) = mark { line.text } else { nil }
      }
      #expect(marks.contains("\(number)/6"))
    }
  }

  @Test("A title slide, a slide for each point, the numbers at the end")
  func slides() throws {
    for screen in ["1920x1080px", "1280x320px"] {
      let slides = try compose(article, "slide", screen)
      try #require(slides.count == 5)
      for (point, slide) in zip(article.points, slides.dropFirst()) {
        #expect(slide.text.contains(point))
      }
      #expect(slides[4].text.contains("96110"))
    }
  }

  @Test("Of two layouts of a kind the first that gives all its preferred size, or the more legible")
  func alternates() throws {
    var narrow = try #require(site.layouts("notice").first)
    var wide = narrow
    narrow.kind = "both"
    wide.kind = "both"
    for index in narrow.regions.indices { narrow.regions[index].fit.prefer = .mm(90) }
    for index in narrow.regions.indices { narrow.regions[index].fit.max = .mm(90) }
    narrow.title = "一"
    wide.margin = .mm(40)
    func left(_ layouts: [PosterLayout]) -> Double? {
      PosterComposer(
        campaign: site.campaign, layouts: layouts, shaper: FakeShaper(), asOf: nil
      ).compose(.article(article), layout: "both", sheet: .a3).value.first?.lines.map(\.box.x).min()
    }
    #expect(try #require(left([narrow, wide])) >= 40)
    #expect(try #require(left([wide, narrow])) >= 40)
  }

  @Test("Large print has its own floor")
  func largePrint() throws {
    let size = try #require(PaperSize(rawValue: "x700"))
    let usual = site.composer().compose(.article(article), layout: "banner", sheet: size)
    let large = site.composer(options: .init(heightPerMetre: 10)).compose(
      .article(article), layout: "banner", sheet: size)
    let floors = try #require(usual.value.first).fits
    for fit in try #require(large.value.first).fits {
      let floor = floors.first { $0.area == fit.area }?.floor
      #expect(floor.map { abs(fit.floor / $0 - 2.5) < 0.01 } == true)
    }
  }
}
