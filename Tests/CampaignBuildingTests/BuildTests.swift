import CampaignBuilding
import CampaignModel
import Diagnostics
import Foundation
import Publishing
import Testing

@Suite struct BuildTests {
  @Test func theSameInputGivesTheSameBytes() throws {
    let site = try TinySite()
    #expect(site.build { _ in }.published != nil)
    let first = try site.published()
    var options = BuildOptions()
    options.out = "again"
    var build = CampaignBuild(world: site.world(jobs: 1), options: options)
    #expect(build.run().published != nil)
    let again = try FileManager.default.subpathsOfDirectory(atPath: site.root.path + "/again")
    for path in again {
      guard let data = FileManager.default.contents(atPath: site.root.path + "/again/" + path)
      else { continue }
      #expect(first[path] == data, "\(path)")
    }
    #expect(first.count == again.count { site.text("again/" + $0) != nil || $0.contains(".p") })
  }

  @Test func aFailedBuildLeavesTheOldSite() throws {
    let site = try TinySite()
    #expect(site.build().published != nil)
    let before = try site.published()
    try site.write("---\ntitle: 坏\n---\n", to: "content/anti-fraud/bad.md")
    let failed = site.build()
    #expect(failed.diagnostics.hasErrors)
    #expect(failed.published == nil)
    #expect(try site.published() == before)
  }

  @Test func anExpiredArticleLeavesEveryPage() throws {
    let site = try TinySite()
    let file = "content/anti-fraud/refund.md"
    let text = try #require(site.text(file))
    try site.write(
      text.replacing("kind: tip", with: "kind: alert\nexpires: 2026-11-30"), to: file)
    #expect(site.build().published != nil)
    #expect(site.text("public/anti-fraud/refund/index.html") != nil)
    let outcome = site.build {
      $0.posters = false
      $0.asOf = CivilDate("2026-12-01")
    }
    #expect(outcome.published?.removed.contains("anti-fraud/refund/index.html") == true)
    for (path, data) in try site.published() where path != "manifest.json" {
      #expect(!String(decoding: data, as: UTF8.self).contains("陌生来电要退款"), "\(path)")
    }
  }

  @Test func holdingBackKeepsTheLastGoodPage() throws {
    let site = try TinySite()
    #expect(site.build().published != nil)
    let good = site.text("public/anti-fraud/refund/index.html")
    let file = "content/anti-fraud/refund.md"
    let text = try #require(site.text(file))
    try site.write(text.replacing("kind: tip", with: "kind: tipp"), to: file)
    try site.write(
      text.replacing("陌生来电要退款", with: "新的一篇"), to: "content/anti-fraud/new.md")
    let outcome = site.build {
      $0.posters = false
      $0.holdBack = true
    }
    #expect(outcome.published != nil)
    #expect(outcome.diagnostics.contains { $0.rule.code == "build/held-back" })
    #expect(site.text("public/anti-fraud/new/index.html") != nil)
    #expect(site.text("public/anti-fraud/refund/index.html") == good)
  }

  @Test func allFaultsOfAllFilesAreToldAtOnce() throws {
    let site = try TinySite(overlay: "kind-unknown")
    try site.write("没有前言\n", to: "content/anti-fraud/second.md")
    try site.write("id,name\n1,甲\n", to: "content/boards.csv")
    let files = Set(site.build().diagnostics.filter(\.isError).compactMap { $0.range?.file })
    #expect(
      files == [
        "content/anti-fraud/refund.md", "content/anti-fraud/second.md", "content/boards.csv",
      ])
  }
}
