/// A piece of HTML that many pages share, rendered once: only the way up to the root differs, and is put in at each use.
struct RelativeFragment: Sendable {
  /// Stands for the root while the piece is rendered; no text of a page holds it (U+001A, "substitute").
  static let mark = "\u{1A}"

  private let bytes: [UInt8]
  /// Where the mark stands in the bytes.
  private let marks: [Int]

  init(_ html: [UInt8]) {
    // Without the room in which it was rendered.
    bytes = html.withUnsafeBufferPointer { Array($0) }
    marks = html.indices.filter { html[$0] == 0x1A }
  }

  func html(root: String) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(bytes.count + marks.count * root.utf8.count)
    var root = root
    bytes.withUnsafeBufferPointer { bytes in
      root.withUTF8 { root in
        var start = 0
        for mark in marks {
          html += bytes[start..<mark]
          html += root
          start = mark + 1
        }
        html += bytes[start...]
      }
    }
    return html
  }
}
