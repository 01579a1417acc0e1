/// A kind of poster as its theme describes it: tracks, named areas, regions with fit rules, styles, decoration.
///
/// A region's text ends at or above the size that people can read from where they stand, or the build says what to cut.
package struct PosterLayout: Sendable, Hashable {
  /// A paper it is made for, and how far people stand from it.
  package struct Sheet: Sendable, Hashable {
    package var paper: PaperSize
    /// Metres.
    package var distance: Double

    package init(_ paper: PaperSize, distance: Double) {
      self.paper = paper
      self.distance = distance
    }
  }

  /// The id authors write in `poster: {layouts: […]}`; the file's name.
  package var kind: String
  /// What people call it: 温馨提示.
  package var title: String
  /// The theme file, for findings.
  package var file: String
  package var sheets: [Sheet]
  /// From the sheet's edge to the grid; text never leaves it.
  package var margin: PosterLength
  /// How far full-bleed decoration runs over the trim.
  package var bleed: PosterLength
  package var columnGap: PosterLength
  package var rowGap: PosterLength
  package var columns: [PosterTrack]
  package var rows: [PosterTrack]
  /// One list per row, one name per column; equal neighbours are one area, `.` is nothing.
  package var areas: [[String]]
  /// Colour tokens of this layout; `brand` is always the topic's colour.
  package var colors: [String: PosterColor]
  package var styles: [String: PosterStyle]
  package var decorations: [PosterDecoration]
  package var regions: [PosterRegion]
  /// What to try, in order, while a region does not fit at its floor.
  package var ladder: [LadderStep]

  package enum LadderStep: String, Sendable, Hashable, CaseIterable {
    /// Smaller type, down to the floor.
    case shrink
    /// Closer lines, down to `PosterStyle.tightLeading`.
    case tighten
    /// Without what the article calls optional.
    case dropOptional = "drop-optional"
    /// The short title instead of the title.
    case shortTitle = "short-title"
  }

  package init(kind: String, title: String = "", file: String = "") {
    self.kind = kind
    self.title = title
    self.file = file
    sheets = []
    margin = .mm(15)
    bleed = .mm(3)
    columnGap = .mm(0)
    rowGap = .mm(0)
    columns = [.fraction(1)]
    rows = []
    areas = []
    colors = [:]
    styles = [:]
    decorations = []
    regions = []
    ladder = LadderStep.allCases
  }

  package func sheet(_ paper: PaperSize) -> Sheet? { sheets.first { $0.paper == paper } }
}

/// A length of a layout: physical, or a part of the sheet.
package struct PosterLength: Sendable, Hashable {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case mm, pt
    /// Of the sheet's shorter side, so that one layout serves every sheet.
    case percent = "%"
  }

  package var value: Double
  package var unit: Unit

  package init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  package static func mm(_ value: Double) -> Self { Self(value, .mm) }
  package static func pt(_ value: Double) -> Self { Self(value, .pt) }
  package static func percent(_ value: Double) -> Self { Self(value, .percent) }

  /// The length in millimetres on a sheet; a point is 1/72 inch.
  package func millimetres(on paper: PaperSize) -> Double {
    switch unit {
    case .mm: value
    case .pt: value * 25.4 / 72
    case .percent: value / 100 * min(paper.width, paper.height)
    }
  }
}

/// The width of a column or the height of a row.
package enum PosterTrack: Sendable, Hashable {
  case fixed(PosterLength)
  /// A share of what the others leave.
  case fraction(Double)
  /// As high as its regions need at their best size; rows only.
  case auto
}

/// A colour of a layout: fixed, or made from the topic's.
package enum PosterColor: Sendable, Hashable {
  /// `#rrggbb`
  case hex(String)
  /// The topic's colour mixed with white: 1 is pure colour, 0 white.
  case tint(Double)
  /// The topic's colour mixed with black: 1 is pure colour, 0 black.
  case shade(Double)
}
