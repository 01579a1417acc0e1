import CampaignModel

/// The rows and columns of areas that have nothing in them: they give their room away.
struct AbsentTracks {
  let rows: Set<Int>
  let columns: Set<Int>
  /// Areas that lie in absent tracks alone.
  let areas: Set<String>

  init(layout: PosterLayout, regions: [PreparedRegion]) {
    let filled = Set(regions.filter { !$0.isEmpty }.map(\.region.area))
    let empty = Set(layout.regions.map(\.area)).subtracting(filled)
    /// Whether only empty areas lie in a track and in no other; those that span it lie in the others.
    func isAbsent(_ track: [String], _ others: [[String]]) -> Bool {
      let own = track.filter { name in name != "." && !others.contains { $0.contains(name) } }
      return !own.isEmpty && own.allSatisfy(empty.contains)
    }
    let cells = layout.areas
    let columnCells = layout.columns.indices.map { column in
      cells.compactMap { $0.indices.contains(column) ? $0[column] : nil }
    }
    func absent(_ tracks: [[String]]) -> Set<Int> {
      Set(
        tracks.indices.filter { index in
          var others = tracks
          others.remove(at: index)
          return isAbsent(tracks[index], others)
        })
    }
    let rows = absent(cells)
    let columns = absent(columnCells)
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
