/// The postings of a range of terms, by term, then document.
struct SearchShard: Sendable {
  private(set) var postings: [Posting]
  /// About how many bits they take.
  private(set) var weight: Int

  init(_ postings: [Posting], documents: Int) {
    self.postings = postings
    weight = Posting.weight(postings, documents: documents)
  }

  /// Takes postings away and adds others; both in order, and the first all there.
  mutating func change(removed: [Posting], added: [Posting], documents: Int) {
    var result: [Posting] = []
    result.reserveCapacity(postings.count - removed.count + added.count)
    var (place, gone, new) = (0, 0, 0)
    while place < postings.count || new < added.count {
      if new < added.count,
        place == postings.count || added[new].packed < postings[place].packed
      {
        result.append(added[new])
        new += 1
      } else if gone < removed.count, removed[gone] == postings[place] {
        gone += 1
        place += 1
      } else {
        result.append(postings[place])
        place += 1
      }
    }
    self = SearchShard(result, documents: documents)
  }
}
