import CampaignModel
import Markdown
import WorkSharing

/// All that pages are made from: looked up once, shared by all threads, changed by none.
///
/// Pages read it through a `SiteContext`, which notes what they read.
struct SiteFacts: Sendable {
  let campaign: Campaign
  let options: SiteOptions
  let templates: TemplateSet
  let words: Words
  let index: CampaignIndex
  let visits: VisitIndex
  let coverage: OutreachCoverage
  let links: SiteLinks
  let destinations: PageDestinations
  /// Of the posters, for the gallery's filter.
  let papers: [PaperSize]
  let assets: SiteAssets
  /// By path in the site folder.
  let pictures: [String: SitePicture]
  let site: SiteView
  /// What people call a kind of poster.
  let layoutTitles: [String: String]
  /// One per article, in the campaign's order; rendered at each use while empty.
  var cards: [RelativeFragment] = []
  var frame = PageFrame.empty

  init(
    campaign: Campaign, plan: OutreachPlan, options: SiteOptions, theme: Theme,
    templates: TemplateSet, words: Words, pictures: [String: SitePicture] = [:],
    earlier: SiteFacts? = nil
  ) {
    self.campaign = campaign
    self.options = options
    self.templates = templates
    self.words = words
    self.pictures = pictures
    let destinations = Ahead(jobs: options.jobs) {
      PageDestinations.of(campaign, earlier: earlier)
    }
    let index = CampaignIndex(campaign: campaign, earlier: earlier?.index)
    self.index = index
    papers = GalleryFilters.papers(campaign, wishes: index.posterWishes)
    assets = SiteAssets(theme: theme, campaign: campaign, papers: papers)
    visits = VisitIndex(campaign: campaign, plan: plan)
    coverage = OutreachCoverage(campaign.outreach, plan: plan, asOf: options.asOf)
    links = SiteLinks(site: campaign.site)
    self.destinations = destinations.value
    layoutTitles = Dictionary(
      campaign.posterLayouts.map { ($0.kind, $0.title) }, uniquingKeysWith: { first, _ in first })
    let contact = campaign.site.contact.hotline.flatMap { index.hotlines[$0] }
    site = SiteView(
      site: campaign.site, contactHotline: contact.map { HotlineView(hotline: $0) },
      hasCalendar: !visits.isEmpty)
  }
}
