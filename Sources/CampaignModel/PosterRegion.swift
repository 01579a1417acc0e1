/// A named area of a poster with what stands in it and how its size is found.
package struct PosterRegion: Sendable, Hashable {
  /// What an article, its topic or the office gives to a poster.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case headline, topic, kind, summary, points, body, slogan, hotlines
    /// The QR code of the page, and the words and the address beside it.
    case code
    case codeCaption = "code-caption"
    case address
    case issuer, date, contact
    /// Of a month: `11月`, `2026年`, its key days, its articles with their points, the visits near you.
    case month, year, days, articles, visits
    /// All slogans, one after the other; the characters of the first one by one.
    case slogans, characters
    /// Every telephone number with when to call it, and what nobody who answers it asks for.
    case directory
    case cautions
  }

  /// One piece: the first of the roles that the article has, in a style.
  package struct Take: Sendable, Hashable {
    package var roles: [Role]
    /// A name in `PosterLayout.styles`.
    package var style: String
    /// The style of a second line (a hotline's name below its number), or of the roles after the first.
    package var secondStyle: String?
    /// A line before the piece, only when there is one.
    package var label: String?
    package var labelStyle: String?

    package init(
      _ roles: [Role], style: String, secondStyle: String? = nil, label: String? = nil,
      labelStyle: String? = nil
    ) {
      self.roles = roles
      self.style = style
      self.secondStyle = secondStyle
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
    /// A square code with its words below.
    case code
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
  package var vertical: VerticalAlignment
  package var padding: Padding

  package init(
    area: String, takes: [Take], fit: Fit, arrangement: Arrangement = .stack,
    vertical: VerticalAlignment = .top, padding: Padding = Padding()
  ) {
    self.area = area
    self.takes = takes
    self.fit = fit
    self.arrangement = arrangement
    self.vertical = vertical
    self.padding = padding
  }
}

/// A vector drawn under the text of one or more areas.
package struct PosterDecoration: Sendable, Hashable {
  package enum Shape: String, Sendable, Hashable, CaseIterable {
    case rect
    /// A line along the top of the areas.
    case line
    /// The topic's sign in a box at the end of the areas' first line.
    case seal
    /// The topic's sign, larger than the box and faint, cut off at its edges.
    case ghost
  }

  /// Their common box is drawn.
  package var areas: [String]
  package var shape: Shape
  /// Colour tokens; `color` is the sign's.
  package var fill: String
  package var color: String
  /// Corner radius of a rectangle, thickness of a line, size of a seal.
  package var size: PosterLength
  /// Runs over the sheet's edge where the box touches the grid's.
  package var isBleeding: Bool
  /// How far the box grows beyond its areas: top, right, bottom, left.
  package var outset: PosterRegion.Padding

  package init(
    areas: [String], shape: Shape, fill: String, color: String = "paper",
    size: PosterLength = .mm(0), isBleeding: Bool = false,
    outset: PosterRegion.Padding = PosterRegion.Padding()
  ) {
    self.areas = areas
    self.shape = shape
    self.fill = fill
    self.color = color
    self.size = size
    self.isBleeding = isBleeding
    self.outset = outset
  }
}
