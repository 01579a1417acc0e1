import CampaignModel
import Diagnostics
import Testing

@testable import SiteRendering

extension SampleCampaign {
  /// What pages of the sample campaign are made from.
  static func context() throws -> SiteContext {
    let theme = DefaultTheme.theme
    let campaign = make()
    var facts = SiteFacts(
      campaign: campaign, plan: plan(campaign), options: SiteOptions(asOf: today),
      theme: theme,
      templates: try #require(TemplateSet.compile(theme).value), words: Words(theme.strings))
    facts.cards = ArticleCards.make(facts)
    return SiteContext(facts)
  }
}
