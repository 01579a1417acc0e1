import CampaignModel
import WorkSharing

/// The articles as cards, rendered once each however many lists show them.
enum ArticleCards {
  static func make(_ context: SiteContext) -> [RelativeFragment] {
    orderedMap(Array(context.campaign.articles.indices), jobs: context.options.jobs) { number in
      let article = context.index.article(number)
      return RelativeFragment(
        context.templates.render(
          .card,
          CardView(
            root: RelativeFragment.mark, article: article,
            path: context.links.path(article.address), topic: context.topic(article.topic),
            kind: context.kind(article.kind), date: context.date(article.date),
            expires: article.expires.map(context.date))))
    }
  }
}
