import CampaignModel

/// The grid of a sheet: where its columns and rows lie, in millimetres.
struct Grid: Sendable {
  /// Inside the margins: text never leaves it.
  var safe: Box
  var columns: [Range<Double>]
  var rows: [Range<Double>]
  var areas: [[String]]
  /// Areas whose tracks gave their room away.
  var absent: Set<String> = []

  /// The box of an area; `nil` when the grid has none of the name, or it is absent.
  func box(of area: String) -> Box? {
    guard !absent.contains(area) else { return nil }
    let cells = areas.enumerated().flatMap { row, names in
      names.enumerated().filter { $0.element == area }.map { (row: row, column: $0.offset) }
    }.filter { $0.row < rows.count && $0.column < columns.count }
    let boxes = cells.map { cell in
      Box(
        x: columns[cell.column].lowerBound, y: rows[cell.row].lowerBound,
        width: columns[cell.column].upperBound - columns[cell.column].lowerBound,
        height: rows[cell.row].upperBound - rows[cell.row].lowerBound)
    }
    guard let first = boxes.first else { return nil }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }

  /// The only row of an area; `nil` when it spans several.
  static func row(of area: String, in areas: [[String]]) -> Int? {
    let rows = areas.indices.filter { areas[$0].contains(area) }
    return rows.count == 1 ? rows[0] : nil
  }
}

/// Lays tracks out: lengths first, then what content needs, then shares of the rest.
enum TrackSolver {
  /// - Parameters:
  ///   - extent: Millimetres to fill, gaps included.
  ///   - automatic: What each `auto` track needs, in millimetres.
  static func solve(
    _ tracks: [PosterTrack], extent: Double, gap: Double, paper: PaperSize,
    automatic: [Int: Double] = [:]
  ) -> [Range<Double>] {
    let gaps = gap * Double(max(0, tracks.count - 1))
    var sizes = [Double](repeating: 0, count: tracks.count)
    var shares = 0.0
    for (index, track) in tracks.enumerated() {
      switch track {
      case .fixed(let length): sizes[index] = length.millimetres(on: paper)
      case .auto: sizes[index] = automatic[index] ?? 0
      case .fraction(let share): shares += share
      }
    }
    let rest = max(0, extent - gaps - sizes.reduce(0, +))
    var start = 0.0
    return tracks.enumerated().map { index, track in
      if case .fraction(let share) = track, shares > 0 { sizes[index] = rest * share / shares }
      defer { start += sizes[index] + gap }
      return start..<(start + sizes[index])
    }
  }
}
