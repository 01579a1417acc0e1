import CampaignModel

/// Gives a layout's regions what a subject has for them.
protocol SubjectContent: Sendable {
  /// The headlines to choose from, the wished one first.
  var headlines: [RichText] { get }
  func content(of region: PosterRegion, variant: PosterVariant) -> RegionContent
  /// Whether it has something for a role.
  func has(_ role: PosterRegion.Role) -> Bool
  /// How many sentences the body has, over all its pieces.
  var sentenceCount: Int { get }
}

extension ArticleContent: SubjectContent {}

extension SubjectContent {
  /// Whether a region's `when` and `unless` let it stand.
  func wants(_ region: PosterRegion) -> Bool {
    (region.condition.map(has) ?? true) && !(region.exclusion.map(has) ?? false)
  }

  /// How many items a role has: so many pages come of a page for each.
  func count(of role: PosterRegion.Role, in regions: [PosterRegion]) -> Int {
    guard let region = regions.first(where: { $0.takes.contains { $0.roles.contains(role) } })
    else { return 0 }
    return content(of: region, variant: PosterVariant()).groups.count
  }
}

/// A subject told role by role.
protocol RoleContent: SubjectContent {
  var layout: PosterLayout { get }
  /// The page's address, which the QR code leads to.
  var address: String { get }
  func groups(
    of role: PosterRegion.Role, first: PosterStyle, second: PosterStyle, variant: PosterVariant
  ) -> [[ContentBlock]]
}

extension RoleContent {
  var sentenceCount: Int { 0 }

  func has(_ role: PosterRegion.Role) -> Bool {
    let any = PosterStyle()
    return role == .code
      || !groups(of: role, first: any, second: any, variant: PosterVariant()).isEmpty
  }

  func content(of region: PosterRegion, variant: PosterVariant) -> RegionContent {
    gathered(for: region, variant: variant)
  }

  /// Every take's first role that has something to say.
  func gathered(for region: PosterRegion, variant: PosterVariant) -> RegionContent {
    var content = RegionContent()
    for take in region.takes {
      guard let first = layout.styles[take.style] else { continue }
      let second = take.secondStyle.flatMap { layout.styles[$0] } ?? first
      for role in take.roles {
        if role == .code {
          content.code = address
          break
        }
        let groups = groups(of: role, first: first, second: second, variant: variant)
        guard !groups.isEmpty else { continue }
        if let label = take.label, let style = layout.styles[take.labelStyle ?? take.style] {
          content.groups.append([
            ContentBlock(RichText(label), style: style, tag: .heading(level: 2))
          ])
        }
        content.groups += groups
        content.roles.append(role)
        break
      }
    }
    return content
  }
}

extension RichText {
  /// Its Han characters, letters and digits, each as a text of its own; marks and spaces left out.
  var characters: [RichText] {
    plainText.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    .map { RichText(String($0), place: place) }
  }
}
