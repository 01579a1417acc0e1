import CampaignModel

/// The articles that are to be seen on a day, kept from change to change as `Campaign.live(on:)` gives them.
struct LiveArticles: Sendable {
  private let day: CivilDate
  private let drafts: Bool
  private let all: [Article]
  let live: [Article]

  init(_ campaign: Campaign, on day: CivilDate, drafts: Bool, earlier: LiveArticles?) {
    self.day = day
    self.drafts = drafts
    all = campaign.articles
    live =
      earlier.flatMap { $0.live(with: campaign.articles, on: day, drafts: drafts) }
      ?? campaign.live(on: day, drafts: drafts).articles
  }

  /// The articles seen now, when it is the same day and none came into sight or went out of it.
  private func live(with articles: [Article], on day: CivilDate, drafts: Bool) -> [Article]? {
    guard day == self.day, drafts == self.drafts,
      let changed = articles.places(changedSince: all)
    else { return nil }
    var live = live
    for place in changed {
      let isLive = articles[place].isLive(on: day, drafts: drafts)
      guard isLive == all[place].isLive(on: day, drafts: drafts) else { return nil }
      guard isLive else { continue }
      guard let seen = self.live.firstIndex(where: { $0.isIdentical(to: all[place]) }) else {
        return nil
      }
      live[seen] = articles[place]
    }
    return live
  }
}
