import CampaignModel

/// A region with its size found: the stacks of its cells or columns, side by side.
struct FittedRegion: Sendable {
  var prepared: PreparedRegion
  /// The region's size in millimetres; styles scale from it.
  var size: Double
  /// Stacks in reading order, so many to a row.
  var stacks: [FittedStack]
  /// Widths of the columns in millimetres; never empty. In vertical text, the heights of what is read downward.
  var columns: [Double]
  /// Between cells, in millimetres.
  var cellGap: Double
  /// Over all cells or columns: the words of their heading.
  var header: FittedStack?
  /// Between a card's edge and its text, in millimetres.
  var cellPadding = 0.0
  /// Height of the picture above the text, in millimetres.
  var pictureHeight = 0.0

  /// Rows of stacks, each as high as its highest.
  var rows: [[FittedStack]] {
    stride(from: 0, to: stacks.count, by: max(columns.count, 1)).map {
      Array(stacks[$0..<min($0 + max(columns.count, 1), stacks.count)])
    }
  }

  /// In the direction in which lines follow each other.
  var height: Double {
    let rows = rows.map { ($0.map(\.height).max() ?? 0) + 2 * cellPadding }
    let text = headerHeight + rows.reduce(0, +) + Double(max(0, rows.count - 1)) * cellGap
    return pictureHeight + (pictureHeight > 0 && text > 0 ? wordsGap : 0) + text
  }

  /// With the space below it.
  var headerHeight: Double { header.map { $0.height + cellGap * 0.8 } ?? 0 }

  /// Between a picture or a code and its words.
  var wordsGap: Double { size * 0.5 }

  var isLegible: Bool { size >= prepared.floor * 0.999 }
}
