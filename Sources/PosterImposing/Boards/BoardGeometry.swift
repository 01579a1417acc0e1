package import CampaignModel
package import PosterComposing

/// A board drawn to scale from the sheets it takes: rows of sheets, the largest in the middle.
package struct BoardGeometry: Sendable, Hashable {
  package struct Place: Sendable, Hashable {
    package var paper: PaperSize
    /// Millimetres from the board's top left corner.
    package var box: Box
    package var row: Int
  }

  package let width: Double
  package let height: Double
  /// Left to right, row by row.
  package let places: [Place]

  /// Between sheets, and from them to the frame, in millimetres.
  static let gap = 30.0
  static let frame = 60.0
  /// A board of the trade is about 2.5 m wide.
  static let widest = 2500.0

  package init(_ papers: [PaperSize]) {
    let rows = Self.rows(papers)
    let widths = rows.map(Self.width)
    width = (widths.max() ?? 0) + 2 * Self.frame
    var places: [Place] = []
    var top = Self.frame
    for (index, row) in rows.enumerated() {
      let height = row.map(\.height).max() ?? 0
      var x = (width - widths[index]) / 2
      for paper in row {
        let box = Box(
          x: x, y: top + (height - paper.height) / 2, width: paper.width, height: paper.height)
        places.append(Place(paper: paper, box: box, row: index))
        x += paper.width + Self.gap
      }
      top += height + Self.gap
    }
    height = rows.isEmpty ? 2 * Self.frame : top - Self.gap + Self.frame
    self.places = places
  }

  private static func width(of row: [PaperSize]) -> Double {
    row.reduce(0) { $0 + $1.width } + Double(max(0, row.count - 1)) * gap
  }

  /// As few rows as a board is wide, of about equal length; in each the larger sheets in the middle.
  private static func rows(_ papers: [PaperSize]) -> [[PaperSize]] {
    let sorted = papers.sorted {
      ($0.width * $0.height, $0.rawValue) > ($1.width * $1.height, $1.rawValue)
    }
    guard !sorted.isEmpty else { return [] }
    let count = max(1, Int((width(of: sorted) / widest).rounded(.up)))
    let target = width(of: sorted) / Double(count)
    var rows: [[PaperSize]] = [[]]
    for paper in sorted {
      let row = rows[rows.count - 1]
      let grown = width(of: row + [paper])
      let isFull = rows.count < count && !row.isEmpty && grown > target + paper.width * 0.6
      if isFull || (!row.isEmpty && grown > widest) {
        rows.append([paper])
      } else {
        rows[rows.count - 1].append(paper)
      }
    }
    return rows.map(centred)
  }

  /// The largest in the middle, then left and right in turn.
  private static func centred(_ row: [PaperSize]) -> [PaperSize] {
    var left: [PaperSize] = []
    var right: [PaperSize] = []
    for (index, paper) in row.enumerated() {
      if index % 2 == 0 { right.append(paper) } else { left.append(paper) }
    }
    return left.reversed() + right
  }

  /// Pairs of places side by side, or one above the other.
  package var neighbours: [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for a in places.indices {
      for b in places.indices where b > a {
        let (first, second) = (places[a], places[b])
        if first.row == second.row {
          if b == a + 1 { pairs.append((a, b)) }
        } else if second.row == first.row + 1, first.box.x < second.box.right,
          second.box.x < first.box.right
        {
          pairs.append((a, b))
        }
      }
    }
    return pairs
  }
}
