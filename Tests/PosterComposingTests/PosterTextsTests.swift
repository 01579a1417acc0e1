import CampaignModel
import Diagnostics
import Markdown
import Testing

@testable import PosterComposing

/// What posters learn of a campaign's texts after a change, against what they learn from nothing.
@Suite struct PosterTextsTests {
  private func article(_ file: String, _ title: String, _ body: String) -> Article {
    var article = Article(
      topic: "a", slug: file, file: "content/a/\(file).md", title: title,
      date: CivilDate(dayNumber: 20_700))
    article.body = MarkdownReader().read(SourceText(file: article.file, text: body)).value
    return article
  }

  private func expectAlike(_ kept: PosterTexts, _ campaign: Campaign) {
    let new = PosterTexts(campaign)
    #expect(kept.characters == new.characters)
    for pair in ["客服", "服务", "充客", "噪声", "声的", "电话"] {
      let scalars = Array(pair.unicodeScalars)
      #expect(
        kept.cohesion.between(scalars[0], scalars[1])
          == new.cohesion.between(scalars[0], scalars[1]), "\(pair)")
    }
  }

  @Test func whatAnArticleNoLongerSaysIsForgotten() {
    var campaign = Campaign()
    campaign.hotlines = [Hotline(id: "110", number: "110", name: "报警", does: "", neverAsks: "")]
    campaign.articles = [
      article("one", "冒充客服", "客服不要密码。客服电话只有一个。"),
      article("two", "噪声扰民", "楼上的噪声，楼下的噪声。打 {{热线:110}}。"),
    ]
    var texts = PosterTexts(campaign)
    let before = texts.characters
    campaign.articles[1] = article("two", "客服上门", "客服服务到家。")
    texts = PosterTexts(campaign, earlier: texts)
    expectAlike(texts, campaign)
    #expect(before.contains("噪") && !texts.characters.contains("噪"))

    campaign.hotlines = [Hotline(id: "110", number: "一一〇", name: "报警电话", does: "", neverAsks: "")]
    texts = PosterTexts(campaign, earlier: texts)
    expectAlike(texts, campaign)
    campaign.articles.removeFirst()
    texts = PosterTexts(campaign, earlier: texts)
    expectAlike(texts, campaign)
  }
}
