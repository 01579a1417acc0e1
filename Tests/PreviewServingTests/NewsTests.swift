import Diagnostics
import FileTree
import Testing

@testable import PreviewServing

/// What open pages are told after a change, and what they are not.
@Suite struct NewsTests {
  private let source = SampleSource()

  private func desk() async -> PreviewDesk {
    let desk = PreviewDesk(source: source, language: .zh, limits: PreviewLimits())
    await desk.refresh(after: nil)
    return desk
  }

  /// The kinds of news a page hears while the site changes once.
  private func heard(
    on page: String, after pages: [String: String]?, findings: [Diagnostic] = []
  ) async throws -> [String] {
    source.set(SampleSource.pages)
    let desk = await desk()
    let news = try #require(await desk.news(of: page, shown: nil))
    source.set(pages, findings: findings)
    await desk.refresh(after: nil)
    await desk.close()
    var kinds: [String] = []
    for await item in news {
      switch item {
      case .reload: kinds.append("reload")
      case .style: kinds.append("style")
      case .findings: kinds.append("findings")
      case .pulse: kinds.append("pulse")
      }
    }
    return kinds
  }

  private func changed(_ path: String) -> [String: String] {
    var pages = SampleSource.pages
    pages[path, default: ""] += " "
    return pages
  }

  @Test func aPageHearsOfItselfAndOfWhatItShows() async throws {
    #expect(try await heard(on: "", after: changed("index.html")) == ["findings", "reload"])
    #expect(
      try await heard(on: "topic/", after: changed("assets/sign.png")) == ["findings", "reload"])
  }

  @Test func aPageDoesNotHearOfOthers() async throws {
    #expect(try await heard(on: "", after: changed("topic/index.html")) == ["findings"])
    #expect(try await heard(on: "", after: changed("assets/sign.png")) == ["findings"])
    #expect(try await heard(on: "topic/", after: changed("feed.xml")) == ["findings"])
  }

  @Test func aStylesheetIsExchangedWithoutLoadingThePageAnew() async throws {
    #expect(
      try await heard(on: "topic/", after: changed("assets/site.css")) == ["findings", "style"])
  }

  @Test func aStylesheetNamedByItsContentIsExchangedToo() async throws {
    var pages = SampleSource.pages
    for path in ["index.html", "topic/index.html"] {
      pages[path] = pages[path]?.replacing("site.css", with: "site.2.css")
    }
    pages["assets/site.2.css"] = pages.removeValue(forKey: "assets/site.css")
    #expect(try await heard(on: "topic/", after: pages) == ["findings", "style"])
  }

  @Test func aPageThatComesIsShown() async throws {
    var pages = SampleSource.pages
    pages["new/index.html"] = "<p>新</p>"
    #expect(try await heard(on: "new/", after: pages) == ["findings", "reload"])
  }

  @Test func faultsKeepThePageAndAreTold() async throws {
    #expect(
      try await heard(on: "", after: nil, findings: [SampleSource.fault])
        == ["findings", "findings"])
  }

  @Test func theLastGoodPagesStayWhileThereAreFaults() async throws {
    let desk = await desk()
    source.set(nil, findings: [SampleSource.fault])
    await desk.refresh(after: ["/x"])
    let page = try #require(SampleSource.pages["index.html"])
    #expect(await desk.shown.file(ofPage: "")?.bytes == Array(page.utf8))
    #expect(await desk.isStale)
    source.set(changed("index.html"))
    await desk.refresh(after: ["/x"])
    #expect(await desk.isStale == false)
    #expect(await desk.findings.isEmpty)
  }

  @Test func aPageThatComesBackHearsWhatItMissed() async throws {
    let desk = await desk()
    let mark = await desk.shown.mark(of: "")
    source.set(changed("index.html"))
    await desk.refresh(after: nil)
    let news = try #require(await desk.news(of: "", shown: mark))
    await desk.close()
    var first: News?
    for await item in news {
      first = item
      break
    }
    #expect(first == .reload)
  }

  @Test func findingsAreOneLineOfJSONWithTheGravestFirst() {
    let note = Diagnostic(
      Rule(
        "test/note", .note, title: Bilingual(zh: "", en: ""), why: Bilingual(zh: "", en: "")),
      at: nil, Bilingual(zh: "两\n行", en: "two\nlines"))
    let json = FindingsReport(language: .en).json([note, SampleSource.fault], isStale: true)
    #expect(!json.contains("\n"))
    #expect(json.contains("\"errors\":1") && json.contains("\"notes\":1"))
    #expect(json.contains("\"place\":\"content/a.md:1:1\""))
    #expect(json.contains("\"stale\":true"))
    let fault = json.firstRange(of: "test/fault")
    let other = json.firstRange(of: "test/note")
    #expect(fault.map { f in other.map { f.lowerBound < $0.lowerBound } ?? false } == true)
  }
}
