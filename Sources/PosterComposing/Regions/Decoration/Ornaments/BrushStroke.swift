import CampaignModel

/// A stroke of a flat brush: full at its start, with dry bristles at its end.
enum BrushStroke {
  static func marks(_ piece: DecorationPiece) -> [PosterSheet.Mark] {
    let height = piece.size > 0 ? min(piece.size, piece.box.height) : piece.box.height
    let shares = (piece.places.first ?? .bottom).shares
    let top = piece.box.y + (piece.box.height - height) * shares.y
    let box = Box(x: piece.box.x, y: top, width: piece.box.width, height: height)
    guard box.width > 0, box.height > 0 else { return [] }
    var noise = SteadyNoise(seed: 3)
    let bristles = 9
    let step = height / Double(bristles)
    var path = SheetPath()
    var right: [Point] = []
    var left: [Point] = []
    for index in 0..<bristles {
      let y = box.y + Double(index) * step
      // Short at the edges, long in the middle, ragged everywhere.
      let middle = 1 - abs(Double(index) - 4) / 5
      let end = box.right - box.height * (1.6 - middle + noise.next() * 1.2) * 0.9
      right += [Point(x: end, y: y + step * 0.1), Point(x: end - height * 0.2, y: y + step * 0.9)]
      let start = box.x + box.height * (0.35 - middle * 0.25 + noise.next() * 0.25)
      left += [Point(x: start, y: y + step * 0.1), Point(x: start, y: y + step * 0.9)]
    }
    path.polygon(right + left.reversed())
    // Two dry streaks near the end.
    for row in [2.0, 5.6] {
      let y = box.y + row * step
      let far = box.right - height * 1.3
      path.polygon([
        Point(x: far - box.width * 0.16, y: y + step * 0.3), Point(x: far, y: y),
        Point(x: far, y: y + step * 0.5),
      ])
    }
    return [.path(path, color: piece.fill ?? piece.color)]
  }
}
