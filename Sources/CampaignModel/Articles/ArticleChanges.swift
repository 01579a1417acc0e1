extension [Article] {
  /// Where two lists of one length hold not the very same articles: a look at ten thousand costs microseconds, so that after a
  /// save each stage looks only at what it has not seen.
  /// - Returns: `nil` when the lists are not of one length.
  package func places(changedSince earlier: [Article]) -> [Int]? {
    guard count == earlier.count else { return nil }
    return indices.filter { !self[$0].isIdentical(to: earlier[$0]) }
  }

  /// Whether a list has as many articles as an earlier one, and those that are others agree with those in their places.
  /// - Parameter agree: Of an article and the earlier one.
  package func agrees(with earlier: [Article], _ agree: (Article, Article) -> Bool) -> Bool {
    places(changedSince: earlier)?.allSatisfy { agree(self[$0], earlier[$0]) } ?? false
  }
}
