/// The beginning of a text in whole sentences.
enum Sentences {
  /// How many sentences a paragraph has.
  static func count(_ text: RichText) -> Int { ends(text).count }

  /// The first so many sentences.
  static func first(_ count: Int, of text: RichText) -> RichText {
    let ends = ends(text)
    guard count > 0, count < ends.count else {
      return count > 0 ? text : RichText("", place: text.place)
    }
    var left = ends[count - 1]
    var kept: [RichText.Piece] = []
    for piece in text.pieces where left > 0 {
      let scalars = piece.text.unicodeScalars
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars.prefix(left))
      left -= min(left, scalars.count)
      kept.append(RichText.Piece(text: String(part), isStrong: piece.isStrong))
    }
    return RichText(pieces: kept, place: text.place)
  }

  /// Where sentences end, in scalars from the paragraph's beginning: behind 。！？…… and what closes with them.
  private static func ends(_ text: RichText) -> [Int] {
    let scalars = text.pieces.flatMap { Array($0.text.unicodeScalars) }
    var ends: [Int] = []
    var index = 0
    var depth = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if "“（「『".unicodeScalars.contains(scalar) { depth += 1 }
      if "”）」』".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      guard "。！？…".unicodeScalars.contains(scalar) else { continue }
      while index < scalars.count, "。！？…”’）」』".unicodeScalars.contains(scalars[index]) {
        if "”）」』".unicodeScalars.contains(scalars[index]) { depth = max(0, depth - 1) }
        index += 1
      }
      // Inside quotation marks a sentence is part of another.
      if depth == 0 { ends.append(index) }
    }
    if ends.last != scalars.count, !scalars.isEmpty { ends.append(scalars.count) }
    return ends
  }
}
