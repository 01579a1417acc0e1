package import CampaignModel
import Markdown

extension Campaign {
  /// Every character a poster of the campaign might print: what fonts are prepared for.
  package var posterCharacters: Set<Unicode.Scalar> { PosterTexts(self).characters }

  /// The texts posters might print, but for those of articles.
  var printedOutsideArticles: [String] {
    var texts: [String?] = [
      site.title, site.office, site.slogan, site.shortTitle, site.description, site.baseURL,
      site.contact.address, site.contact.hours,
    ]
    for hotline in hotlines {
      texts += [
        hotline.number, hotline.name, hotline.hours, hotline.does, hotline.callWhen,
        hotline.neverAsks,
      ]
    }
    for topic in topics { texts += [topic.title, topic.shortTitle, topic.icon] }
    for month in months {
      texts += [month.title, month.shortTitle, month.summary] + month.slogans
      for day in month.days { texts += [day.name, day.note] }
    }
    texts += outreach.venues.map(\.name) + outreach.days.map(\.name)
    texts += outreach.rules?.themes.map(\.name) ?? []
    return texts.compactMap(\.self)
  }

  /// The texts a poster of an article might print.
  func printed(of article: Article) -> [String] {
    let inlines = InlineReader(campaign: self, file: article.body.file)
    let body = BodyReader(inlines: inlines).pieces(article.body.blocks).map(\.text.plainText)
    let own = [
      article.title, article.shortTitle, article.summary, article.slogan, article.poster?.headline,
      article.address, article.picture?.alt,
    ]
    return own.compactMap(\.self) + article.points + body
  }
}
