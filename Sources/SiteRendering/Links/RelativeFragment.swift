/// A piece of HTML that many pages share, rendered once: only the way up to the root differs, and is put in at each use.
struct RelativeFragment: Sendable {
  /// Stands for the root while the piece is rendered; no text of a page holds it (U+001A, "substitute").
  static let mark = "\u{1A}"

  private let pieces: [[UInt8]]
  /// Bytes of the pieces.
  private let count: Int

  init(_ html: [UInt8]) {
    count = html.count
    pieces = html.split(separator: 0x1A, omittingEmptySubsequences: false).map(Array.init)
  }

  func html(root: String) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(count + (pieces.count - 1) * root.utf8.count)
    for (place, piece) in pieces.enumerated() {
      if place > 0 { html += root.utf8 }
      html += piece
    }
    return html
  }
}
