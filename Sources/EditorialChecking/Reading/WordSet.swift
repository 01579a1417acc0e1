/// A few words to look for near a hit.
struct WordSet: Sendable {
  private let words: [[Unicode.Scalar]]

  /// Words separated by white space.
  init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
      .sorted { $0.count > $1.count }
  }

  /// Where the first of the words stands inside a range.
  func first(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    for index in range.clamped(to: scalars.indices) {
      for word in words where index + word.count <= range.upperBound {
        if scalars.matches(word, at: index) { return index..<(index + word.count) }
      }
    }
    return nil
  }

  func occur(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    first(in: scalars, range) != nil
  }

  /// The length of the longest word that stands at an index, 0 when none does.
  func length(at index: Int, in scalars: [Unicode.Scalar]) -> Int {
    words.first { scalars.matches($0, at: index) }?.count ?? 0
  }

  /// Whether one of the words ends right before an index.
  func end(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    words.contains { scalars.matches($0, at: index - $0.count) }
  }
}
