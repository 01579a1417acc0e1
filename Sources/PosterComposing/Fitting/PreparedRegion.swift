import CampaignModel

/// A region's content, shaped, with the bounds of its type size in millimetres.
struct PreparedRegion: Sendable {
  struct Block: Sendable {
    var paragraph: Paragraph
    var marker: Paragraph?
    var style: PosterStyle
    var tag: PosterSheet.Element.Tag
  }

  var region: PosterRegion
  var groups: [[Block]]
  var code: String?
  /// Bounds of the region's size, from which styles scale.
  var floor: Double
  var prefer: Double
  var max: Double
  /// Scale of the smallest text.
  var smallest: Double

  var blocks: [Block] { groups.flatMap(\.self) }
  var characterCount: Int { blocks.reduce(0) { $0 + $1.paragraph.characterCount } }
  var isEmpty: Bool { groups.isEmpty && code == nil }

  init(
    _ region: PosterRegion, content: RegionContent, sheet: PosterLayout.Sheet,
    shaper: any TextShaping, cohesion: WordCohesion
  ) {
    self.region = region
    code = content.code
    groups = content.groups.map { group in
      group.map { block in
        var numberStyle = block.style
        numberStyle.weight = .bold
        return Block(
          paragraph: Paragraph(block.text, style: block.style, shaper: shaper, cohesion: cohesion),
          marker: block.style.marker == nil
            ? nil
            : block.marker.map {
              Paragraph(RichText($0), style: numberStyle, shaper: shaper, cohesion: nil)
            },
          style: block.style, tag: block.tag)
      }
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

/// The number of a list item in its disc; lengths in em of the item's text.
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
