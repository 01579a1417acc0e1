import CampaignModel
import PosterComposing
import Testing

@testable import PosterImposing

/// Pages for a print shop, for an office printer, and to be cut apart.
@Suite struct PageTests {
  @Test func aPressPageHasItsBoxesInsideEachOtherAndMarksOutsideTheInk() {
    let page = PressPage(setting: setting).page(sheet(297, 420), note: "退款骗局 成品 297×420 mm")
    let media = Box(x: 0, y: 0, width: page.width, height: page.height)
    #expect(page.trim.width == 297 && page.trim.height == 420)
    #expect(page.bleed == page.trim.grown(by: 3))
    #expect(media.contains(page.bleed))
    for mark in page.elements.flatMap(\.marks) {
      let box = extent(mark)
      #expect(media.contains(box))
      let isOutside =
        box.right <= page.bleed.x || box.x >= page.bleed.right || box.bottom <= page.bleed.y
        || box.y >= page.bleed.bottom
      #expect(isOutside, "a mark on the ink: \(box)")
    }
    // Two ticks at each corner, in line with the trim.
    let ticks = page.elements.flatMap(\.marks).filter {
      guard case .line(let from, let to, _, _) = $0 else { return false }
      return (from.x == to.x && (from.x == page.trim.x || from.x == page.trim.right))
        || (from.y == to.y && (from.y == page.trim.y || from.y == page.trim.bottom))
    }
    #expect(ticks.count == 8)
  }

  @Test(arguments: [PaperSize.a4, .a3, .a2, .poster, .panel])
  func nothingOfAnOfficePageIsInTheMargin(_ paper: PaperSize) throws {
    let page = OfficePage(setting: setting).page(sheet(paper.width, paper.height), note: "印 3 张")
    let inside = Box(x: 0, y: 0, width: page.width, height: page.height)
      .grown(by: -PrinterMargin.width)
    let placement = try #require(page.placements.first)
    #expect(inside.contains(try #require(placement.clip)))
    #expect(inside.contains(placement.box))
    #expect(page.width == paper.width && page.height == paper.height)
  }

  @Test func typeIsComposedHigherByWhatTheMarginTakes() {
    let height = PrintVariant.office.composedHeightPerMetre(on: .a4)
    #expect(abs(height * PrinterMargin.scale(width: 210, height: 297) - 4) < 0.000_1)
    #expect(PrintVariant.press.composedHeightPerMetre(on: .a4) == 4)
    #expect(PrintVariant.largePrint.composedHeightPerMetre(on: .a4) > 10)
    var poster = sheet(210, 297)
    poster.fits = [RegionFit(area: "points", size: 2.6, floor: 2.6, characters: 10, capacity: 10)]
    #expect(poster.isLegible(at: 1))
    #expect(!poster.isLegible(at: 0.92))
    #expect(poster.isLegible(at: 0.92, raised: 1 / 0.92))
  }

  @Test func aCodeThatShrinksAsksForLargerModules() {
    var poster = sheet(210, 297)
    let code = MatrixCode(
      text: "https://x.example/", box: Box(x: 10, y: 10, width: 40, height: 40), color: Ink.black,
      background: Ink.white, minModule: 0.4)
    poster.elements.append(PosterSheet.Element(.figure(alternative: "二维码"), marks: [.code(code)]))
    let marks = poster.forPrinting(at: 0.5).elements.flatMap(\.marks)
    guard case .code(let small)? = marks.last else { return #expect(Bool(false)) }
    #expect(abs(small.minModule - 0.8) < 0.000_1)
  }

  @Test func tenCardsLieOnA4AndTheirBacksBehindThem() throws {
    let sheets = CuttingSheets()
    let front = sheet(90, 54, bleed: 0)
    let back = sheet(90, 54, bleed: 0, title: "背面")
    let grid = try #require(sheets.grid(front, on: .a4))
    #expect(grid.count == 10)
    let pages = sheets.pages(front: front, back: back, grid: grid)
    #expect(pages.count == 2)
    for page in pages {
      #expect(page.placements.count == 10)
      let paper = Box(x: 0, y: 0, width: page.width, height: page.height).grown(by: -4)
      for mark in page.elements.flatMap(\.marks) { #expect(paper.contains(extent(mark))) }
    }
    // Turned over the long edge, the back of the first card lies behind it.
    let first = pages[0].placements[0].box
    let behind = pages[1].placements[0].box
    #expect(abs(first.x - (pages[1].width - behind.right)) < 0.001)
    #expect(first.y == behind.y)
    #expect(sheets.grid(sheet(400, 400), on: .a4) == nil)
  }

  @Test(arguments: [true, false]) func foldsAreMarkedOutsideTheSheet(_ isPress: Bool) throws {
    let leaflet = sheet(297, 210)
    let page =
      isPress
      ? PressPage(setting: setting).page(leaflet) : OfficePage(setting: setting).page(leaflet)
    let placement = try #require(page.placements.first)
    let before = page.elements.flatMap(\.marks).count
    let marks = page.folded(at: [97, 197]).elements.flatMap(\.marks).dropFirst(before)
    let ticks = marks.filter { if case .stroke = $0 { true } else { false } }.map(extent)
    #expect(ticks.count == 4)
    for tick in ticks {
      let fold = (tick.x - placement.box.x) / placement.scale
      #expect(abs(fold - 97) < 0.001 || abs(fold - 197) < 0.001)
      #expect(tick.bottom <= placement.box.y || tick.y >= placement.box.bottom)
    }
    #expect(page.folded(at: []) == page)
  }

  @Test func textThatIsTooLongShrinksAndIsNeverLost() {
    let style = TextSetting.Style(size: 5, lines: 1)
    let block = setting.set("很长的一句话也要放得进这么窄的地方", style, width: 50)
    #expect(block.lineCount == 1)
    #expect(block.width <= 50.01)
    let word = setting.set("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", style, width: 6)
    #expect(word.width <= 6.01)
    let text = word.marks(x: 0, top: 0).reduce(into: "") { text, mark in
      if case .text(let line) = mark { text += line.text }
    }
    #expect(text.count == 44)
  }
}
