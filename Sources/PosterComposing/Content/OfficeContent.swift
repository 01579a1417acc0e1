import CampaignModel

/// Gives a layout's regions what the office says of itself: its hotlines, its slogan, where it is.
struct OfficeContent: RoleContent {
  let campaign: Campaign
  let layout: PosterLayout
  let asOf: CivilDate?

  var address: String { campaign.site.baseURL + "hotlines/" }
  /// The layout's own name says what it is for: 什么事打什么电话.
  var headlines: [RichText] { [RichText(layout.title)] }

  func groups(
    of role: PosterRegion.Role, first: PosterStyle, second: PosterStyle, variant: PosterVariant
  ) -> [[ContentBlock]] {
    switch role {
    case .headline: [[ContentBlock(RichText(layout.title), style: first, tag: .heading(level: 1))]]
    case .topic: one(campaign.site.displayTitle, first)
    case .summary: one(campaign.site.description, first)
    case .slogan, .slogans: one(campaign.site.slogan ?? "", first)
    case .characters:
      RichText(campaign.site.slogan ?? "").characters.map { [ContentBlock($0, style: first)] }
    case .date: one(asOf.map { "\($0.year)年\($0.month)月核对" } ?? "", first)
    default:
      OfficeVoice(campaign: campaign, address: address, file: "content/hotlines.yaml")
        .groups(of: role, first: first, second: second) ?? []
    }
  }

  private func one(_ said: String, _ style: PosterStyle) -> [[ContentBlock]] {
    said.isEmpty ? [] : [[ContentBlock(RichText(said), style: style)]]
  }
}

extension Site {
  fileprivate var displayTitle: String { shortTitle ?? title }
}
