import CampaignModel

/// The rows and columns whose areas all have nothing in them: they give their room away.
struct AbsentTracks {
  let rows: Set<Int>
  let columns: Set<Int>
  /// Areas that lie in absent tracks alone.
  let areas: Set<String>

  init(layout: PosterLayout, regions: [PreparedRegion]) {
    let known = Set(layout.regions.map(\.area))
    let filled = Set(regions.filter { !$0.isEmpty }.map(\.region.area))
    let empty = known.subtracting(filled)
    func isAbsent(_ cells: [String]) -> Bool {
      let names = cells.filter { $0 != "." }
      return !names.isEmpty && names.allSatisfy(empty.contains)
    }
    let rows = Set(layout.areas.indices.filter { isAbsent(layout.areas[$0]) })
    let columns = Set(
      layout.columns.indices.filter { column in
        isAbsent(layout.areas.compactMap { $0.indices.contains(column) ? $0[column] : nil })
      })
    self.rows = rows
    self.columns = columns
    areas = empty.filter { area in
      layout.areas.enumerated().allSatisfy { row, cells in
        rows.contains(row)
          || cells.indices.allSatisfy { cells[$0] != area || columns.contains($0) }
      }
    }
  }

  /// Lays tracks out without the absent ones, which come out with no width and no gap.
  func solve(
    _ tracks: [PosterTrack], without absent: Set<Int>, extent: Double, gap: Double,
    paper: PaperSize, automatic: [Int: Double] = [:]
  ) -> [Range<Double>] {
    guard !absent.isEmpty else {
      return TrackSolver.solve(
        tracks, extent: extent, gap: gap, paper: paper, automatic: automatic)
    }
    let kept = tracks.indices.filter { !absent.contains($0) }
    var heights: [Int: Double] = [:]
    for (place, index) in kept.enumerated() { heights[place] = automatic[index] }
    var solved = TrackSolver.solve(
      kept.map { tracks[$0] }, extent: extent, gap: gap, paper: paper, automatic: heights)[...]
    var end = 0.0
    return tracks.indices.map { index in
      if absent.contains(index) { return end..<end }
      let range = solved.popFirst() ?? end..<end
      end = range.upperBound
      return range
    }
  }
}
