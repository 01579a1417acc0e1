import CampaignModel

/// Draws what shows who speaks: a likeness on a disc beside the name, a bubble under the words.
struct VoiceDrawing {
  let block: FittedBlock
  let voice: Voice
  let palette: Palette

  /// The em of the words in millimetres.
  private var em: Double { block.size * voice.scale / block.block.style.scale }

  func marks(x: Double, top: Double, width: Double) -> [PosterSheet.Mark] {
    switch voice.part {
    case .name:
      guard let look = voice.face else { return [] }
      let side = Bubble.face * em
      let left = voice.side == .left ? x : x + width - side
      return face(look, in: Box(x: left, y: top, width: side, height: side))
    case .words(let isFirst):
      guard let fill = block.block.style.chip else { return [] }
      let box = Box(
        x: x + block.inset - block.side, y: top, width: block.measure + 2 * block.side,
        height: block.height)
      return [
        .path(
          BubbleShape(box: box, em: em, side: voice.side, hasTail: isFirst).path,
          color: palette[fill])
      ]
    }
  }

  /// Head and shoulders; a swindler wears a mask.
  private func face(_ look: PosterStyle.Marker, in box: Box) -> [PosterSheet.Mark] {
    let side = box.width
    func point(_ x: Double, _ y: Double) -> Point {
      Point(x: box.x + x * side, y: box.y + y * side)
    }
    let ink = palette[look.color]
    let head = Box(
      x: box.x + 0.33 * side, y: box.y + 0.19 * side, width: 0.34 * side, height: 0.37 * side)
    let shoulders = SheetPath([
      .move(point(0.185, 0.8)), .curve(point(0.2, 0.66), point(0.33, 0.61), point(0.5, 0.61)),
      .curve(point(0.67, 0.61), point(0.8, 0.66), point(0.815, 0.8)),
      .curve(point(0.65, 0.95), point(0.35, 0.95), point(0.185, 0.8)), .close,
    ])
    var marks: [PosterSheet.Mark] = [
      .rectangle(box, radius: side / 2, color: palette[look.fill]),
      .path(shoulders, color: ink), .rectangle(head, radius: head.width / 2, color: ink),
    ]
    if voice.isSuspect {
      let mask = Box(
        x: box.x + 0.27 * side, y: box.y + 0.31 * side, width: 0.46 * side, height: 0.105 * side)
      marks.append(.rectangle(mask, radius: mask.height / 2, color: palette[look.fill]))
      for x in [0.41, 0.55] {
        let eye = Box(
          x: box.x + x * side, y: box.y + 0.345 * side, width: 0.05 * side, height: 0.04 * side)
        marks.append(.rectangle(eye, radius: eye.height / 2, color: ink))
      }
    }
    return marks
  }
}

/// The outline of a bubble: round corners, and a tail at its upper end towards the speaker.
struct BubbleShape {
  let box: Box
  /// The em of the words.
  let em: Double
  let side: Voice.Side
  let hasTail: Bool

  /// A quarter circle as a cubic curve: control points at this part of the radius.
  private static let round = 0.5523

  var path: SheetPath {
    let radius = min(em * 0.75, box.height / 2, box.width / 2)
    let pull = radius * (1 - Self.round)
    let (left, top, right, bottom) = (box.x, box.y, box.right, box.bottom)
    let reach = em * 0.5
    let tailTop = top + radius + em * 0.02
    let tailEnd = min(tailTop + em * 0.62, bottom - radius)
    let hasTail = hasTail && tailEnd > tailTop
    var steps: [SheetPath.Step] = [.move(Point(x: left + radius, y: top))]
    steps += [
      .line(Point(x: right - radius, y: top)),
      .curve(
        Point(x: right - pull, y: top), Point(x: right, y: top + pull),
        Point(x: right, y: top + radius)),
    ]
    if hasTail, side == .right {
      steps += [
        .line(Point(x: right, y: tailTop)),
        .curve(
          Point(x: right + reach * 0.2, y: tailTop + em * 0.1),
          Point(x: right + reach * 0.6, y: tailTop + em * 0.08),
          Point(x: right + reach, y: tailTop)),
        .curve(
          Point(x: right + reach * 0.75, y: tailTop + em * 0.35),
          Point(x: right + reach * 0.3, y: tailEnd - em * 0.1), Point(x: right, y: tailEnd)),
      ]
    }
    steps += [
      .line(Point(x: right, y: bottom - radius)),
      .curve(
        Point(x: right, y: bottom - pull), Point(x: right - pull, y: bottom),
        Point(x: right - radius, y: bottom)),
      .line(Point(x: left + radius, y: bottom)),
      .curve(
        Point(x: left + pull, y: bottom), Point(x: left, y: bottom - pull),
        Point(x: left, y: bottom - radius)),
    ]
    if hasTail, side == .left {
      steps += [
        .line(Point(x: left, y: tailEnd)),
        .curve(
          Point(x: left - reach * 0.3, y: tailEnd - em * 0.1),
          Point(x: left - reach * 0.75, y: tailTop + em * 0.35),
          Point(x: left - reach, y: tailTop)),
        .curve(
          Point(x: left - reach * 0.6, y: tailTop + em * 0.08),
          Point(x: left - reach * 0.2, y: tailTop + em * 0.1), Point(x: left, y: tailTop)),
      ]
    }
    steps += [
      .line(Point(x: left, y: top + radius)),
      .curve(
        Point(x: left, y: top + pull), Point(x: left + pull, y: top),
        Point(x: left + radius, y: top)), .close,
    ]
    return SheetPath(steps)
  }
}
