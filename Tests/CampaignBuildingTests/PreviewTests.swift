import CampaignBuilding
import Diagnostics
import FileTree
import Foundation
import PreviewServing
import Testing

/// The campaign as `banbao serve` shows it, without the server.
@Suite(.serialized) struct PreviewTests {
  private let site: TinySite
  private static let article = "content/anti-fraud/refund.md"

  init() throws { site = try TinySite() }

  /// One for all: fonts are prepared once.
  private static let cache = FileManager.default.temporaryDirectory
    .appending(path: "banbao-cache-\(UUID())").path

  private var world: World {
    var world = site.world()
    world.cache = Self.cache
    return world
  }

  private func preview(_ options: BuildOptions = BuildOptions()) -> PreviewCampaign {
    let world = world
    return PreviewCampaign(options: options) { world }
  }

  private func edit(_ old: String, _ new: String) throws {
    let text = try #require(site.text(Self.article))
    #expect(text.contains(old))
    try site.write(text.replacing(old, with: new), to: Self.article)
  }

  @Test func whatIsShownIsWhatABuildPublishes() async throws {
    let files = try #require(await preview().make(after: nil).files)
    var build = CampaignBuild(world: world, options: BuildOptions())
    #expect(build.run().published != nil)
    for (path, data) in try site.published()
    where !path.hasSuffix(".gz") && !path.hasSuffix(".br") && path != "manifest.json" {
      let isDrawnLater = path.contains("/poster") || path.contains("/share") && path.hasSuffix("g")
      if !isDrawnLater { #expect(files[path]?.bytes == Array(data), "\(path)") }
    }
  }

  @Test func everyEditShowsWhatACleanStartShows() async throws {
    let preview = preview()
    _ = await preview.make(after: nil)
    let edits: [() throws -> Void] = [
      { try edit("\n---\n", "\n---\n\n多了一句话。\n") },
      { try edit("title: ", "title: 新") },
      {
        try site.write(
          "---\ntitle: 新来的\ndate: 2026-11-20\n---\n\n正文。\n", to: "content/anti-fraud/new.md")
      },
      {
        try FileManager.default.removeItem(
          at: site.root.appending(path: "content/anti-fraud/new.md"))
      },
      {
        try site.write(
          (site.text("content/site.yaml") ?? "") + "\nlinks: explicit\n", to: "content/site.yaml")
      },
    ]
    for (number, change) in edits.enumerated() {
      try change()
      let shown = await preview.make(after: nil)
      let clean = await self.preview().make(after: nil)
      #expect(shown.findings == clean.findings, "after edit \(number)")
      #expect(
        shown.files?["index.html"]?.path == clean.files?["index.html"]?.path, "after edit \(number)"
      )
      // A build says which files there are.
      _ = site.build()
      for path in try site.published().keys
      where shown.files?[path]?.bytes != clean.files?[path]?.bytes {
        Issue.record("\(path) is another after edit \(number)")
      }
    }
  }

  @Test func faultsMakeNoFilesAndAreMended() async throws {
    let preview = preview()
    _ = await preview.make(after: nil)
    try edit("title:", "tiltle:")
    let faulty = await preview.make(after: nil)
    #expect(faulty.files?["index.html"]?.path == nil)
    #expect(faulty.findings.contains { $0.range?.file == Self.article })
    // What was drawn from the last good files can still be looked at.
    #expect(await preview.poster(PreviewPosterWish(file: Self.article))?.title != nil)
    try edit("tiltle:", "title:")
    #expect(await preview.make(after: nil).files?["index.html"]?.path != nil)
  }

  @Test func postersAreDrawnWithTheirBudgetAsASiteLinksToThem() async throws {
    let preview = preview()
    _ = await preview.make(after: nil)
    let overview = await preview.overview(of: "")
    #expect(!overview.hasMore)
    #expect(await preview.overview(of: "REFUND").posters.map(\.file) == [Self.article])
    #expect(await preview.overview(of: "退款").posters.map(\.file) == [Self.article])
    #expect(await preview.overview(of: "没有").posters.isEmpty)
    let group = try #require(overview.posters.first { $0.file == Self.article })
    let wish = try #require(group.wishes.first)
    let poster = try #require(await preview.poster(wish))
    #expect(!poster.pages.isEmpty)
    #expect(poster.areas.contains { $0.characters > 0 && $0.capacity > 0 && $0.size >= $0.floor })
    let path = try #require(poster.path)
    let file = try #require(await preview.file(at: path))
    #expect(file.value.path == path)
    #expect(file.value.bytes.starts(with: Array("%PDF".utf8)))
    let picture = try #require(await preview.file(at: group.address + "poster.png"))
    #expect(picture.value.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    for none in ["poster.png", "../" + path, group.address + "poster-none-a4.pdf", "x/poster.png"] {
      let drawn = await preview.file(at: none)
      #expect(drawn?.value.path == nil)
    }
    #expect(await preview.poster(PreviewPosterWish(file: Self.article, sheet: "Z9"))?.title == nil)
    #expect(await preview.poster(PreviewPosterWish(file: Self.article, variant: "x"))?.title == nil)
    #expect(await preview.poster(PreviewPosterWish(file: "content/site.yaml"))?.title == nil)
  }

  @Test func aPosterThatDoesNotFitSaysSo() async throws {
    let preview = preview()
    try edit("主动说要退款", String(repeating: "不要转账，", count: 400))
    _ = await preview.make(after: nil)
    let poster = try #require(
      await preview.poster(PreviewPosterWish(file: Self.article, layout: "notice", sheet: "A4")))
    #expect(poster.pages.isEmpty)
    #expect(poster.findings.contains { $0.isError })
  }

  @Test func draftsAreListedAndShownWhenAskedFor() async throws {
    try edit("title:", "draft: true\ntitle:")
    let without = preview()
    _ = await without.make(after: nil)
    let hidden = await without.overview(of: "").drafts
    #expect(hidden.map(\.file) == [Self.article])
    #expect(hidden.first?.address == nil)
    var options = BuildOptions()
    options.drafts = true
    let with = preview(options)
    let files = await with.make(after: nil).files
    let address = try #require(await with.overview(of: "").drafts.first?.address)
    #expect(files?[address + "index.html"]?.path != nil)
  }
}
