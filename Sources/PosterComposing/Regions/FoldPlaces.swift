package import CampaignModel

extension PosterLayout {
  /// Where a sheet of the layout is folded: in the middle of each gap between the columns of its page, in millimetres from the
  /// trim's left edge.
  /// - Parameter index: Which of the layout's pages.
  package func folds(ofPage index: Int, on paper: PaperSize) -> [Double] {
    guard let sheet = sheet(paper) else { return [] }
    let own = pages.indices.contains(index) ? with(pages[index]) : self
    let margin = own.margin.millimetres(on: sheet.paper)
    let columns = TrackSolver.solve(
      own.columns, extent: sheet.paper.width - 2 * margin,
      gap: own.columnGap.millimetres(on: sheet.paper), paper: sheet.paper)
    return zip(columns, columns.dropFirst()).map { left, right in
      margin + (left.upperBound + right.lowerBound) / 2
    }
  }
}
