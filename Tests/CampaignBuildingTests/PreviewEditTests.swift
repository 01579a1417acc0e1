import CampaignBuilding
import Diagnostics
import FileTree
import Foundation
import PreviewServing
import TestSupport
import Testing

/// A preview told of one saved file after the other, against a preview that starts anew after each.
@Suite struct PreviewEditTests {
  private static let articles = ["refund", "parcel", "loan", "visit"].map {
    "content/anti-fraud/\($0).md"
  }
  private static let bodies = [
    "真正的客服不会要验证码。", "先打 {{热线:110}}，再看[退款](refund.md)和[快递](parcel.md#做法)。",
    "![路牌](sign.png)\n\n看[贷款](loan.md)。", "## 做法\n\n先挂断。",
  ]
  private static let settings = [
    "kind: tip", "kind: alert\nexpires: 2026-12-01", "draft: true", "tags: [退款, 快递]", "tags: [贷款]",
    "aliases: [old/one/]", "aliases: [old/two.html]", "poster: false",
    "poster: { layouts: [notice], sheets: [A3] }", "poster: { layouts: [温馨提示] }", "slug: moved",
    "publish: 2026-12-24", "expires: 2026-11-04", "image: sign.png\nimage_alt: 路牌",
    "audiences: [elders]", "venues: [community]", "updated: 2026-11-20", "hotlines: [\"110\"]",
  ]
  /// What keeps a site from being made.
  private static let faults = [
    "topics: [none]", "poster: { layouts: [notcie] }", "image: sign.png", "tiltle: 题",
    "summary: 打 13812345678",
  ]
  private static let sites = ["", "links: explicit", "page_size: 2", "poster_sheets: [A4]"]

  /// A site of four articles in which files are saved by chance.
  private struct Desk {
    let site: TinySite
    let base: String
    var random: SeededGenerator

    init(seed: UInt64) throws {
      site = try TinySite()
      base = site.text("content/site.yaml") ?? ""
      random = SeededGenerator(seed: seed)
      let red =
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4ISeHFTEMLQkAkL9BAc9woTwAAAAASUVORK5CYII="
      if let sign = Data(base64Encoded: red) {
        try site.write(sign, to: "content/anti-fraud/sign.png")
      }
      for path in PreviewEditTests.articles { try site.write(article(path), to: path) }
    }

    mutating func article(_ path: String) -> String {
      let settings =
        random.number(below: 24) == 0 ? PreviewEditTests.faults : PreviewEditTests.settings
      let setting = random.one(of: settings)
      let day = 1 + random.number(below: 3)
      return "---\ntitle: 题\(random.number(below: 3))\ndate: 2026-11-0\(day)\n\(setting)\n---\n\n"
        + random.one(of: PreviewEditTests.bodies) + "\n"
    }

    /// Saves, makes or takes away a file, and says which.
    mutating func save() throws -> String {
      let path: String
      switch random.number(below: 12) {
      case 0:
        path = "content/site.yaml"
        try site.write(base + random.one(of: PreviewEditTests.sites) + "\n", to: path)
      case 1:
        path = "content/anti-fraud/_index.md"
        try site.write(
          "---\ntitle: 反诈\(random.number(below: 2))\nsummary: 不转账。\norder: 1\n---\n\n看[退款](refund.md)。\n",
          to: path)
      case 2:
        path = random.one(of: PreviewEditTests.articles)
        try? FileManager.default.removeItem(at: site.root.appending(path: path))
      default:
        path = random.one(of: PreviewEditTests.articles)
        try site.write(article(path), to: path)
      }
      return site.root.path + "/" + path
    }
  }

  @Test(arguments: 1...3) func everySaveShowsWhatACleanStartShows(seed: UInt64) async throws {
    var desk = try Desk(seed: seed)
    let world = desk.site.world()
    let preview = PreviewCampaign(options: BuildOptions()) { world }
    _ = await preview.make(after: nil)
    // What a build without posters does not say.
    var paths: Set = ["posters/index.html", "anti-fraud/refund/qr.svg", "anti-fraud/moved/qr.svg"]
    var whole = 0
    for step in 0..<24 {
      let changed = try desk.save()
      let shown = await preview.make(after: [changed])
      let clean = await PreviewCampaign(options: BuildOptions()) { world }.make(after: nil)
      #expect(shown.findings == clean.findings, "seed \(seed), step \(step)")
      guard let files = clean.files else {
        #expect(shown.files?["index.html"]?.path == nil, "seed \(seed), step \(step)")
        continue
      }
      whole += 1
      if whole % 6 == 1 {
        _ = desk.site.build()
        paths.formUnion(try desk.site.published().keys)
      }
      for path in paths.sorted() where shown.files?[path]?.bytes != files[path]?.bytes {
        Issue.record("\(path) is another, seed \(seed), step \(step)")
      }
    }
    #expect(whole > 4, "many edits are to have no errors")
    #expect(paths.contains { $0.hasPrefix("search/") })
  }
}
