import CampaignModel
import Markdown

/// The question of the front page: the newest article's that has one, of the month's topics when possible.
enum FrontQuiz {
  /// Articles looked through, so that the front page costs the same on any site.
  private static let articlesMost = 200

  static func newest(_ context: SiteContext, root: String) -> FrontQuizView? {
    let month = context.month(context.today.yearMonth)
    let themed = (month?.topics ?? []).flatMap { context.newest(.topic($0)) }.sorted()
    let all = context.articleNumbers.prefix(articlesMost)
    for number in themed.prefix(articlesMost) + all {
      let article = context.article(number)
      guard let quiz = article.body.blocks.first(where: isQuiz) else { continue }
      var document = article.body
      document.blocks = [quiz]
      return FrontQuizView(
        html: BodyWriter(context: context, root: root).html(document), title: article.title,
        path: context.links.path(article.address))
    }
    return nil
  }

  private static func isQuiz(_ block: Block) -> Bool {
    if case .directive(let directive) = block.kind { directive.role == .quiz } else { false }
  }
}
