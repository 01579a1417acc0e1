package import CampaignModel

/// What the papers of the outreach calendar print beside what posters print anyway: fonts are prepared for it.
package enum OutreachTexts {
  package static func all(_ campaign: Campaign) -> [String] {
    let outreach = campaign.outreach
    let rules = outreach.rules
    let items = [rules?.kit, rules?.requests].compactMap(\.self).flatMap {
      $0.lesson + $0.stall + $0.every
    }
    return outreach.venues.flatMap { [$0.name, $0.contact, $0.phone] } + outreach.teams.map(\.name)
      + outreach.observances.map(\.name)
      + (rules?.themes.map(\.name) ?? []) + campaign.site.areas.map(\.name)
      + campaign.articles.map(\.title) + items
      + [rules?.liaison?.name, rules?.liaison?.phone]
      .compactMap(\.self)
  }
}
