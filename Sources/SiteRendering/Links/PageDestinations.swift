import CampaignModel

/// Which page each content file has become.
final class PageDestinations: Sendable {
  /// By file.
  let addresses: [String: String]
  private let outsideArticles: [String]

  private init(_ campaign: Campaign, _ outsideArticles: [String]) {
    var addresses: [String: String] = [:]
    addresses.reserveCapacity(campaign.articles.count)
    for article in campaign.articles { addresses[article.file] = article.address }
    for topic in campaign.topics { addresses[topic.file] = topic.address }
    for month in campaign.months { addresses[month.file] = month.address }
    for page in campaign.pages { addresses[page.file] = page.address }
    if let front = campaign.frontPage { addresses[front.file] = "" }
    self.addresses = addresses
    self.outsideArticles = outsideArticles
  }

  /// - Parameter earlier: The site before the last change, whose destinations hold while no page has moved, come or gone.
  static func of(_ campaign: Campaign, earlier: SiteFacts?) -> PageDestinations {
    let outside = pagesOutsideArticles(campaign)
    if let earlier, earlier.destinations.outsideArticles == outside,
      campaign.articles.agrees(
        with: earlier.campaign.articles, { $0.file == $1.file && $0.address == $1.address })
    {
      return earlier.destinations
    }
    return PageDestinations(campaign, outside)
  }

  /// File and address of each page that is no article's.
  private static func pagesOutsideArticles(_ campaign: Campaign) -> [String] {
    campaign.topics.flatMap { [$0.file, $0.address] }
      + campaign.months.flatMap { [$0.file, $0.address] }
      + campaign.pages.flatMap { [$0.file, $0.address] }
      + [campaign.frontPage?.file].compactMap(\.self)
  }
}
