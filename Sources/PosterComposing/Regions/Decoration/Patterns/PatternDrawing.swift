import CampaignModel

/// Fills a box with a pattern: one path or one outline, so that files stay small.
enum PatternDrawing {
  static func marks(_ shape: PosterDecoration.Shape, _ piece: DecorationPiece) -> [PosterSheet.Mark]
  {
    guard piece.box.width > 0, piece.box.height > 0 else { return [] }
    let field = PatternField(piece)
    let (path, thickness) = drawing(shape, field)
    guard !path.steps.isEmpty else { return [] }
    return if let thickness {
      [.stroke(path, thickness: thickness, color: piece.color, dash: [])]
    } else {
      [.path(path, color: piece.color)]
    }
  }

  /// The pattern's outline; a thickness when it is a line drawing.
  private static func drawing(
    _ shape: PosterDecoration.Shape, _ field: PatternField
  ) -> (SheetPath, Double?) {
    let line = field.period * field.weight * 0.16
    return switch shape {
    case .stripes: (field.stripes, nil)
    case .dots: (field.dots, nil)
    case .halftone: (field.halftone, nil)
    case .rays: (field.rays, nil)
    case .chevrons: (field.chevrons, nil)
    case .waves: (field.waves, line * 1.4)
    case .lattice: (field.lattice, line)
    case .clouds: (field.clouds, line)
    case .scales: (field.scales, line)
    case .rings: (field.rings, line * 2)
    case .bricks: (field.bricks, line)
    default: (SheetPath(), nil)
    }
  }
}

/// A box and the pattern's measures in it.
struct PatternField: Sendable {
  /// Most repeats along one side: a tiny period in a theme must not make a file of megabytes.
  static let mostRepeats = 64.0

  let box: Box
  let period: Double
  let weight: Double
  let radians: Double
  let place: PosterDecoration.Place?

  init(_ piece: DecorationPiece) {
    box = piece.box
    let least = max(box.width, box.height) / Self.mostRepeats
    let usual = min(box.width, box.height) / 6
    period = max(piece.size > 0 ? piece.size : usual, least, 0.2)
    weight = min(max(piece.weight, 0.02), 1)
    radians = piece.radians
    place = piece.places.first
  }

  /// Where rays and rings start and dots are largest.
  var focus: Point {
    let shares = (place ?? .center).shares
    return Point(x: box.x + box.width * shares.x, y: box.y + box.height * shares.y)
  }

  /// The farthest corner from the focus.
  var farthest: Double {
    let dx = max(focus.x - box.x, box.right - focus.x)
    let dy = max(focus.y - box.y, box.bottom - focus.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Rows and columns of cells that cover the box, with their top left corners.
  func cells(width: Double, height: Double, staggers: Bool = false, margin: Int = 0) -> [Point] {
    let rows = Int((box.height / height).rounded(.up)) + margin
    let columns = Int((box.width / width).rounded(.up)) + margin
    // Whole cells stand in the middle of the box, so that both edges look alike.
    let left = box.x + (box.width - Double(columns) * width) / 2
    let top = box.y + (box.height - Double(rows) * height) / 2
    return (-margin..<(rows + margin)).flatMap { row in
      (-margin - 1..<(columns + margin)).compactMap { column -> Point? in
        let shift = staggers && row % 2 != 0 ? width / 2 : 0
        let x = left + Double(column) * width + shift
        return x + width > box.x && x < box.right
          ? Point(x: x, y: top + Double(row) * height) : nil
      }
    }
  }
}
