import CampaignModel
import Diagnostics

/// A text shaped once and made ready for breaking: units with widths in em and what lies between them.
///
/// Type size and measure come later and change nothing here, so sizes are found by arithmetic alone.
struct Paragraph: Sendable {
  /// A cluster of glyphs that is never taken apart.
  struct Unit: Sendable {
    var class_: CharacterClass
    var advance: Double
    /// Shift of the glyphs, for marks whose blank was cut on the left.
    var shift: Double
    /// Blank inside the mark that a line start and a line end may cut off.
    var trimStart: Double
    var trimEnd: Double
    /// In which turn its blank is squeezed.
    var tier: Joint.Tier
    /// Index into `runs`, and of the cluster in it.
    var run: Int
    var cluster: Int
    /// Index of the first scalar in `scalars`.
    var scalar: Int
  }

  /// A stretch of one face that stands one way.
  struct Run: Sendable {
    var face: FontFace
    var shaped: ShapedText
    var posture = VerticalText.Posture.level
  }

  let units: [Unit]
  let runs: [Run]
  let scalars: [Unicode.Scalar]
  /// `joints[i]` lies before unit `i`; one more than there are units.
  let joints: [Joint]
  /// `ends[i]` is the width of the units before `i` set on one line, joints included.
  let ends: [Double]
  /// Sums of `Joint.shrink` and of `Joint.glue` before `i`, and counts of the joints that may be spread.
  let shrinks: [Double]
  let glues: [Double]
  let slots: [Int]
  let place: SourceRange?
  /// Characters no glyph draws, each once, in order.
  let missing: [Unicode.Scalar]

  var isEmpty: Bool { units.isEmpty }
  var characterCount: Int { units.count { $0.class_ != .space && $0.class_ != .newline } }

  /// The width in em of the units `range` on a line of their own; squeezed and stretched by nothing yet.
  func width(_ range: Range<Int>) -> Double {
    guard !range.isEmpty else { return 0 }
    let inside = ends[range.upperBound] - ends[range.lowerBound] - joints[range.lowerBound].natural
    return inside - units[range.lowerBound].trimStart - units[range.upperBound - 1].trimEnd
  }

  func shrink(_ range: Range<Int>) -> Double {
    range.count < 2 ? 0 : shrinks[range.upperBound] - shrinks[range.lowerBound + 1]
  }

  func glue(_ range: Range<Int>) -> Double {
    range.count < 2 ? 0 : glues[range.upperBound] - glues[range.lowerBound + 1]
  }

  func slotCount(_ range: Range<Int>) -> Int {
    range.count < 2 ? 0 : slots[range.upperBound] - slots[range.lowerBound + 1]
  }

  func text(_ range: Range<Int>) -> String {
    guard let first = range.first else { return "" }
    let end = range.upperBound < units.count ? units[range.upperBound].scalar : scalars.count
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[units[first].scalar..<end])
    return String(text)
  }
}

/// What lies between two units: a space, a squeeze, a place to break.
struct Joint: Sendable, Hashable {
  enum Tier: Int, Sendable, Hashable, CaseIterable {
    /// In the order in which blank is taken: dots and brackets, commas, stops, gaps.
    case brackets, commas, stops, gaps
  }

  /// Em added between the two; negative where two marks share a blank.
  var natural = 0.0
  /// How much may be taken away more, and in which turn.
  var shrink = 0.0
  var tier = Tier.gaps
  /// How much a gap may grow before all characters are spread.
  var glue = 0.0
  /// Whether a justified line may be spread here.
  var isSlot = false
  var boundary = LineRules.Boundary.free
  /// A line ends here whatever happens.
  var isForced = false
  /// How badly a line would end here for the sense, 0…1; counted only in balanced text.
  var cohesion = 0.0
}
