package import CampaignModel
import Diagnostics
import Markdown

/// The pictures pages show: found before they are made.
package struct WantedPictures: Sendable {
  /// Every picture that pages of the campaign name, in the campaign's order, each place that names one.
  package let list: [WantedPicture]
  private let articles: [Article]
  /// Of each of `articles`: its leading picture, if it has one, and those of its body.
  private let leading: [[WantedPicture]]
  private let inBodies: [[WantedPicture]]

  /// - Parameter earlier: Those before the last change: the same articles name the same pictures.
  package init(_ campaign: Campaign, earlier: WantedPictures? = nil) {
    articles = campaign.articles
    var leading = [[WantedPicture]](repeating: [], count: articles.count)
    var inBodies = leading
    var new = Array(articles.indices)
    if let earlier, let changed = articles.places(changedSince: earlier.articles) {
      (leading, inBodies, new) = (earlier.leading, earlier.inBodies, changed)
    }
    for place in new {
      leading[place] = Self.leading(articles[place])
      inBodies[place] = Self.pictures(in: articles[place].body)
    }
    let others =
      campaign.topics.map(\.body) + campaign.months.map(\.body) + campaign.pages.map(\.body)
      + [campaign.frontPage?.body].compactMap(\.self)
    list = leading.flatMap(\.self) + inBodies.flatMap(\.self) + others.flatMap(Self.pictures)
    self.leading = leading
    self.inBodies = inBodies
  }

  private static func leading(_ article: Article) -> [WantedPicture] {
    guard let picture = article.picture else { return [] }
    return [
      WantedPicture(path: picture.path, place: article.places["image"] ?? .top(of: article.file))
    ]
  }

  private static func pictures(in body: MarkdownDocument) -> [WantedPicture] {
    body.links.compactMap { link in
      guard link.kind == .image, let path = ContentLinks.file(link.destination, in: body.file)
      else { return nil }
      return WantedPicture(
        path: path, place: link.span?.range(in: body.file) ?? .top(of: body.file))
    }
  }
}
