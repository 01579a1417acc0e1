import CampaignModel
import Diagnostics

/// What every poster may say of the office whatever it is about: who issues it, whom to call, where to read on.
struct OfficeVoice: Sendable {
  let campaign: Campaign
  /// Of the subject's page.
  let address: String
  /// The subject's file, for findings.
  let file: String
  /// Ids of the telephone numbers the subject names; empty takes those on every page.
  var lines: [String] = []

  /// The blocks of a role; `nil` when it is not the office's to fill.
  func groups(
    of role: PosterRegion.Role, first: PosterStyle, second: PosterStyle
  ) -> [[ContentBlock]]? {
    switch role {
    case .issuer: one(campaign.site.office, first)
    case .contact: one(contact, first)
    case .address: one(shownAddress, first, tag: .link(url: address))
    case .codeCaption: one("扫码看全文", first)
    case .hotlines:
      featured.map { hotline in
        [
          ContentBlock(text(hotline.number), style: first),
          ContentBlock(text(hotline.name), style: second),
        ]
      }
    case .directory: campaign.hotlines.map { line($0, first, second) }
    case .mainLines: featured.map { line($0, first, second) }
    case .otherLines:
      campaign.hotlines.filter { !featured.contains($0) }.map { line($0, first, second) }
    case .cautions:
      featured.map { hotline in
        [
          ContentBlock(text("\(hotline.number) \(hotline.name)"), style: first),
          ContentBlock(text(hotline.neverAsks), style: second),
        ]
      }
    default: nil
    }
  }

  private func line(
    _ hotline: Hotline, _ first: PosterStyle, _ second: PosterStyle
  ) -> [ContentBlock] {
    let when = hotline.callWhen.isEmpty ? hotline.does : hotline.callWhen
    return [
      ContentBlock(text(hotline.number), style: first),
      ContentBlock(text(hotline.name), style: strong(second)),
      ContentBlock(text(when), style: second),
    ]
  }

  private var featured: [Hotline] {
    let named = lines.compactMap(campaign.hotline)
    let featured = named.isEmpty ? campaign.hotlines.filter(\.isFeatured) : named
    return featured.isEmpty ? campaign.hotlines : featured
  }

  private func strong(_ style: PosterStyle) -> PosterStyle {
    var style = style
    style.weight = .bold
    return style
  }

  private func one(
    _ said: String, _ style: PosterStyle, tag: PosterSheet.Element.Tag = .paragraph
  ) -> [[ContentBlock]] {
    said.isEmpty ? [] : [[ContentBlock(text(said), style: style, tag: tag)]]
  }

  private func text(_ said: String) -> RichText { RichText(said, place: .top(of: file)) }

  /// The address as people read and type it.
  private var shownAddress: String {
    var shown = Substring(address)
    for scheme in ["https://", "http://"] where shown.hasPrefix(scheme) {
      shown = shown.dropFirst(scheme.count)
    }
    while shown.hasSuffix("/") { shown = shown.dropLast() }
    return String(shown)
  }

  private var contact: String {
    let contact = campaign.site.contact
    let number = contact.hotline.flatMap(campaign.hotline)?.number
    return [contact.address, number].compactMap(\.self).filter { !$0.isEmpty }.joined(
      separator: "　")
  }
}
