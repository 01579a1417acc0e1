import CampaignModel
import Diagnostics

/// Where a poster comes from: its name and day, the file it is made from, the topic whose colours it wears.
struct PosterOrigin: Sendable {
  var title: String
  var file: String
  var date: CivilDate
  var expires: CivilDate?
  var topic: Topic?
  /// Where front matter keys stand.
  var places: [String: SourceRange]

  /// - Parameter asOf: The day of what has none of its own.
  init(_ subject: PosterSubject, in campaign: Campaign, asOf: CivilDate?) {
    switch subject {
    case .article(let article):
      title = article.title
      file = article.file
      date = article.updated ?? article.date
      expires = article.expires
      topic = campaign.topic(article.topic)
      places = article.places
    case .month(let month):
      title = month.title
      file = month.file
      date = month.month.firstDay
      expires = month.month.next.firstDay.adding(days: -1)
      topic = month.topics.lazy.compactMap(campaign.topic).first
      places = [:]
    case .office:
      title = campaign.site.title
      file = "content/hotlines.yaml"
      date = asOf ?? campaign.articles.first?.date ?? CivilDate(dayNumber: 0)
      topic = nil
      places = [:]
    }
  }

  func place(_ key: String) -> SourceRange { places[key] ?? .top(of: file) }
}
