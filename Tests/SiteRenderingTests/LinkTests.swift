import CampaignModel
import Diagnostics
import FileTree
import Testing

@testable import SiteRendering

@Suite struct LinkTests {
  @Test(arguments: [
    ("", "./"), ("404.html", "./"), ("anti-fraud/", "../"), ("a/b/", "../../"),
    ("a/page/2/", "../../../"), ("old/x.html", "../"),
  ])
  func theWayUp(address: String, root: String) {
    #expect(SiteLinks.root(of: address) == root)
  }

  @Test(arguments: [
    ("a/b/", "a/b/", "a/b/index.html"), ("", "", "index.html"),
    ("feed.xml", "feed.xml", "feed.xml"),
    ("tags/刷 单/", "tags/%E5%88%B7%20%E5%8D%95/", "tags/%E5%88%B7%20%E5%8D%95/index.html"),
    ("a\"'<>&?#:/", "a%22%27%3C%3E%26%3F%23%3A/", "a%22%27%3C%3E%26%3F%23%3A/index.html"),
  ])
  func pathsOfPages(address: String, directory: String, explicit: String) {
    var site = Site()
    #expect(SiteLinks(site: site).path(address) == directory)
    site.links = .explicit
    #expect(SiteLinks(site: site).path(address) == explicit)
  }

  @Test(arguments: [
    ("https://www.qingshi.example/pingan/", "/pingan/"), ("https://a.example", "/"),
    ("https://a.example/x", "/x/"), ("", "/"),
  ])
  func theBasePath(base: String, path: String) {
    var site = Site()
    site.baseURL = base
    #expect(SiteLinks(site: site).basePath == path)
  }

  @Test(arguments: [
    ("../mediation/case-1.md", "../../mediation/case-1/"),
    ("case-2.md#做法", "../../anti-fraud/case-2/#做法"), ("../mediation/", "../../mediation/"),
    ("../mediation/_index.md", "../../mediation/"), ("/pages/about.md", "../../about/"),
    ("../mediation", "../../mediation/"), ("case%2D2.md", "../../anti-fraud/case-2/"),
    ("#here", "#here"), ("https://a.example/", "https://a.example/"),
    ("mailto:a@b.example", "mailto:a@b.example"),
  ])
  func linksOfContent(written: String, href: String) throws {
    let context = try SampleCampaign.context()
    let found = ContentLinks.href(
      written, in: "content/anti-fraud/case-1.md", root: "../../", context)
    #expect(found == href)
  }

  @Test(arguments: ["no-such.md", "../../../etc/passwd", "../../site.yaml", "."])
  func linksToNoPageAreNone(written: String) throws {
    let context = try SampleCampaign.context()
    let found = ContentLinks.href(written, in: "content/pages/about.md", root: "../", context)
    #expect(found == nil)
  }

  @Test(arguments: [
    ("96110", "tel:96110"), ("010-1234 5678", "tel:01012345678"), ("＋86 １２", "tel:+8612"),
    ("+86 10", "tel:+8610"), ("12345（转1）", "tel:123451"),
  ])
  func telephoneLinks(number: String, link: String) {
    #expect(SiteLinks.telephone(number) == link)
  }

  @Test func tagFoldersAreASCIIAndStable() {
    #expect(TagSlug.slug("P2P") == "p2p")
    #expect(TagSlug.slug("page") != "page")
    let slug = TagSlug.slug("冒充身份")
    #expect(slug == TagSlug.slug("冒充身份") && slug != TagSlug.slug("冒充客服"))
    #expect(slug.hasPrefix("t-") && slug.utf8.allSatisfy { $0 < 0x80 } && slug.count == 12)
  }

  @Test(arguments: [
    ("old/path", "old/path/"), ("/old/path/", "old/path/"), ("old.html", "old.html"),
    ("a/index.html", "a/"),
  ])
  func aliases(alias: String, address: String) {
    #expect(RedirectPages.address(alias) == address)
  }
}
