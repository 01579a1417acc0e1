/// Writes the terms of a shard and their documents as bits:
/// the set of the terms' marks, then for each term the set of its documents, a bit for "some stand elsewhere than in the body",
/// and then which of them, by their place in that set, have it in the title, in the points, in the summary.
struct ShardWriter {
  let plan: ShardPlan
  /// How many documents there are in all.
  let documents: Int

  /// - Parameter postings: By term, then document.
  func text(_ postings: [Posting]) -> [UInt8] {
    let groups = groups(postings)
    var bits = BitWriter()
    bits.set(groups.map(\.mark), universe: 1 << ShardPlan.markBits)
    for group in groups { write(group.postings, to: &bits) }
    bits.finish()
    return bits.text
  }

  private func write(_ postings: ArraySlice<Posting>, to bits: inout BitWriter) {
    bits.set(postings.lazy.map(\.document), universe: documents)
    let isPlain = postings.allSatisfy { $0.field == .body }
    bits.write(!isPlain)
    guard !isPlain else { return }
    for field in [SearchField.title, .points, .summary] {
      var places: [Int] = []
      for (place, posting) in postings.enumerated() where posting.field == field {
        places.append(place)
      }
      bits.set(places, universe: postings.count)
    }
  }

  private struct Group {
    let mark: Int
    let postings: ArraySlice<Posting>
  }

  /// The postings by mark; two terms of one mark, which is rare, are found together.
  private func groups(_ postings: [Posting]) -> [Group] {
    var groups: [Group] = []
    var start = 0
    while start < postings.count {
      let mark = plan.mark(postings[start].term)
      var end = start + 1
      while end < postings.count, plan.mark(postings[end].term) == mark { end += 1 }
      let same = postings[start..<end]
      let isOneTerm = postings[start].term == postings[end - 1].term
      groups.append(Group(mark: mark, postings: isOneTerm ? same : Self.merged(same)))
      start = end
    }
    return groups
  }

  private static func merged(_ postings: ArraySlice<Posting>) -> ArraySlice<Posting> {
    var best: [Int: Posting] = [:]
    for posting in postings {
      if let other = best[posting.document], other.field >= posting.field { continue }
      best[posting.document] = posting
    }
    return best.values.sorted { $0.document < $1.document }[...]
  }
}
