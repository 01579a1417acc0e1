import CampaignModel

/// How firmly two Han characters hold together, learnt from the campaign's own texts: 客|服 hold, 充|客 do not.
///
/// Chinese writes no word boundaries and a title should not break inside a word. Instead of a dictionary, which would not know
/// the office's own names, pairs are weighed by how much more often they stand together than chance would have it
/// (normalised pointwise mutual information; Bouma 2009).
struct WordCohesion: Sendable {
  private struct Pair: Hashable {
    var first: UInt32
    var second: UInt32
  }

  private var pairs: [Pair: Int] = [:]
  private var singles: [UInt32: Int] = [:]

  /// Knows nothing yet.
  init() {}

  init(texts: some Sequence<String>) {
    for text in texts { count(text, by: 1) }
  }

  /// Learns from a text, or forgets it.
  /// - Parameter step: 1, or -1 for a text that was counted.
  mutating func count(_ text: String, by step: Int) {
    var last: UInt32?
    for scalar in text.unicodeScalars {
      guard CharacterClass(scalar) == .han else {
        last = nil
        continue
      }
      singles[scalar.value, default: 0] += step
      if let last { pairs[Pair(first: last, second: scalar.value), default: 0] += step }
      last = scalar.value
    }
  }

  /// 0 for strangers, 1 for two that never part; two rare characters never seen together are no evidence and give 0.3.
  func between(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Double {
    let together = pairs[Pair(first: a.value, second: b.value)] ?? 0
    let count = (first: singles[a.value] ?? 0, second: singles[b.value] ?? 0)
    // Both are well known and were never seen together but once: a boundary.
    if together <= 1 { return min(count.first, count.second) >= 8 ? 0.05 : 0.3 }
    // together² / (first × second) is 1 when they never part; its root grows like the weaker conditional probability.
    let ratio = Double(together * together) / Double(max(1, count.first * count.second))
    return min(1, ratio.squareRoot())
  }
}

extension Campaign {
  /// What words are learnt from: all that is said, in articles and outside them.
  func words(of article: Article) -> [String] {
    [article.title, article.shortTitle ?? "", article.summary, article.slogan ?? ""]
      + article.points + bodyPieces(of: article, in: self).map(\.text.plainText)
  }

  var wordsOutsideArticles: [String] {
    topics.flatMap { [$0.title, $0.summary] } + months.map(\.title)
      + hotlines.flatMap { [$0.name, $0.does, $0.callWhen, $0.neverAsks] }
  }
}
