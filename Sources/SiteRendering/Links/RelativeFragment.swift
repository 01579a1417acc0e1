/// A piece of HTML that many pages share, rendered once: only the way up to the root differs, and is put in at each use.
struct RelativeFragment: Sendable {
  /// Stands for the root while the piece is rendered; no text of a page holds it (U+001A, "substitute").
  static let mark = "\u{1A}"

  private let pieces: [[UInt8]]

  init(_ html: [UInt8]) {
    pieces = html.split(separator: 0x1A, omittingEmptySubsequences: false).map(Array.init)
  }

  func html(root: String) -> [UInt8] { Array(pieces.joined(separator: root.utf8)) }
}
