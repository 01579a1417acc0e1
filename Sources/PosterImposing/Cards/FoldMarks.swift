package import PosterComposing

extension PrintPage {
  /// The page with short dashed ticks where its sheet is folded, and with corner ticks when a white margin is cut off first.
  /// - Parameter folds: Distances from the sheet's left edge in millimetres.
  package func folded(at folds: [Double]) -> PrintPage {
    guard let placement = placements.first, !folds.isEmpty else { return self }
    var page = self
    let box = placement.box
    let outside = min(box.y, height - box.bottom)
    let isPress = trim != Box(x: 0, y: 0, width: width, height: height)
    // In the slug or the white margin; on a page without either, at the very edge of the sheet.
    let gap = outside < 5 ? 0 : isPress ? max(trim.y - bleed.y, 1) : 1
    let length = outside < 5 ? -3 : min(4, outside - gap - 1)
    var marks = folds.flatMap { fold -> [PosterSheet.Mark] in
      let x = box.x + fold * placement.scale
      return [
        MarkDrawing.dashed(x, box.y - gap, x, box.y - gap - length, dash: [1, 0.7]),
        MarkDrawing.dashed(x, box.bottom + gap, x, box.bottom + gap + length, dash: [1, 0.7]),
      ]
    }
    if outside >= 5, !isPress { marks += MarkDrawing.corners(of: box, gap: 1, length: 4) }
    page.elements.append(PosterSheet.Element(.artifact, marks: marks))
    return page
  }
}
