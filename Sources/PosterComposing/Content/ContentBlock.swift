import CampaignModel

/// A paragraph-like piece of a region, before shaping.
struct ContentBlock: Sendable {
  var text: RichText
  var style: PosterStyle
  var tag: PosterSheet.Element.Tag
  /// The number of a list item.
  var marker: String?

  init(
    _ text: RichText, style: PosterStyle, tag: PosterSheet.Element.Tag = .paragraph,
    marker: String? = nil
  ) {
    self.text = text
    self.style = style
    self.tag = tag
    self.marker = marker
  }
}

/// What stands in a region: groups of blocks (a hotline's number and name are one group), and the address of a code.
struct RegionContent: Sendable {
  var groups: [[ContentBlock]] = []
  var code: String?

  var isEmpty: Bool { groups.isEmpty && code == nil }
}
