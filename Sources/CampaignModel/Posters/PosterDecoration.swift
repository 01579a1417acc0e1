/// A drawing under a poster's text, in the box of some areas and cut off at it.
package struct PosterDecoration: Sendable, Hashable {
  package enum Shape: String, Sendable, Hashable, CaseIterable {
    case rect
    /// A line along a side of the box.
    case line
    /// The topic's sign on a square.
    case seal
    /// The topic's sign, larger than the box and faint, cut off at its edges.
    case ghost
    /// A drawing of the theme's `posters/icons/`; without a name the topic's.
    case icon
    /// A rectangle with one side that is not straight.
    case band
    /// An outline inside the box.
    case frame
    /// Paper-cut ornaments in corners.
    case corner
    /// A round stamp: two rings with the topic's drawing.
    case stamp
    /// A stroke of a flat brush along a side.
    case brush
    /// A flag with a notched end.
    case ribbon
    /// A sheet whose lower right corner is folded over.
    case fold
    /// The pattern the theme gives the topic, or one of the patterns by name.
    case pattern, stripes, dots, waves, lattice, rays, clouds, scales, halftone, chevrons, rings,
      bricks

    /// Fills its box again and again.
    package var isPattern: Bool {
      switch self {
      case .pattern, .stripes, .dots, .waves, .lattice, .rays, .clouds, .scales, .halftone,
        .chevrons, .rings, .bricks:
        true
      default: false
      }
    }
  }

  /// How the open side of a band runs.
  package enum Edge: String, Sendable, Hashable, CaseIterable {
    case straight, arch, slant, wave, scallop, zigzag, torn
  }

  /// A place in the box.
  package enum Place: String, Sendable, Hashable, CaseIterable {
    case topLeft = "top-left"
    case top
    case topRight = "top-right"
    case left, center, right
    case bottomLeft = "bottom-left"
    case bottom
    case bottomRight = "bottom-right"

    /// Shares of the box's width and height.
    package var shares: (x: Double, y: Double) {
      switch self {
      case .topLeft: (0, 0)
      case .top: (0.5, 0)
      case .topRight: (1, 0)
      case .left: (0, 0.5)
      case .center: (0.5, 0.5)
      case .right: (1, 0.5)
      case .bottomLeft: (0, 1)
      case .bottom: (0.5, 1)
      case .bottomRight: (1, 1)
      }
    }
  }

  /// Their common box is drawn.
  package var areas: [String]
  package var shape: Shape
  /// Colour token of the ground; `nil` leaves what is below.
  package var fill: String?
  /// Colour token of the sign, the drawing or the pattern.
  package var color: String
  /// Corner radius of a rectangle, thickness of a line or frame, depth of an edge, side of a drawing, period of a pattern.
  package var size: PosterLength
  /// Runs over the sheet's edge where the box touches the grid's.
  package var isBleeding: Bool
  /// How far the box grows beyond its areas: top, right, bottom, left.
  package var outset: PosterRegion.Padding
  /// A drawing's file name below `posters/icons/`, without its ending.
  package var icon: String?
  /// Degrees, clockwise.
  package var angle: Double
  /// How much of a pattern's period is painted, 0…1.
  package var weight: Double
  package var edge: Edge
  /// Where a drawing stands, which corners or sides are drawn, where rays start.
  package var places: [Place]

  package init(
    areas: [String], shape: Shape, fill: String? = nil, color: String = "paper",
    size: PosterLength = .mm(0), isBleeding: Bool = false,
    outset: PosterRegion.Padding = PosterRegion.Padding(), icon: String? = nil, angle: Double = 0,
    weight: Double = 0.5, edge: Edge = .straight, places: [Place] = []
  ) {
    self.areas = areas
    self.shape = shape
    self.fill = fill
    self.color = color
    self.size = size
    self.isBleeding = isBleeding
    self.outset = outset
    self.icon = icon
    self.angle = angle
    self.weight = weight
    self.edge = edge
    self.places = places
  }
}
