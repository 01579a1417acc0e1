import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import FoundationEssentials
import Markdown
import Testing

@testable import PosterComposing

/// The default theme's layouts with articles of a site in one text, composed with the fake font.
struct Arranged {
  let layout: PosterLayout
  let campaign: Campaign

  init(_ kind: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = "themes/default/posters/\(kind).yaml"
    let bytes = try Data(contentsOf: root.appending(path: path))
    let loaded = PosterLayoutLoader().load(SourceText(file: path, bytes: Array(bytes)))
    #expect(loaded.diagnostics.isEmpty)
    layout = try #require(loaded.value)
    var campaign = Campaign()
    campaign.site.office = "青石街道综治办"
    campaign.site.baseURL = "https://example.cn/"
    campaign.hotlines = [
      Hotline(id: "110", number: "110", name: "报警", does: "", neverAsks: "", isFeatured: true)
    ]
    campaign.topics = [Topic(id: "anti-fraud", file: "content/anti-fraud/_index.md", title: "防诈骗")]
    self.campaign = campaign
  }

  static func article(_ body: String, slogan: String? = nil, points: [String] = []) -> Article {
    var article = Article(
      topic: "anti-fraud", slug: "a", file: "content/anti-fraud/a.md", title: "先挂断，再核实",
      date: CivilDate(year: 2026, month: 11, day: 3) ?? CivilDate(dayNumber: 0))
    article.kind = .story
    article.slogan = slogan
    article.points = points
    article.body = MarkdownReader().read(SourceText(file: article.file, text: body)).value
    return article
  }

  func compose(
    _ article: Article, _ paper: PaperSize = .a4, pictures: SourceTree = SourceTree([])
  ) -> Reported<[PosterSheet]> {
    PosterComposer(
      campaign: campaign, layouts: [layout], pictures: pictures, shaper: FakeShaper(), asOf: nil
    ).compose(.article(article), layout: layout.kind, sheet: paper)
  }

  static func lines(_ sheet: PosterSheet) -> [TextLine] {
    sheet.elements.flatMap(\.marks).compactMap { mark in
      if case .text(let line) = mark { line } else { nil }
    }
  }

  /// What leaves the safe box, and what is below its floor.
  func faults(_ sheet: PosterSheet, _ paper: PaperSize) -> [String] {
    let margin = layout.margin.millimetres(on: paper)
    let safe = Box(
      x: margin, y: margin, width: paper.width - 2 * margin, height: paper.height - 2 * margin)
    let outside = sheet.elements.filter { $0.tag != .artifact }.flatMap(\.marks).compactMap {
      mark -> String? in
      guard case .text(let line) = mark, !safe.contains(line.box, slack: 0.1) else { return nil }
      return "outside: \(line.text)"
    }
    let small = sheet.fits.filter { $0.size < $0.floor * 0.998 }.map { "small: \($0.area)" }
    return outside + small
  }
}
