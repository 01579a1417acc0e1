/// One page of a layout that has several: its own tracks and areas, what is drawn and what is said in them.
package struct PosterPage: Sendable, Hashable {
  package var columnGap: PosterLength
  package var rowGap: PosterLength
  package var columns: [PosterTrack]
  package var rows: [PosterTrack]
  package var areas: [[String]]
  package var decorations: [PosterDecoration]
  package var regions: [PosterRegion]
  /// The page comes once for each item of this role: a slide for each point.
  package var each: PosterRegion.Role?

  package init(columns: [PosterTrack] = [.fraction(1)], rows: [PosterTrack] = []) {
    columnGap = .mm(0)
    rowGap = .mm(0)
    self.columns = columns
    self.rows = rows
    areas = []
    decorations = []
    regions = []
  }
}

extension PosterLayout {
  /// The layout with a page's tracks, areas, decorations and regions for its own.
  package func with(_ page: PosterPage) -> PosterLayout {
    var layout = self
    layout.columnGap = page.columnGap
    layout.rowGap = page.rowGap
    layout.columns = page.columns
    layout.rows = page.rows
    layout.areas = page.areas
    layout.decorations = page.decorations
    layout.regions = page.regions
    layout.pages = []
    return layout
  }
}
