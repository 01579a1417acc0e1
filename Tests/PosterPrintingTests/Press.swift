import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting
import Testing

/// The sample campaign's posters, ready to print; made once.
struct Press {
  let campaign: Campaign
  let fonts: PosterFonts
  let composer: PosterComposer
  let printer: PosterPrinter

  init() throws {
    campaign = Samples.campaign
    fonts = try #require(
      PosterFonts.prepare(characters: campaign.posterCharacters, cacheFolder: Self.cache).value)
    let layout = try #require(try noticeLayout().value)
    composer = PosterComposer(
      campaign: campaign, layouts: [layout], shaper: fonts.shaper, asOf: nil)
    printer = PosterPrinter(fonts: fonts)
  }

  func sheet(_ article: Article, _ paper: PaperSize = .a4) throws -> PosterSheet {
    let reported = composer.compose(.article(article), layout: "notice", sheet: paper)
    #expect(reported.diagnostics.isEmpty)
    return try #require(reported.value.first)
  }

  /// Shared by the tests of one run, so that fonts are cut once.
  static let cache = FileManager.default.temporaryDirectory.appending(path: "banbao-test-fonts")
    .path

  static let hasFonts = FontFile.folders.contains {
    FileManager.default.fileExists(atPath: "\($0)/NotoSansCJK-Regular.ttc")
  }
  static let noFonts: Comment = "fonts-noto-cjk is not installed"
  static let noTools: Comment = "poppler-utils, zbar-tools or qpdf is not installed"
}
