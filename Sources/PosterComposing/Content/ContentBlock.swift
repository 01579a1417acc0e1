import CampaignModel

/// A paragraph-like piece of a region, before shaping.
struct ContentBlock: Sendable {
  var text: RichText
  var style: PosterStyle
  var tag: PosterSheet.Element.Tag
  /// The number of a list item.
  var marker: String?
  /// Whose words these are, in a dialogue.
  var voice: Voice?

  init(
    _ text: RichText, style: PosterStyle, tag: PosterSheet.Element.Tag = .paragraph,
    marker: String? = nil, voice: Voice? = nil
  ) {
    self.text = text
    self.style = style
    self.tag = tag
    self.marker = marker
    self.voice = voice
  }
}

/// A speaker of a dialogue as a poster shows one.
struct Voice: Sendable, Hashable {
  enum Side: Sendable, Hashable { case left, right }
  enum Part: Sendable, Hashable {
    /// The speaker's name, with the likeness beside it.
    case name
    /// What is said, in a bubble; the first of a turn points at the speaker.
    case words(isFirst: Bool)
  }

  var side: Side
  var part: Part
  var isSuspect: Bool
  /// How the likeness looks; none when the style asks for none.
  var face: PosterStyle.Marker?
  /// Scale of the words, from which the likeness takes its size.
  var scale: Double
}

/// What stands in a region: groups of blocks (a hotline's number and name are one group), the address of a code, a picture.
struct RegionContent: Sendable {
  var groups: [[ContentBlock]] = []
  var code: String?
  var picture: PosterPicture?
  /// What the groups are of, in order.
  var roles: [PosterRegion.Role] = []

  var isEmpty: Bool { groups.isEmpty && code == nil && picture == nil }
}
