import Foundation
import Testing

@Suite struct KillTests {
  /// Killed at any moment, `public/` is wholly the old site or wholly the new one, and the next build succeeds.
  @Test func killedDuringABuildTheSiteIsOldOrNew() throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    let article = site.appending(path: "content/anti-fraud/refund.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    // Enough pages that publishing takes a while.
    for number in 0..<150 {
      try Data(text.utf8).write(to: site.appending(path: "content/anti-fraud/copy-\(number).md"))
    }
    let arguments = ["build", "--no-posters", "--site", site.path]
    let start = ContinuousClock.now
    #expect(try Command.run(arguments).status == 0)
    let whole = ContinuousClock.now - start

    var complete: Set<String> = []
    for round in 1...24 {
      let text = text.replacing("title: 陌生来电要退款", with: "title: 第\(round)版")
      for number in 0..<150 {
        try Data(text.utf8).write(
          to: site.appending(path: "content/anti-fraud/copy-\(number).md"))
      }
      let process = Command.process(arguments)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      // The first is killed at once and the last not at all; the others spread over the run, densest in its last third,
      // where publishing happens.
      let share = round % 3 == 0 ? Double(round) / 24 : 0.65 + 0.4 * Double(round) / 24
      if round == 24 { process.waitUntilExit() }
      if round > 1 {
        Thread.sleep(forTimeInterval: Double(whole / .milliseconds(1)) / 1000 * share)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      complete.insert(try publishedTitle(of: site))
    }
    #expect(complete.count >= 2, "neither old nor new was seen: \(complete)")
    #expect(try Command.run(arguments).status == 0)
    #expect(try publishedTitle(of: site) == "第24版")
    let left = try FileManager.default.contentsOfDirectory(atPath: site.path)
    #expect(!left.contains(".public.banbao-new"))
  }

  /// The one title all pages of `public/` carry; every file of the manifest is there with its size.
  private func publishedTitle(of site: URL) throws -> String {
    let folder = site.appending(path: "public")
    let manifest = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appending(path: "manifest.json"))) as? [String: Any])
    for entry in try #require(manifest["files"] as? [[String: Any]]) {
      let path = try #require(entry["path"] as? String)
      let data = try Data(contentsOf: folder.appending(path: path))
      #expect(data.count == entry["bytes"] as? Int, "\(path)")
    }
    var titles: Set<String> = []
    for number in 0..<150 {
      let page = try String(
        contentsOf: folder.appending(path: "anti-fraud/copy-\(number)/index.html"), encoding: .utf8)
      let heading = try #require(page.firstMatch(of: /<h1[^>]*>\s*([^<]*?)\s*<\/h1>/))
      titles.insert(String(heading.1))
    }
    #expect(titles.count == 1, "\(titles)")
    return titles.first ?? ""
  }
}
