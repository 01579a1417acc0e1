import CampaignBuilding
import CampaignModel
import Diagnostics
import Foundation
import Testing

/// The sample campaign of `content/`, built whole as `make site` builds it.
@Suite(.serialized) struct SampleTests {
  /// Built once: files of the site by path, and where they lie.
  static let site: (folder: URL, files: [String: Data], outcome: BuildOutcome) = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "banbao-sample-\(UUID())")
    var options = BuildOptions()
    options.out = folder.path + "/public"
    options.office = folder.path + "/office"
    var build = CampaignBuild(
      world: World(
        root: TinySite.repository.path, sharedThemes: nil, home: nil,
        cache: folder.path + "/cache", today: TinySite.today, jobs: 2), options: options)
    let outcome = build.run()
    let root = folder.appending(path: "public")
    var files: [String: Data] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? [] {
      var isFolder: ObjCBool = false
      let file = root.appending(path: path).path
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue {
        files[path] = FileManager.default.contents(atPath: file)
      }
    }
    return (root, files, outcome)
  }()

  static var pages: [(path: String, html: String)] {
    site.files.filter { $0.key.hasSuffix(".html") }
      .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }.sorted { $0.path < $1.path }
  }

  static var posters: [String] { site.files.keys.filter { $0.hasSuffix(".pdf") }.sorted() }

  @Test func itIsWithoutFault() {
    #expect(Self.site.outcome.diagnostics.filter(\.isError).isEmpty)
    #expect(Self.site.outcome.published != nil)
  }

  @Test(arguments: [
    "index.html", "404.html", "anti-fraud/index.html", "anti-fraud/refund-scam/index.html",
    "months/index.html", "months/2026-11/index.html", "months/2027-12/index.html",
    "calendar/index.html", "calendar/2026-12/index.html", "calendar/outreach.ics",
    "posters/index.html", "hotlines/index.html", "about/index.html", "cheated/index.html",
    "feed.xml", "anti-fraud/feed.xml", "sitemap.xml", "robots.txt", "manifest.json",
    "anti-fraud/refund-scam/poster-notice-a4.pdf", "anti-fraud/refund-scam/poster-notice-a3.pdf",
    "anti-fraud/refund-scam/poster.png",
  ]) func everyKindOfPageIsThere(path: String) {
    #expect(Self.site.files[path] != nil)
  }

  @Test func theCampaignIsAsLargeAsItSays() {
    let articles = Self.pages.filter {
      $0.html.contains("poster.png") && $0.path.split(separator: "/").count == 3
    }
    #expect(articles.count >= 30)
    #expect(Self.posters.count >= 60)
  }

  @Test func everyLinkLeadsSomewhereInside() throws {
    let pattern = /(?:href|src)="([^"]*)"/
    for (path, html) in Self.pages {
      for match in html.matches(of: pattern) {
        let link = String(match.1).replacing("&amp;", with: "&")
        if link.hasPrefix("tel:") || link.hasPrefix("mailto:") || link.hasPrefix("data:") {
          continue
        }
        if path == "404.html" { continue }
        #expect(!link.hasPrefix("/") && !link.contains("://"), "\(path): \(link)")
        #expect(Self.target(of: link, from: path) != nil, "\(path): \(link)")
      }
    }
  }

  @Test func everyFragmentIsOnItsPage() throws {
    for (path, html) in Self.pages where path != "404.html" {
      for match in html.matches(of: /href="([^"]*#[^"]+)"/) {
        let link = String(match.1)
        guard let hash = link.lastIndex(of: "#"), let target = Self.target(of: link, from: path),
          let page = Self.site.files[target]
        else { continue }
        let id = String(link[link.index(after: hash)...]).removingPercentEncoding ?? ""
        #expect(String(decoding: page, as: UTF8.self).contains("id=\"\(id)\""), "\(path): \(link)")
      }
    }
  }

  @Test func noContactLeavesTheOffice() {
    for (path, html) in Self.pages {
      for word in ["综合办公室", "值班室", "德育处"] {
        #expect(!html.contains(word), "\(path): \(word)")
      }
    }
  }

  /// The file a link names, `nil` when there is none.
  private static func target(of link: String, from page: String) -> String? {
    let bare = link.prefix { $0 != "#" && $0 != "?" }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    if bare.isEmpty { return page }
    for part in bare.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part).removingPercentEncoding ?? String(part))
      }
    }
    let path = parts.joined(separator: "/")
    let candidates =
      bare.hasSuffix("/") || bare.hasSuffix("..") || bare == "."
      ? [path.isEmpty ? "index.html" : path + "/index.html"] : [path]
    return candidates.first { site.files[$0] != nil }
  }
}
