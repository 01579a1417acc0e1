/// Everything a site folder says, read once: what every stage works from.
package struct Campaign: Sendable {
  package var site = Site()
  package var hotlines: [Hotline] = []
  /// In the site's order.
  package var topics: [Topic] = []
  /// Newest first; equal dates by file path.
  package var articles: [Article] = []
  package var months: [MonthTheme] = []
  package var frontPage: StandingPage?
  package var pages: [StandingPage] = []
  package var boards: [Board] = []
  package var outreach = Outreach()
  /// The theme's, so that posters are asked only on papers their layouts have.
  package var posterLayouts: [PosterLayout] = []

  package init() {}

  package func hotline(_ id: String) -> Hotline? { hotlines.first { $0.id == id } }
  package func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }

  /// The campaign as it is to be seen on a day: drafts and what is not yet or no longer published left out.
  package func live(on day: CivilDate, drafts: Bool = false) -> Campaign {
    var campaign = self
    campaign.articles.removeAll { !$0.isLive(on: day, drafts: drafts) }
    return campaign
  }
}
