import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import Testing

@testable import PosterPrinting

@Suite("Printing the notice", .enabled(if: Press.hasFonts, Press.noFonts))
struct PrintingTests {
  let press: Press
  let scratch: Scratch

  init() throws {
    press = try Press()
    scratch = try Scratch()
  }

  private func pdf(_ article: Article, _ paper: PaperSize = .a4) throws -> String {
    let printed = press.printer.pdf(try press.sheet(article, paper))
    #expect(printed.diagnostics.isEmpty)
    return try scratch.write(printed.value, "\(article.slug)-\(paper.rawValue).pdf")
  }

  @Test("Each sample fits on each sheet, in at most 80 KB")
  func everySampleFits() throws {
    for article in press.campaign.articles {
      for paper in [PaperSize.a4, .a3] {
        let printed = press.printer.pdf(try press.sheet(article, paper))
        #expect(printed.diagnostics.isEmpty)
        #expect(printed.value.starts(with: Array("%PDF-".utf8)))
        #expect(printed.value.count < 80_000, "\(article.slug) \(printed.value.count)")
      }
    }
  }

  @Test("The same sheet gives the same bytes, on whatever thread")
  func sameBytes() throws {
    let sheet = try press.sheet(Samples.refund)
    let first = press.printer.pdf(sheet).value
    let again = try Press()
    #expect(again.printer.pdf(try again.sheet(Samples.refund)).value == first)
    let picture = press.printer.png(sheet, width: 300, height: 424).value
    let printer = press.printer
    // Each index is written by one thread only.
    nonisolated(unsafe) var isSame = [Bool](repeating: false, count: 16)
    isSame.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: 16) { index in
        slots[index] =
          printer.pdf(sheet).value == first
          && printer.png(sheet, width: 300, height: 424).value == picture
      }
    }
    #expect(!isSame.contains(false))
  }

  @Test(
    "Fonts are embedded subsets, none of Type 3",
    .enabled(if: Tool.exists("pdffonts"), Press.noTools))
  func fontsAreEmbedded() throws {
    for article in press.campaign.articles {
      let listing = try Tool.text("pdffonts", [try pdf(article)])
      let rows = listing.split(separator: "\n").dropFirst(2)
      #expect(rows.count >= 2)
      for row in rows {
        #expect(row.contains("CID Type 0C") || row.contains("Type 1C"), "\(row)")
        #expect(row.contains("+NotoSansCJK"), "\(row)")
        #expect(row.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(row)")
      }
    }
  }

  @Test(
    "Text comes out of the PDF as the author wrote it",
    .enabled(if: Tool.exists("pdftotext"), Press.noTools))
  func textExtracts() throws {
    for article in press.campaign.articles {
      let text = try Tool.text("pdftotext", [try pdf(article), "-"]).filter { !$0.isWhitespace }
      for wanted in [article.summary, Samples.campaign.site.office] + article.points
      where !wanted.isEmpty {
        #expect(text.contains(wanted.filter { !$0.isWhitespace }), "\(wanted)")
      }
    }
  }

  @Test(
    "Title, issuer, date and size are in the PDF",
    .enabled(if: Tool.exists("pdfinfo"), Press.noTools))
  func metadata() throws {
    let info = try Tool.text("pdfinfo", ["-rawdates", try pdf(Samples.refund, .a3)])
    #expect(info.contains("接到“客服退款”电话，先挂断再核实"))
    #expect(info.contains("青石街道综合治理办公室"))
    #expect(info.contains("20261103000000+08'00"))
    #expect(info.contains("841.89 x 1190.55 pts (A3)"))
    #expect(info.contains("Tagged:          yes"))
  }

  @Test("The file is sound", .enabled(if: Tool.exists("qpdf"), Press.noTools))
  func isSound() throws {
    for article in press.campaign.articles {
      #expect(try Tool.run("qpdf", ["--check", try pdf(article)]).status == 0)
    }
  }

  @Test(
    "The code on paper decodes to the page's address",
    .enabled(if: Tool.exists("pdftoppm", "zbarimg"), Press.noTools))
  func codesDecode() throws {
    for article in press.campaign.articles {
      for paper in [PaperSize.a4, .a3] {
        let picture = "\(scratch.path)/\(article.slug)-\(paper.rawValue)"
        _ = try Tool.run(
          "pdftoppm", ["-r", "100", "-gray", "-singlefile", try pdf(article, paper), picture])
        let decoded = try Tool.text("zbarimg", ["--quiet", "--raw", "\(picture).pgm"])
        #expect(
          decoded.trimmingCharacters(in: .whitespacesAndNewlines)
            == "https://qingshi.example.cn/pingan/" + article.address)
      }
    }
  }

  @Test("A code too fine for phones is an error, and its size is known without encoding it")
  func fineCode() throws {
    var campaign = press.campaign
    campaign.site.baseURL = "https://example.cn/" + String(repeating: "long/", count: 80)
    let composer = PosterComposer(
      campaign: campaign, layouts: [try #require(try noticeLayout().value)],
      shaper: press.fonts.shaper, asOf: nil)
    let composed = composer.compose(.article(Samples.refund), layout: "notice", sheet: .a3)
    #expect(composed.diagnostics.map(\.rule) == [.posterCodeTooSmall])
    #expect(composed.diagnostics.first?.range?.file == Samples.refund.file)
    #expect(composed.value.isEmpty)
    for bytes in [1, 14, 15, 26, 27, 84, 85, 180, 181, 1000, 2213, 2214, 2331, 2332] {
      let text = String(repeating: "x", count: bytes)
      #expect(QRModules(text)?.size == CodeSize.modules(text), "\(bytes)")
    }
  }

  @Test("An address no code can hold is an error")
  func endlessCode() throws {
    var sheet = try press.sheet(Samples.refund)
    let box = Box(x: 10, y: 10, width: 50, height: 50)
    let ink = SheetColor(red: 0, green: 0, blue: 0)
    let code = MatrixCode(
      text: String(repeating: "x", count: 3000), box: box, color: ink, background: ink, minModule: 0
    )
    sheet.elements = [PosterSheet.Element(.figure(alternative: ""), marks: [.code(code)])]
    #expect(press.printer.pdf(sheet).diagnostics.map(\.rule) == [.posterCodeTooLong])
  }

  @Test("The preview has the size that was asked for")
  func preview() throws {
    let png = press.printer.png(
      try press.sheet(Samples.refund), width: PosterPreview.width, height: PosterPreview.height
    ).value
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // Width and height of the IHDR chunk.
    #expect(Array(png[16..<24]) == [0, 0, 0x02, 0x58, 0, 0, 0x03, 0x51])
  }
}
