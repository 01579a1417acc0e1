package import CampaignModel

/// What all texts of a campaign together teach its posters: the characters fonts are prepared for, and which of them hold
/// together.
///
/// Both are counts, so that after a change only the articles that are others are counted: off as they were, and on as they are.
package struct PosterTexts: Sendable {
  /// Every character a poster might print.
  package private(set) var characters: Set<Unicode.Scalar> = []
  private(set) var cohesion = WordCohesion()

  private let articles: [Article]
  private let hotlines: [Hotline]
  private let outside: [String]
  /// How often articles print each character.
  private var printed: [Unicode.Scalar: Int] = [:]

  /// - Parameter earlier: Those before the last change.
  package init(_ campaign: Campaign, earlier: PosterTexts? = nil) {
    articles = campaign.articles
    hotlines = campaign.hotlines
    outside = campaign.wordsOutsideArticles
    if let earlier, earlier.hotlines == hotlines, earlier.outside == outside,
      let changed = articles.places(changedSince: earlier.articles)
    {
      printed = earlier.printed
      cohesion = earlier.cohesion
      for place in changed {
        count(earlier.articles[place], in: campaign, by: -1)
        count(articles[place], in: campaign, by: 1)
      }
    } else {
      for article in articles { count(article, in: campaign, by: 1) }
      for text in outside { cohesion.count(text, by: 1) }
    }
    characters = Set(printed.lazy.filter { $0.value > 0 }.map(\.key))
    for text in campaign.printedOutsideArticles { characters.formUnion(text.unicodeScalars) }
  }

  private mutating func count(_ article: Article, in campaign: Campaign, by step: Int) {
    for text in campaign.words(of: article) { cohesion.count(text, by: step) }
    for text in campaign.printed(of: article) {
      for scalar in text.unicodeScalars { printed[scalar, default: 0] += step }
    }
  }
}
