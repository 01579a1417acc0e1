import CampaignModel
import Diagnostics
import FileTree
import Testing

@testable import PosterComposing

@Suite("Stories")
struct StoryTests {
  let arranged: Arranged

  init() throws { arranged = try Arranged("story") }

  private func said(_ sheet: PosterSheet) -> String { Arranged.lines(sheet).map(\.text).joined() }

  @Test("A body that fits is whole; a longer one ends behind a sentence and says where the rest is")
  func excerpts() throws {
    let sentence = "他把存折放进抽屉里，又拿出来看了一遍。"
    let short = String(repeating: sentence + "\n\n", count: 3)
    let whole = try #require(arranged.compose(Arranged.article(short)).value.first)
    #expect(!said(whole).contains("……扫码看全文"))
    #expect(said(whole).split(separator: "他把存折", omittingEmptySubsequences: false).count == 4)
    let long = String(repeating: String(repeating: sentence, count: 3) + "\n\n", count: 60)
    for paper in [PaperSize.a4, .a3, .a2, .a1] {
      let reported = arranged.compose(Arranged.article(long), paper)
      #expect(reported.diagnostics.isEmpty)
      let sheet = try #require(reported.value.first)
      #expect(said(sheet).contains("一遍。……扫码看全文"))
      #expect(arranged.faults(sheet, paper).isEmpty)
      let body = try #require(sheet.fits.first { $0.area == "body" })
      #expect(body.size > body.floor * 1.2)
      #expect(body.characters > 150)
    }
  }

  @Test("A slogan of two like halves hangs left and right, another on the right alone")
  func couplets() throws {
    let pair = try #require(
      arranged.compose(Arranged.article("他来了。", slogan: "先找漏点，再谈责任")).value.first)
    let lines = Arranged.lines(pair)
    let first = try #require(lines.first { $0.text == "先找漏点" })
    let second = try #require(lines.first { $0.text == "再谈责任" })
    #expect(first.box.x > second.box.right)
    #expect(abs(first.size - second.size) < 0.2)
    #expect(first.box.height > first.box.width * 3)
    let single = try #require(
      arranged.compose(Arranged.article("他来了。", slogan: "多问一句，少丢一生积蓄")).value.first)
    let slogan = try #require(Arranged.lines(single).first { $0.text == "多问一句，少丢一生积蓄" })
    #expect(slogan.box.x > PaperSize.a4.width * 0.7)
    // The left strip is not there, and its ground neither: the body begins at the margin.
    let body = try #require(Arranged.lines(single).first { $0.text == "他来了。" })
    #expect(body.box.x < PaperSize.a4.width * 0.16)
  }

  @Test(
    "Halves of one length, without further marks",
    arguments: [
      ("先找漏点，再谈责任", true), ("车不进楼，火不上门", true), ("天上，地下", false), ("多问一句，少丢一生积蓄", false),
      ("不急不转", false), ("打110，问一问", false), ("一二三，四五六，七八九", false),
    ])
  func halves(_ slogan: String, _ isCouplet: Bool) {
    #expect((Couplet(slogan) != nil) == isCouplet)
  }

  @Test("Sentences end behind their closing marks")
  func sentences() {
    let text = RichText("他说：“别走。我怕。”她点头！真的……走了？（一年后。）没有句号")
    #expect(Sentences.count(text) == 6)
    #expect(Sentences.first(1, of: text).plainText == "他说：“别走。我怕。”")
    #expect(Sentences.first(3, of: text).plainText == "他说：“别走。我怕。”她点头！真的……")
    #expect(Sentences.first(99, of: text).plainText == text.plainText)
  }

  @Test("A picture stands with its words for those who do not see it, and nothing without one")
  func pictures() throws {
    var article = Arranged.article("他来了。")
    article.picture = Article.Picture(path: "content/anti-fraud/a.png", alt: "一张湿墙纸")
    // The head of a PNG of 640 × 320 pixels.
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, 2, 0x80, 0, 0, 1, 0x40]
    let tree = SourceTree([SourceFile(path: "content/anti-fraud/a.png", bytes: png)])
    let sheet = try #require(arranged.compose(article, pictures: tree).value.first)
    let figures = sheet.elements.filter { $0.tag == .figure(alternative: "一张湿墙纸") }
    guard case .picture(let picture)? = figures.first?.marks.first else {
      Issue.record("no picture")
      return
    }
    #expect(picture.pixelWidth == 640)
    #expect(abs(picture.box.height / picture.box.width - 0.5) < 0.01)
    let without = try #require(arranged.compose(article).value.first)
    #expect(without.elements.allSatisfy { $0.tag != .figure(alternative: "一张湿墙纸") })
  }

  @Test("Of a JPEG the first frame says the size; of something else nothing does")
  func jpegSizes() {
    let jpeg: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 1, 0x2C, 2, 0x58, 3]
    #expect(PictureSize(jpeg)?.width == 600)
    #expect(PictureSize(jpeg)?.height == 300)
    #expect(PictureSize(Array(jpeg.prefix(12))) == nil)
    #expect(PictureSize(Array("GIF89a".utf8)) == nil)
    #expect(PictureSize([]) == nil)
  }
}
