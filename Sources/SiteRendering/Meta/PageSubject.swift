import CampaignModel

/// What a page is about, when it is more than a page.
enum PageSubject: Sendable {
  case site
  case article(Article)
}
