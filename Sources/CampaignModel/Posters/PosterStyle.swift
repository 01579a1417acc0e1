/// How a piece of a poster's text looks; lengths in em of its own size.
package struct PosterStyle: Sendable, Hashable {
  package enum Family: String, Sendable, Hashable, CaseIterable { case sans, serif }
  package enum Weight: String, Sendable, Hashable, CaseIterable { case regular, bold }
  package enum Alignment: String, Sendable, Hashable, CaseIterable {
    case start, center, end, justify
  }

  /// Which way the lines run.
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    case horizontal
    /// In columns from right to left.
    case vertical
  }

  /// A number or sign before each item of a list.
  package struct Marker: Sendable, Hashable {
    package enum Shape: String, Sendable, Hashable, CaseIterable {
      /// The item's number on a disc, a tile or a slab.
      case circle, square, bar
      /// A sign instead of the number: right, wrong, an empty box to be ticked.
      case tick, cross, box
      /// A speaker's likeness on a disc, for dialogues.
      case person
    }

    package var shape: Shape
    /// Colour tokens.
    package var fill: String
    package var color: String

    package init(shape: Shape, fill: String, color: String) {
      self.shape = shape
      self.fill = fill
      self.color = color
    }
  }

  package var family: Family
  package var weight: Weight
  /// A colour token of the layout.
  package var color: String
  /// Distance of baselines in em; `tightLeading` when space is short.
  package var leading: Double
  package var tightLeading: Double
  package var alignment: Alignment
  /// First line, in em.
  package var indent: Double
  /// Size relative to the region's.
  package var scale: Double
  /// Extra space between characters, in em.
  package var tracking: Double
  package var marker: Marker?
  /// A colour token painted behind the text: a label with round ends, or the bubble of a dialogue.
  package var chip: String?
  /// Least and most space to the block before, in em of the region's size.
  package var gap: ClosedRange<Double>
  /// Lines end where the sense allows, and are of one length.
  package var isBalanced: Bool
  package var kinsoku: Kinsoku
  /// Most lines of a paragraph; `nil` as the region says. 1 for what must not be broken, such as a telephone number.
  package var lines: Int?
  package var direction: Direction

  /// Which marks may not begin or end a line: the levels of clreq §3.1.2 (https://www.w3.org/TR/clreq/).
  package enum Kinsoku: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Stops, closing marks, connectors, middle dots and slashes never begin a line; opening marks never end one.
    case basic
    /// And a slash never ends one.
    case gb
    /// And a dash or an ellipsis never begins one.
    case strict

    private var rank: Int {
      switch self {
      case .basic: 0
      case .gb: 1
      case .strict: 2
      }
    }

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  package init(
    family: Family = .sans, weight: Weight = .regular, color: String = "ink",
    leading: Double = 1.6, tightLeading: Double? = nil, alignment: Alignment = .start,
    indent: Double = 0, scale: Double = 1, tracking: Double = 0, marker: Marker? = nil,
    chip: String? = nil, gap: ClosedRange<Double> = 0...0, isBalanced: Bool = false,
    kinsoku: Kinsoku = .gb, lines: Int? = nil, direction: Direction = .horizontal
  ) {
    self.family = family
    self.weight = weight
    self.color = color
    self.leading = leading
    self.tightLeading = tightLeading ?? leading * 0.88
    self.alignment = alignment
    self.indent = indent
    self.scale = scale
    self.tracking = tracking
    self.marker = marker
    self.chip = chip
    self.gap = gap
    self.isBalanced = isBalanced
    self.kinsoku = kinsoku
    self.lines = lines
    self.direction = direction
  }
}
