import CampaignModel
import Testing

@testable import PosterComposing

@Suite("Vertical text")
struct VerticalTextTests {
  private let style = PosterStyle(direction: .vertical)

  private func postures(_ text: String) -> [String] {
    VerticalText.pieces(RichText(text).pieces, .vertical).map { piece, posture in
      switch posture {
      case .level: "=\(piece.text)"
      case .upright: "|\(piece.text)"
      case .combined: "+\(piece.text)"
      case .turned: ">\(piece.text)"
      }
    }
  }

  @Test("One or two digits side by side, longer words on their side, the rest upright")
  func cutting() {
    #expect(
      postures("12月3日打96110，加WeChat。") == [
        "+12", "|月", "+3", "|日打", ">96110", "|，加", ">WeChat", "|。",
      ])
    #expect(postures("不转账") == ["|不转账"])
    #expect(postures("先停——再问") == ["|先停", ">——", "|再问"])
    #expect(VerticalText.pieces(RichText("12月").pieces, .horizontal).map(\.1) == [.level])
  }

  @Test("Quotation marks are drawn as corners and copied as they were written")
  func quotes() {
    let paragraph = Paragraph(
      RichText("“如”"), style: style, shaper: FakeShaper(), cohesion: nil)
    #expect(paragraph.text(0..<3) == "“如”")
    // The fake font's glyphs are numbered as their characters.
    #expect(paragraph.runs[0].shaped.glyphs.map(\.id) == [0x300E, 0x5982, 0x300F])
  }

  @Test("Characters go down, an em each; two digits share one; words are turned")
  func places() throws {
    let paragraph = Paragraph(
      RichText("在12月打96110"), style: style, shaper: FakeShaper(), cohesion: nil)
    let all = 0..<paragraph.units.count
    let setting = LineSetting(paragraph, all, room: paragraph.width(all), fills: false)
    let black = SheetColor(red: 0, green: 0, blue: 0)
    let marks = LineDrawing(
      paragraph: paragraph, range: all, setting: setting, size: 10, color: black
    ).columnMarks(left: 100, top: 50)
    let lines = marks.compactMap { mark in
      if case .text(let line) = mark { line } else { nil }
    }
    #expect(lines.map(\.text) == ["在", "12", "月打", "96110"])
    #expect(lines.map(\.isTurned) == [false, false, false, true])
    let tops = lines.map(\.box.y)
    #expect(tops == tops.sorted())
    #expect(abs(lines[1].box.height - 10) < 0.01)
    #expect(lines[1].glyphs[0].x < lines[1].glyphs[1].x)
    #expect(lines[1].glyphs[0].y == lines[1].glyphs[1].y)
    #expect(lines[3].glyphs[0].x == lines[3].glyphs[1].x)
    #expect(lines[3].glyphs[0].y < lines[3].glyphs[1].y)
    #expect(lines.allSatisfy { $0.box.x == 100 && $0.box.width == 10 })
  }

  @Test("Columns follow from right to left, and no mark begins one")
  func columns() throws {
    let region = PreparedRegion(
      PosterRegion(area: "a", takes: [], fit: .init(max: .mm(12))),
      content: RegionContent(groups: [
        [ContentBlock(RichText("一二三四五六七，八九十一二三四五。"), style: style)]
      ]), sheet: PosterLayout.Sheet(.a4, distance: 0.5), shaper: FakeShaper(),
      cohesion: WordCohesion())
    let box = Box(x: 20, y: 30, width: 40, height: 70)
    let fitted = try #require(
      RegionFitter(isTight: false).fit(region, width: box.width, height: box.height, cap: 10))
    let palette = Palette(layout: PosterLayout(kind: "a"), brand: "")
    let elements = RegionDrawing(palette: palette, paper: .a4, minModule: 1).elements(
      of: FittedSheet.Placed(region: fitted, box: box))
    let lines = elements.flatMap(\.marks).compactMap { mark in
      if case .text(let line) = mark { line } else { nil }
    }
    #expect(lines.map(\.text).joined() == "一二三四五六七，八九十一二三四五。")
    #expect(lines.count > 1)
    let lefts = lines.map(\.box.x)
    #expect(lefts == lefts.sorted(by: >))
    #expect(lines.allSatisfy { box.contains($0.box, slack: 0.05) })
    #expect(lines.allSatisfy { !"，。".contains($0.text.first ?? "，") })
  }
}
