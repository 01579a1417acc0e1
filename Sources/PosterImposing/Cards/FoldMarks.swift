package import PosterComposing

extension PrintPage {
  /// The page with short dashed ticks above and below its trim where it is folded.
  /// - Parameter folds: Distances from the trim's left edge in millimetres.
  package func folded(at folds: [Double]) -> PrintPage {
    var page = self
    // In the slug of a press page, else at the very edge inside the trim.
    let slug = trim.y
    let away = slug >= 5 ? bleed.y - trim.y - 1 : 0.5
    let length = slug >= 5 ? min(4, slug + away - 1) : 3
    let marks = folds.flatMap { fold -> [PosterSheet.Mark] in
      let x = trim.x + fold
      let direction = slug >= 5 ? -1.0 : 1.0
      let top = trim.y + (slug >= 5 ? away : 0.5)
      let bottom = trim.bottom - (slug >= 5 ? away : 0.5)
      return [
        MarkDrawing.dashed(x, top, x, top + direction * length, dash: [1, 0.7]),
        MarkDrawing.dashed(x, bottom, x, bottom - direction * length, dash: [1, 0.7]),
      ]
    }
    page.elements.append(PosterSheet.Element(.artifact, marks: marks))
    return page
  }
}
