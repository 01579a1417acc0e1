package import CampaignModel
import Diagnostics
import Markdown

/// The pictures pages show: found before they are made.
package enum WantedPictures {
  /// Every picture that pages of the campaign name, in the campaign's order, each place that names one.
  package static func list(_ campaign: Campaign) -> [WantedPicture] {
    var wanted: [WantedPicture] = []
    for article in campaign.articles {
      if let picture = article.picture {
        wanted.append(
          WantedPicture(
            path: picture.path, place: article.places["image"] ?? .top(of: article.file)))
      }
    }
    let bodies =
      campaign.articles.map(\.body) + campaign.topics.map(\.body) + campaign.months.map(\.body)
      + campaign.pages.map(\.body) + [campaign.frontPage?.body].compactMap(\.self)
    for body in bodies {
      for link in body.links where link.kind == .image {
        guard let path = ContentLinks.file(link.destination, in: body.file) else { continue }
        wanted.append(
          WantedPicture(path: path, place: link.span?.range(in: body.file) ?? .top(of: body.file)))
      }
    }
    return wanted
  }
}
