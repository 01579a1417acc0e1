/// How long a text takes, from its Han characters and its Latin words.
///
/// 400 Han characters or 230 Latin words a minute: between the 439 of Zola's cited study of Chinese readers and the slower
/// pace of older people.
package struct ReadingTime: Sendable, Hashable {
  package var han: Int
  package var words: Int

  package init(han: Int, words: Int) {
    self.han = han
    self.words = words
  }

  /// Whole minutes, at least 1.
  package var minutes: Int { max(1, (han * 230 + words * 400 + 45_999) / 92_000) }
}
