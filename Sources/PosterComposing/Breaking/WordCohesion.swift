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
  private var total = 0

  init(texts: some Sequence<String>) {
    for text in texts {
      var last: UInt32?
      for scalar in text.unicodeScalars {
        guard CharacterClass(scalar) == .han else {
          last = nil
          continue
        }
        singles[scalar.value, default: 0] += 1
        total += 1
        if let last { pairs[Pair(first: last, second: scalar.value), default: 0] += 1 }
        last = scalar.value
      }
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

extension WordCohesion {
  /// Learns from everything the campaign says.
  init(campaign: Campaign) {
    var texts: [String] = []
    for article in campaign.articles {
      texts += [article.title, article.shortTitle ?? "", article.summary, article.slogan ?? ""]
      texts += article.points
      texts += bodyPieces(of: article, in: campaign).map(\.text.plainText)
    }
    for topic in campaign.topics { texts += [topic.title, topic.summary] }
    for month in campaign.months { texts.append(month.title) }
    for hotline in campaign.hotlines {
      texts += [hotline.name, hotline.does, hotline.callWhen, hotline.neverAsks]
    }
    self.init(texts: texts)
  }
}
