import CampaignBuilding
import CampaignModel
import Diagnostics
import FileTree
import Foundation
import Testing

/// `banbao posters`: single posters as they are to be printed, and a month's pack.
@Suite struct PrintingTests {
  static func site() throws -> TinySite {
    let site = try TinySite()
    try site.write(
      """
      id,name,area,place,slots,distance_m
      b1,广场宣传栏,north,广场北侧,A3*2;A4*1,1
      b2,小学校门口宣传栏,north,小学正门,A3*1,1

      """, to: "content/boards.csv")
    return site
  }

  /// Fonts are cut once for all tests, and found by the next run.
  static let fonts = FileManager.default.temporaryDirectory.appending(path: "banbao-test-fonts")
    .path

  static func posters(
    _ site: TinySite, _ change: (inout PosterRequest) -> Void = { _ in }
  ) -> MadePosters {
    var request = PosterRequest()
    change(&request)
    var world = site.world()
    world.cache = fonts
    return world.posters(request)
  }

  @Test func aLayoutThatIsNotThereIsSaidOnceWithAGuess() throws {
    let made = Self.posters(try TinySite()) { $0.layout = "notise" }
    let findings = made.diagnostics.filter { $0.rule.code == "poster/layout-not-there" }
    #expect(findings.count == 1)
    #expect(findings.first?.remedy?.zh == "是不是 `notice`？")
    #expect(made.files.isEmpty)
  }

  @Test func aVariantIsAFileOfItsOwnAndToldWithItsFit() throws {
    let site = try TinySite()
    for variant in [PrintVariant.press, .office] {
      let made = Self.posters(site) {
        $0.variant = variant
        $0.layout = "notice"
        $0.sheet = .a4
      }
      let path = try #require(made.files.first?.path)
      #expect(path.hasPrefix("office/posters/") && path.hasSuffix("-\(variant.rawValue).pdf"))
      #expect(FileManager.default.fileExists(atPath: site.root.path + "/" + path))
      let lines = made.report(.zh)
      #expect(lines.contains { $0.contains("A4、0.6 米处看：共") && $0.contains("最满的是“") })
      #expect(made.report(.en).contains { $0.contains("A4 at 0.6 m:") })
    }
  }

  @Test func aPosterOverSmallPaperSaysHowManySheetsAndWhatSaves() throws {
    let made = Self.posters(try TinySite()) {
      $0.layout = "notice"
      $0.sheet = .a3
      $0.tile = .a4
    }
    #expect(made.files.first?.path.hasSuffix("-notice-a3-on-a4.pdf") == true)
    #expect(made.report(.zh).contains { $0.contains("拼接：A4 竖放 4 张（2 行 × 2 列）") })
    #expect(made.report(.zh).contains { $0.contains("缩到 90% 可以少 2 张") })
  }

  @Test func aMonthsPackHasItsFilesAndTheNextMonthKnowsWhatHung() throws {
    let site = try Self.site()
    let november = Self.posters(site) { $0.month = YearMonth(year: 2026, month: 11) }
    #expect(!november.diagnostics.hasErrors)
    let folder = "office/posters/2026-11/"
    let names = Set(november.files.map { $0.path.replacingOccurrences(of: folder, with: "") })
    for name in [
      "print-list.csv", "print-list.pdf", "board-sketch.pdf", "take-down.csv", "take-down.pdf",
      "sheets-a3.pdf",
    ] { #expect(names.contains(name), "no \(name)") }
    let list = try #require(site.text(folder + "print-list.csv"))
    #expect(list.contains("b1,广场宣传栏"))
    // The same month again: the same bytes.
    let again = Self.posters(site) { $0.month = YearMonth(year: 2026, month: 11) }
    #expect(again.files.map(\.bytes) == november.files.map(\.bytes))
    let december = Self.posters(site) { $0.month = YearMonth(year: 2026, month: 12) }
    #expect(!december.diagnostics.hasErrors)
    let down = try #require(site.text("office/posters/2026-12/take-down.csv"))
    #expect(down.contains("b1,广场宣传栏"))
  }

  @Test func aPackNeedsBoards() throws {
    let site = try TinySite()
    try site.write("id,name,area,place,slots,distance_m\n", to: "content/boards.csv")
    let made = Self.posters(site) { $0.month = YearMonth(year: 2026, month: 11) }
    #expect(made.diagnostics.contains { $0.rule.code == "poster/pack-no-boards" })
    #expect(made.files.isEmpty)
  }

  @Test func postersBeforeTheFirstBuildDoNotStopIt() throws {
    let site = try Self.site()
    _ = Self.posters(site) { $0.month = YearMonth(year: 2026, month: 11) }
    let outcome = site.build()
    #expect(!outcome.diagnostics.contains { $0.rule.code == "environment/publish-not-ours" })
    #expect(site.text("office/posters/2026-11/print-list.csv") != nil)
  }
}
