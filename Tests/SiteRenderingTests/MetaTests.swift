import CampaignModel
import Foundation
import Testing

@testable import SiteRendering

/// What a page tells chats, search engines and browsers about itself.
struct MetaTests {
  private static let site = RenderedSite()

  @Test func structuredDataIsJSONOfThePage() throws {
    for page in Self.site.pages where page.path != "404.html" {
      let blocks = page.text.components(separatedBy: "<script type=\"application/ld+json\">")
        .dropFirst()
      guard let block = blocks.first?.components(separatedBy: "</script>").first else { continue }
      let value = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
      #expect(value?["@context"] as? String == "https://schema.org", "\(page.path)")
      let graph = value?["@graph"] as? [[String: Any]] ?? []
      #expect(graph.first?["@type"] != nil, "\(page.path)")
    }
  }

  @Test func hostileWordsStayInsideTheirString() throws {
    let object = JSONObject { object in
      object.add("a", "</script><b>\"\\\u{2028}&\n")
      object.add("b", list: ["é\u{A8}", ""]) { $1.add("c", $0) }
    }
    let text = String(decoding: object.bytes, as: UTF8.self)
    #expect(!text.contains("<") && !text.contains("&"))
    let back = try JSONSerialization.jsonObject(with: Data(object.bytes)) as? [String: Any]
    #expect(back?["b"] as? [[String: String]] == [["c": "é\u{A8}"], [:]])
    #expect(back?["a"] as? String == "</script><b>\"\\\u{2028}&\n")
  }

  @Test func articlesNameTheirPictureAndDate() throws {
    var campaign = SampleCampaign.make()
    campaign.site.sharePictures = [try #require(PaperSize(rawValue: "1200x630px"))]
    let site = RenderedSite(campaign)
    let page = try #require(site.pages.first { $0.text.contains("page-article") })
    let properties = page.all("meta").compactMap { $0.attributes["property"] }
    for wanted in ["og:title", "og:url", "og:image", "article:published_time"] {
      #expect(properties.contains(wanted), "\(wanted)")
    }
    #expect(page.text.contains("content=\"1200\"") && page.text.contains("share.png"))
  }

  @Test func integrityIsThatOfTheFile() throws {
    // SHA-256 of the empty text, from FIPS 180-2's reference values.
    #expect(
      Fingerprint.integrity([]) == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  @Test func theFamilysTextIsShortAndHasTheNumber() throws {
    let page = try #require(Self.site.pages.first { $0.text.contains("id=\"share-text\"") })
    let text =
      page.text.components(separatedBy: "rows=\"7\" readonly>\n").last?
      .components(separatedBy: "</textarea>").first ?? ""
    #expect(text.count <= 400 && text.hasPrefix("【平安提醒】") && text.contains("https://"))
  }
}
