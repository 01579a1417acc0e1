/// A named area of a poster with what stands in it and how its size is found.
package struct PosterRegion: Sendable, Hashable {
  /// One piece: the first of the roles that the article has, in a style.
  package struct Take: Sendable, Hashable {
    package var roles: [Role]
    /// A name in `PosterLayout.styles`.
    package var style: String
    /// The style of a second line (a hotline's name below its number), of the roles after the first, or of the speakers on
    /// the right of a dialogue.
    package var secondStyle: String?
    /// The style of what a swindler says in a dialogue.
    package var suspectStyle: String?
    /// The style of the speakers' names; none are shown without it.
    package var nameStyle: String?
    /// A line before the piece, only when there is one.
    package var label: String?
    package var labelStyle: String?

    package init(
      _ roles: [Role], style: String, secondStyle: String? = nil, suspectStyle: String? = nil,
      nameStyle: String? = nil, label: String? = nil, labelStyle: String? = nil
    ) {
      self.roles = roles
      self.style = style
      self.secondStyle = secondStyle
      self.suspectStyle = suspectStyle
      self.nameStyle = nameStyle
      self.label = label
      self.labelStyle = labelStyle
    }
  }

  /// How a region's type size is found: as large as fits, between the floor and `max`.
  package struct Fit: Sendable, Hashable {
    package var max: PosterLength
    /// The size the composer strives for before it grows the region's neighbours.
    package var prefer: PosterLength?
    /// Most lines of each block; `nil` is any number.
    package var lines: Int?
    /// The floor is for this many times the sheet's reading distance: 4 for a headline, 0.5 for small print.
    package var distance: Double

    package init(
      max: PosterLength, prefer: PosterLength? = nil, lines: Int? = nil, distance: Double = 1
    ) {
      self.max = max
      self.prefer = prefer
      self.lines = lines
      self.distance = distance
    }
  }

  package enum Arrangement: String, Sendable, Hashable, CaseIterable {
    /// One below the other.
    case stack
    /// In as many columns as give the largest type.
    case cells
    /// As cells, each on a card of the colour `card`, all of a row equally high.
    case cards
    /// A line of a table for each piece: its first block on the left, the others beside it.
    case rows
    /// A month, week by week.
    case calendar
    /// A square code with its words below.
    case code
    /// Through `columnCount` columns of one height, as in a newspaper.
    case columns
    /// As on a telephone: the speakers left and right, their words in bubbles.
    case bubbles
    /// One below the other, the numbers joined by a line.
    case path
    /// A picture that fills the box, with its words below.
    case picture
  }

  package enum VerticalAlignment: String, Sendable, Hashable, CaseIterable {
    case top, middle, bottom
  }

  /// Space inside the area.
  package struct Padding: Sendable, Hashable {
    package var top: PosterLength
    package var right: PosterLength
    package var bottom: PosterLength
    package var left: PosterLength

    package init(
      top: PosterLength = .mm(0), right: PosterLength = .mm(0), bottom: PosterLength = .mm(0),
      left: PosterLength = .mm(0)
    ) {
      self.top = top
      self.right = right
      self.bottom = bottom
      self.left = left
    }
  }

  package var area: String
  package var takes: [Take]
  package var fit: Fit
  package var arrangement: Arrangement
  /// How many columns there are, or at most are in cells; `nil` as the arrangement does it: two, or any number.
  package var columnCount: Int?
  /// The region is there only when the article has this role.
  package var condition: Role?
  /// The region is there only when the article has not this role.
  package var exclusion: Role?
  package var vertical: VerticalAlignment
  package var padding: Padding

  package init(
    area: String, takes: [Take], fit: Fit, arrangement: Arrangement = .stack,
    columnCount: Int? = nil, condition: Role? = nil, exclusion: Role? = nil,
    vertical: VerticalAlignment = .top, padding: Padding = Padding()
  ) {
    self.area = area
    self.takes = takes
    self.fit = fit
    self.arrangement = arrangement
    self.columnCount = columnCount
    self.condition = condition
    self.exclusion = exclusion
    self.vertical = vertical
    self.padding = padding
  }
}
