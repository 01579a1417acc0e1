import CampaignModel
import WorkSharing

/// The articles as cards, rendered once each however many lists show them.
enum ArticleCards {
  static func make(_ facts: SiteFacts) -> [RelativeFragment] {
    let context = SiteContext(facts)
    return orderedMap(Array(facts.campaign.articles.indices), jobs: facts.options.jobs) {
      card($0, context)
    }
  }

  static func card(_ number: Int, _ context: SiteContext) -> RelativeFragment {
    let article = context.article(number)
    return RelativeFragment(
      context.render(
        .card,
        CardView(
          root: RelativeFragment.mark, article: article,
          path: context.links.path(article.address), topic: context.topic(article.topic),
          kind: context.kind(article.kind), date: context.date(article.date),
          expires: article.expires.map(context.date))))
  }
}
