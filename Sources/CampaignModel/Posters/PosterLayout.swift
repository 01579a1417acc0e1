/// A kind of poster as its theme describes it: tracks, named areas, regions with fit rules, styles, decoration.
///
/// A region's text ends at or above the size that people can read from where they stand, or the build says what to cut.
package struct PosterLayout: Sendable, Hashable {
  /// A paper it is made for, and how far people stand from it.
  package struct Sheet: Sendable, Hashable {
    package var paper: PaperSize
    /// Metres.
    package var distance: Double
    /// How high a Han character must be for each metre of it, in millimetres.
    package var heightPerMetre: Double

    package init(_ paper: PaperSize, distance: Double, heightPerMetre: Double = 4) {
      self.paper = paper
      self.distance = distance
      self.heightPerMetre = heightPerMetre
    }
  }

  package enum Orientation: String, Sendable, Hashable, CaseIterable { case portrait, landscape }

  /// The id authors write in `poster: {layouts: […]}`. Several files may serve one kind; they are tried in order.
  package var kind: String
  /// The file's name, which is the kind unless the file serves another.
  package var name: String
  /// What people call it: 温馨提示.
  package var title: String
  /// The theme file, for findings.
  package var file: String
  package var sheets: [Sheet]
  /// Whether papers between and beyond the listed ones will do, with a distance to match.
  package var takesCustomSheets: Bool
  /// How papers lie; `nil` as their size is written.
  package var orientation: Orientation?
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
  /// Pages with tracks of their own, such as the sides of a leaflet; empty for a poster of one page, which the layout's own
  /// tracks, areas, decorations and regions describe.
  package var pages: [PosterPage]
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
    /// The beginning of the body only, in whole sentences; before `shrink` so much that it has its preferred size.
    case excerpt
    /// Fewer entries in the cells of a calendar, the others in a list.
    case listVisits = "list-visits"
    /// No entries of visits at all: how many there are on each day, and where to read of them.
    case countVisits = "count-visits"
  }

  package init(kind: String, title: String = "", file: String = "") {
    self.kind = kind
    name = kind
    self.title = title
    self.file = file
    sheets = []
    takesCustomSheets = false
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
    pages = []
    ladder = LadderStep.allCases
  }
}
