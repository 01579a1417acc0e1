/// What a poster is about.
package enum PosterSubject: Sendable {
  case article(Article)
  /// The theme of a month with its days, articles and visits.
  case month(MonthTheme)
  /// The office itself: its hotlines, its slogan.
  case office

  /// The page its posters lie beside, below the site's root.
  package var address: String {
    switch self {
    case .article(let article): article.address
    case .month(let month): month.address
    case .office: "hotlines/"
    }
  }

  /// The file it is written in.
  package var file: String {
    switch self {
    case .article(let article): article.file
    case .month(let month): month.file
    case .office: "content/hotlines.yaml"
    }
  }
}
