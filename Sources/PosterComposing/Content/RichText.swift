import Diagnostics

/// A paragraph of a poster: its text in plain and strong pieces, and where the author wrote it.
struct RichText: Sendable, Hashable {
  struct Piece: Sendable, Hashable {
    var text: String
    var isStrong: Bool
  }

  var pieces: [Piece]
  var place: SourceRange?

  init(_ text: String, place: SourceRange? = nil) {
    pieces = text.isEmpty ? [] : [Piece(text: text, isStrong: false)]
    self.place = place
  }

  init(pieces: [Piece], place: SourceRange?) {
    self.pieces = pieces
    self.place = place
  }

  var plainText: String { pieces.map(\.text).joined() }
  var isEmpty: Bool { pieces.allSatisfy { $0.text.isEmpty } }
}
