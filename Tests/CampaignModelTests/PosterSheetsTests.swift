import CampaignModel
import Diagnostics
import Testing

@Suite("Papers of a layout")
struct PosterSheetsTests {
  private var layout: PosterLayout {
    var layout = PosterLayout(kind: "notice")
    layout.sheets = [.init(.a4, distance: 0.6), .init(.a3, distance: 1)]
    layout.takesCustomSheets = true
    return layout
  }

  @Test(arguments: [
    ("A3", "A3"), ("90x54", "90 × 54 毫米"), ("1920x1080px", "1920 × 1080 像素"), ("x700", "高 700 毫米"),
  ])
  func paperInWords(written: String, words: String) {
    #expect(PaperSize(rawValue: written)?.words.zh == words)
  }

  @Test func customPaperHasADistanceBetween() throws {
    let between = try #require(PaperSize(rawValue: "250x354"))
    let distance = try #require(layout.sheet(between)?.distance)
    #expect(distance > 0.6 && distance < 1)
    let larger = try #require(PaperSize(rawValue: "594x841"))
    #expect(try #require(layout.sheet(larger)?.distance) == 2)
  }

  @Test func othersAreRefused() throws {
    #expect(layout.sheet(try #require(PaperSize(rawValue: "900x100"))) == nil)
    #expect(layout.sheet(try #require(PaperSize(rawValue: "800x1130px"))) == nil)
    var fixed = layout
    fixed.takesCustomSheets = false
    #expect(fixed.sheet(.a2) == nil)
  }

  @Test func paperLiesAsTheLayoutSays() throws {
    var layout = layout
    layout.orientation = .landscape
    #expect(layout.sheet(.a4)?.paper.width == 297)
    layout.orientation = .portrait
    #expect(layout.sheet(.a4)?.paper.width == 210)
  }

  @Test func sidesAreThoseThatWereWritten() {
    let sides = ["A3", "90x54", "600×900mm", "1920x1080px", "x700"].map {
      PaperSize(rawValue: $0)?.sides
    }
    #expect(sides == [[], [90, 54], [600, 900], [1920, 1080], [700]])
  }

  @Test func openPaperHasAHeightOnly() throws {
    let banner = try #require(PaperSize(rawValue: "x700"))
    #expect(banner.isOpen && banner.height == 700 && banner.shorterSide == 700)
    #expect(banner.cut(to: 4500).width == 4500 && !banner.cut(to: 4500).isOpen)
    #expect(PaperSize(rawValue: "x") == nil && PaperSize(rawValue: "x5") == nil)
  }

  @Test("Each layout of a wish gets the papers it has, at least one")
  func wishes() throws {
    var campaign = Campaign()
    var banner = PosterLayout(kind: "banner")
    banner.sheets = [.init(try #require(PaperSize(rawValue: "x700")), distance: 15)]
    campaign.posterLayouts = [layout, banner]
    var article = Article(
      topic: "t", slug: "a", file: "content/t/a.md", title: "甲", date: CivilDate(dayNumber: 20_000))
    article.poster = .init(layouts: ["notice", "banner"], sheets: [.a4])
    #expect(
      campaign.posterFiles(of: article).map(\.path) == [
        "t/a/poster-notice-a4.pdf", "t/a/poster-banner-x700.pdf",
      ])
    article.poster?.sheets = [try #require(PaperSize(rawValue: "900x100"))]
    #expect(campaign.posterFiles(of: article).map(\.sheet.rawValue) == ["900x100", "900x100"])
  }

  @Test func monthsAndTheOfficeGetWhatTheSiteAsks() throws {
    var campaign = Campaign()
    campaign.site.monthPosters = [PosterWish("month", sheets: [.a3])]
    campaign.site.officePosters = [
      PosterWish("hotline", sheets: [.a3, try #require(PaperSize(rawValue: "90x54"))])
    ]
    let month = MonthTheme(
      month: YearMonth(year: 2026, month: 11), file: "content/months/2026-11.md", title: "十一月")
    #expect(
      campaign.posterFiles(of: .month(month)).map(\.path) == ["months/2026-11/poster-month-a3.pdf"])
    #expect(
      campaign.posterFiles(of: .office).map(\.path) == [
        "hotlines/poster-hotline-a3.pdf", "hotlines/poster-hotline-90x54.pdf",
      ])
  }

  @Test func picturesAreFilesOfTheirOwn() throws {
    let screen = try #require(PaperSize(rawValue: "1920x1080px"))
    let file = PosterFile(address: "t/a/", layout: "slide", sheet: screen)
    #expect(file.path(page: 2, of: 5) == "t/a/poster-slide-1920x1080px-2.png")
    let share = PosterFile(
      address: "t/a/", layout: "share", sheet: try #require(PaperSize(rawValue: "1080x1080px")))
    #expect(share.path == "t/a/share-square.png")
  }
}
