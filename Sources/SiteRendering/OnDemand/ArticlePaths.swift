import CampaignModel

/// The files of articles' pages.
final class ArticlePaths: Sendable {
  /// The articles' numbers, by path.
  let numbers: [String: Int]

  private init(_ articles: [Article]) {
    numbers = Dictionary(
      articles.enumerated().map { (SiteLinks.file(of: $1.address), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter earlier: The site before the last change, whose paths hold while no article has moved, come or gone.
  static func of(_ articles: [Article], earlier: SiteOnDemand?) -> ArticlePaths {
    if let earlier,
      articles.agrees(with: earlier.facts.campaign.articles, { $0.address == $1.address })
    {
      return earlier.articles
    }
    return ArticlePaths(articles)
  }
}
