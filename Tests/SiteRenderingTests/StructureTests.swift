import CampaignModel
import Diagnostics
import FileTree
import Testing

@testable import SiteRendering

/// What holds for every page of the site.
@Suite struct StructureTests {
  static let site = RenderedSite()

  @Test func rendersWithoutFindings() {
    #expect(Self.site.findings.isEmpty, "\(Self.site.findings.map(\.message.zh))")
  }

  @Test func bringsEveryKindOfPage() {
    for path in [
      "index.html", "anti-fraud/index.html", "anti-fraud/case-1/index.html", "months/index.html",
      "months/2026-11/index.html", "calendar/index.html", "calendar/2026-11/index.html",
      "calendar/coverage/index.html",
      "posters/index.html", "hotlines/index.html", "audiences/index.html",
      "audiences/elders/index.html", "search/index.html", "venues/index.html",
      "venues/school/index.html",
      "tags/index.html", "tags/p2p/index.html", "about/index.html", "cheated/index.html",
      "404.html", "feed.xml", "anti-fraud/feed.xml", "sitemap.xml", "robots.txt",
    ] {
      #expect(Self.site.tree[path] != nil, "\(path)")
    }
  }

  @Test func everyPageHasOneTopHeadingAndSkipsNoLevel() {
    for page in Self.site.pages {
      #expect(page.headings.filter { $0 == 1 }.count == 1, "\(page.path): \(page.headings)")
      #expect(page.headings.first == 1, "\(page.path): \(page.headings)")
      for (above, below) in zip(page.headings, page.headings.dropFirst()) {
        #expect(below <= above + 1, "\(page.path): \(page.headings)")
      }
    }
  }

  @Test func everyPageSaysItsLanguageTitleAndPurpose() {
    for page in Self.site.pages {
      #expect(page.all("html").first?.attributes["lang"] == "zh-Hans-CN", "\(page.path)")
      #expect(page.all("title").count == 1, "\(page.path)")
      #expect(page.all("main").count == 1, "\(page.path)")
      let metas = page.all("meta").compactMap { $0.attributes["name"] }
      #expect(metas.contains("viewport") && metas.contains("description"), "\(page.path)")
    }
  }

  @Test func idsAreUniqueAndLinksWithinThePageFindThem() {
    for page in Self.site.pages {
      #expect(Set(page.ids).count == page.ids.count, "\(page.path)")
      for (_, value) in page.addresses where value.hasPrefix("#") {
        #expect(
          page.ids.map { SiteLinks.encoded($0) }.contains(String(value.dropFirst())),
          "\(page.path) \(value)")
      }
    }
  }

  @Test func everyPictureHasAnAlternativeAndASize() {
    for page in Self.site.pages {
      for image in page.all("img") {
        #expect(image.attributes["alt"] != nil, "\(page.path)")
        #expect(
          image.attributes["width"] != nil && image.attributes["height"] != nil, "\(page.path)")
      }
    }
  }

  @Test(arguments: [Site.LinkForm.directory, .explicit])
  func everyLinkLeadsToAFile(form: Site.LinkForm) {
    var campaign = SampleCampaign.make(articlesPerTopic: 13)
    campaign.site.links = form
    let site = RenderedSite(campaign)
    let posters = Set(
      campaign.articles.flatMap { article in
        campaign.posterFiles(of: article).map(\.path)
          + [article.address + PosterPreview.name, article.address + ShareCode.name]
      })
    var dead: [String] = []
    for page in site.pages {
      for (_, value) in page.addresses {
        guard let target = RenderedSite.target(value, from: page.path) else { continue }
        let isMade =
          site.tree[target] != nil || posters.contains(target) || target.hasSuffix(".ics")
        if !isMade || (form == .explicit && value.hasSuffix("/")) {
          dead.append("\(page.path) → \(value)")
        }
      }
    }
    #expect(dead.isEmpty, "\(dead.prefix(20))")
  }

  @Test func linksAreRelativeAndAskNoOtherHost() {
    for page in Self.site.pages {
      for (attribute, value) in page.addresses {
        let isAllowed = page.path == "404.html" && value.hasPrefix("/pingan/")
        #expect(isAllowed || !value.hasPrefix("/"), "\(page.path) \(attribute)=\(value)")
        #expect(!value.contains("://"), "\(page.path) \(attribute)=\(value)")
      }
    }
  }

  @Test func noPageCarriesScriptOrStyleOfItsOwn() {
    for page in Self.site.pages {
      #expect(page.all("style").isEmpty, "\(page.path)")
      for script in page.all("script") {
        // A block of data is not run; what is run is a file whose bytes are checked.
        let isData = script.attributes["type"] == "application/ld+json"
        #expect(isData || script.attributes["src"] != nil, "\(page.path)")
        #expect(isData || script.attributes["integrity"]?.hasPrefix("sha256-") == true)
      }
      for tag in page.tags {
        #expect(tag.attributes["style"] == nil, "\(page.path) <\(tag.name)>")
        #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(page.path) <\(tag.name)>")
      }
      let policies = page.all("meta").filter {
        $0.attributes["http-equiv"] == "Content-Security-Policy"
      }
      #expect(
        policies.first?.attributes["content"]?.hasPrefix("default-src 'none'") == true,
        "\(page.path)")
    }
  }

  @Test func pagesAndStylesStayWithinTheirBudgets() {
    for file in Self.site.tree.ordered {
      if file.path.hasSuffix(".html") { #expect(file.bytes.count <= 60_000, "\(file.path)") }
      if file.path.hasSuffix(".css") { #expect(file.bytes.count <= 30_720, "\(file.path)") }
    }
  }
}
