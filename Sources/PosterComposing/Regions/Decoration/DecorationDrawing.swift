import CampaignModel

/// Draws a layout's decoration under the text.
struct DecorationDrawing {
  let layout: PosterLayout
  let palette: Palette
  let paper: PaperSize
  let grid: Grid
  let look: TopicLook
  let shaper: any TextShaping

  /// What makes a topic's posters differ from those of others.
  struct TopicLook {
    /// The topic's sign, one Han character: for seals and ghosts, and where the theme has no drawing.
    var sign: String
    var icon: PosterIcon?
    var pattern: PosterDecoration.Shape
    /// Every drawing of the theme.
    var icons: [String: PosterIcon]
  }

  var elements: [PosterSheet.Element] {
    layout.decorations.compactMap { decoration in
      let boxes = decoration.areas.compactMap(grid.box)
      guard let first = boxes.first else { return nil }
      let area = boxes.dropFirst().reduce(first) { $0.union($1) }
      // An area whose row was given away has nothing to stand on.
      guard area.width > 0, area.height > 0 else { return nil }
      return element(decoration, box(decoration, area))
    }
  }

  private func element(_ decoration: PosterDecoration, _ box: Box) -> PosterSheet.Element? {
    let piece = DecorationPiece(
      box: box, size: decoration.size.millimetres(on: paper), weight: decoration.weight,
      angle: decoration.angle, edge: decoration.edge, places: decoration.places,
      fill: decoration.fill.map { palette[$0] }, color: palette[decoration.color])
    let marks = self.marks(decoration, piece)
    guard !marks.isEmpty else { return nil }
    return PosterSheet.Element(.artifact, clip: piece.clip(of: decoration.shape), marks: marks)
  }

  private func marks(
    _ decoration: PosterDecoration, _ piece: DecorationPiece
  ) -> [PosterSheet.Mark] {
    let shape = decoration.shape == .pattern ? look.pattern : decoration.shape
    if shape.isPattern { return piece.ground + PatternDrawing.marks(shape, piece) }
    return switch shape {
    case .rect: piece.rectangle
    case .line: piece.lines
    case .frame: piece.frame
    case .band: piece.band
    case .corner: PaperCutCorner.marks(piece)
    case .brush: BrushStroke.marks(piece)
    case .ribbon: piece.ribbon
    case .fold: piece.fold
    case .seal: seal(piece)
    case .ghost: ghost(piece)
    case .stamp: stamp(decoration, piece)
    default:
      icon(decoration, in: piece.square, piece).map {
        $0.turned(piece.radians, around: piece.square.center)
      }
    }
  }

  /// The drawing; a topic without one is shown by its sign.
  private func icon(
    _ decoration: PosterDecoration, in square: Box, _ piece: DecorationPiece
  ) -> [PosterSheet.Mark] {
    let ground = piece.fill ?? palette["paper"]
    if let icon = decoration.icon.map({ look.icons[$0] }) ?? look.icon {
      return IconDrawing.marks(icon, in: square, color: piece.color, ground: ground)
    }
    return SignDrawing(shaper: shaper).marks(
      look.sign, in: square, size: square.height * 0.92, piece.color)
  }

  private func seal(_ piece: DecorationPiece) -> [PosterSheet.Mark] {
    let seal = Box(x: piece.box.x, y: piece.box.y, width: piece.size, height: piece.size)
    return [
      .rectangle(seal, radius: piece.size * 0.16, color: piece.fill ?? palette["brand"])
    ] + SignDrawing(shaper: shaper).marks(look.sign, in: seal, size: piece.size * 0.68, piece.color)
  }

  private func ghost(_ piece: DecorationPiece) -> [PosterSheet.Mark] {
    let size = piece.box.height * 1.2
    let place = Box(
      x: piece.box.right - size * 0.9, y: piece.box.y - size * 0.02, width: size, height: size)
    return SignDrawing(shaper: shaper).marks(look.sign, in: place, size: size, piece.color)
  }

  private func stamp(
    _ decoration: PosterDecoration, _ piece: DecorationPiece
  ) -> [PosterSheet.Mark] {
    let square = piece.square
    let inner = square.inset(square.width * 0.24)
    return piece.stampRings(square)
      + icon(decoration, in: inner, piece).map { $0.turned(piece.radians, around: square.center) }
  }

  private func box(_ decoration: PosterDecoration, _ area: Box) -> Box {
    var box = area.outset(decoration.outset, on: paper)
    guard decoration.isBleeding else { return box }
    let bleed = layout.bleed.millimetres(on: paper)
    if abs(area.x - grid.safe.x) < 0.01 {
      box = Box(x: -bleed, y: box.y, width: box.right + bleed, height: box.height)
    }
    if abs(area.right - grid.safe.right) < 0.01 {
      box = Box(x: box.x, y: box.y, width: paper.width + bleed - box.x, height: box.height)
    }
    if abs(area.y - grid.safe.y) < 0.01 {
      box = Box(x: box.x, y: -bleed, width: box.width, height: box.bottom + bleed)
    }
    if abs(area.bottom - grid.safe.bottom) < 0.01 {
      box = Box(x: box.x, y: box.y, width: box.width, height: paper.height + bleed - box.y)
    }
    return box
  }
}
