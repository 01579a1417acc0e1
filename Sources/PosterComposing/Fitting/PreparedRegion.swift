import CampaignModel

/// A region's content, shaped, with the bounds of its type size in millimetres.
struct PreparedRegion: Sendable {
  struct Block: Sendable {
    var paragraph: Paragraph
    /// A list item's number, where its style shows numbers.
    var marker: Paragraph?
    /// Whether a number or a sign stands before it.
    var hasMarker: Bool
    var voice: Voice?
    var style: PosterStyle
    var tag: PosterSheet.Element.Tag

    /// Whether it stands over what follows.
    var isHeading: Bool { tag == .heading(level: 2) }
  }

  var region: PosterRegion
  var groups: [[Block]]
  var code: String?
  var picture: PosterPicture?
  var roles: [PosterRegion.Role]
  /// Bounds of the region's size, from which styles scale.
  var floor: Double
  var prefer: Double
  var max: Double
  /// Scale of the smallest text.
  var smallest: Double

  /// A label that goes before the pieces, and the pieces.
  var parted: (head: [Block], pieces: [[Block]]) {
    guard groups.count > 1, let first = groups.first, first.count == 1,
      first[0].tag == .heading(level: 2)
    else { return ([], groups) }
    return (first, Array(groups.dropFirst()))
  }

  var blocks: [Block] { groups.flatMap(\.self) }
  /// The heading over all, and what is below it: one group to a cell.
  var header: [Block] { groups.prefix { $0.first?.isHeading == true }.flatMap(\.self) }
  var cells: [[Block]] { Array(groups.drop { $0.first?.isHeading == true }) }
  var characterCount: Int { blocks.reduce(0) { $0 + $1.paragraph.characterCount } }
  var isEmpty: Bool { groups.isEmpty && code == nil && picture == nil }
  /// Whether its text runs in columns from right to left.
  var isVertical: Bool { groups.first?.first?.style.direction == .vertical }
  /// Of running text: as many as leave lines of a dozen characters, or as the layout says.
  func columnCount(width: Double, size: Double) -> Int {
    if let count = region.columnCount { return count }
    let em = Swift.max(size, 0.01)
    let gap = RegionFitter.columnGap
    return Swift.max(1, Swift.min(3, Int((width / em + gap) / (Self.shortestLine + gap))))
  }

  /// Em.
  private static let shortestLine = 12.0
  /// Whether the body, or the beginning of it, stands here.
  var holdsBody: Bool { region.takes.contains { $0.roles.contains(.body) } }

  init(
    _ region: PosterRegion, content: RegionContent, sheet: PosterLayout.Sheet,
    shaper: any TextShaping, cohesion: WordCohesion
  ) {
    self.region = region
    code = content.code
    picture = content.picture
    roles = content.roles
    groups = content.groups.map { group in
      group.map { Block($0, shaper: shaper, cohesion: cohesion) }
    }
    let scales = groups.flatMap(\.self).map { block in
      block.marker == nil ? block.style.scale : block.style.scale * Marker.scale
    }
    smallest = scales.min() ?? 1
    floor =
      ReadingDistance.floor(
        metres: sheet.distance, times: region.fit.distance, heightPerMetre: sheet.heightPerMetre)
      / smallest
    max = Swift.max(region.fit.max.millimetres(on: sheet.paper), floor)
    prefer = Swift.min(
      max, Swift.max(floor, region.fit.prefer?.millimetres(on: sheet.paper) ?? floor))
  }
}

extension PreparedRegion.Block {
  fileprivate init(_ block: ContentBlock, shaper: any TextShaping, cohesion: WordCohesion) {
    paragraph = Paragraph(block.text, style: block.style, shaper: shaper, cohesion: cohesion)
    style = block.style
    tag = block.tag
    voice = block.voice
    hasMarker = block.voice == nil && block.style.marker != nil && block.marker != nil
    if let number = block.marker, hasMarker, block.style.marker?.shape.showsNumber == true {
      var numberStyle = block.style
      numberStyle.weight = .bold
      marker = Paragraph(RichText(number), style: numberStyle, shaper: shaper, cohesion: nil)
    }
  }
}

extension PosterStyle.Marker.Shape {
  var showsNumber: Bool {
    switch self {
    case .circle, .square, .bar: true
    case .tick, .cross, .box, .person: false
    }
  }
}

/// The number or sign of a list item; lengths in em of the item's text.
enum Marker {
  /// Size of the number.
  static let scale = 0.8
  static let diameter = 1.3
  /// From the left edge to the text.
  static let indent = 1.85
}

/// The label painted behind a short text; lengths in em of the text.
enum Chip {
  static let side = 0.6
  static let edge = 0.22
}

/// The bubble of a dialogue; lengths in em of the words.
enum Bubble {
  /// Of the speaker's likeness, and from it to the bubble.
  static let face = 2.1
  static let gap = 0.85
  static let side = 0.8
  static let edge = 0.42
  /// Widest part of the region's width.
  static let widest = 0.78
}
