package import CampaignModel
import Markdown

extension Campaign {
  /// Every character a poster of the campaign might print: what fonts are prepared for.
  package var posterCharacters: Set<Unicode.Scalar> {
    var found = Set<Unicode.Scalar>()
    func add(_ text: String?) {
      if let text { found.formUnion(text.unicodeScalars) }
    }
    add(site.title)
    add(site.office)
    add(site.slogan)
    add(site.shortTitle)
    add(site.description)
    add(site.baseURL)
    add(site.contact.address)
    add(site.contact.hours)
    for hotline in hotlines {
      add(hotline.number)
      add(hotline.name)
      add(hotline.hours)
      add(hotline.does)
      add(hotline.callWhen)
      add(hotline.neverAsks)
    }
    for topic in topics {
      add(topic.title)
      add(topic.shortTitle)
      add(topic.icon)
    }
    for month in months {
      add(month.title)
      add(month.shortTitle)
      add(month.summary)
      month.slogans.forEach(add)
      for day in month.days {
        add(day.name)
        add(day.note)
      }
    }
    outreach.venues.forEach { add($0.name) }
    outreach.days.forEach { add($0.name) }
    outreach.rules?.themes.forEach { add($0.name) }
    for article in articles {
      add(article.title)
      add(article.shortTitle)
      add(article.summary)
      add(article.slogan)
      add(article.poster?.headline)
      add(article.address)
      article.points.forEach(add)
      let inlines = InlineReader(campaign: self, file: article.body.file)
      BodyReader(inlines: inlines).pieces(article.body.blocks).forEach { add($0.text.plainText) }
      add(article.picture?.alt)
    }
    return found
  }
}
