import CampaignModel
import Diagnostics
import Testing

@testable import SiteSearching

@Suite struct TermTests {
  private static func article(_ number: Int, _ title: String) -> Article {
    var article = Article(
      topic: "fraud", slug: "a\(number)", file: "content/fraud/a\(number).md", title: title,
      date: CivilDate(dayNumber: 20_000 + number))
    article.summary = "摘要里写到北斗"
    return article
  }

  private static func index(_ articles: [Article]) throws -> IndexReader {
    var campaign = Campaign()
    campaign.articles = articles.reversed()
    return try #require(IndexReader(SiteSearch().index(campaign, jobs: 1).value))
  }

  @Test(arguments: [
    "退款", "款", "ｗｉｆｉ".lowercased(), "wifi", "ifi", "96110", "110", "é", "𠮷野", "кар",
  ])
  func widthAndCaseDoNotMatter(query: String) throws {
    let index = try Self.index([Self.article(1, "退款骗局：ＷiＦi、９6110、É、𠮷野、КАРТА")])
    for term in Pieces.terms(of: query == "ｗｉｆｉ" ? "wifi" : query) + (query == "𠮷野" ? ["𠮷"] : []) {
      #expect(index.documents(of: term) == [0: 3], "\(term)")
    }
  }

  @Test func marksBetweenCharactersKeepThemApart() throws {
    let index = try Self.index([Self.article(1, "停一停，想一想")])
    #expect(index.documents(of: "停想").isEmpty)
    #expect(index.documents(of: "停一") == [0: 3])
  }

  @Test func theBestFieldCounts() throws {
    let index = try Self.index([Self.article(1, "北斗"), Self.article(2, "别的")])
    #expect(index.documents(of: "北斗") == [0: 3, 1: 1])
    #expect(index.documents(of: "摘要") == [0: 1, 1: 1])
  }

  @Test func anyTextPassesThroughTheScript() throws {
    let title = "\"引号\" \\反斜杠\\ 换\n行 </script> \u{1}\u{7F} \u{2028} 🎈"
    let index = try Self.index([Self.article(1, title)])
    #expect(index.document(0)[4].hasPrefix("\"引号\" \\反斜杠\\ 换\n行 </script>"))
  }

  @Test func thousandsOfTermsOfOneDocumentAreAllKept() throws {
    let han = String(String.UnicodeScalarView((0x4E00..<0x6E00).compactMap { Unicode.Scalar($0) }))
    let index = try Self.index([Self.article(1, han)])
    let scalars = Array(han)
    for at in stride(from: 0, to: scalars.count - 1, by: 97) {
      #expect(index.documents(of: "\(scalars[at])\(scalars[at + 1])") == [0: 3])
    }
  }

  @Test func noDocumentNoHarm() throws {
    let index = try Self.index([])
    #expect(index.documents == 0)
    #expect(index.documents(of: "退款").isEmpty)
  }
}
