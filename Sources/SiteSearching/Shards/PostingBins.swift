import WorkSharing

/// The postings of all documents, in bins by the first bits of their terms' numbers, sorted by term and document.
struct PostingBins: Sendable {
  private let bins: [PostingBin]

  /// - Parameter blocks: In order of their documents.
  init(_ blocks: [PostingBlock], jobs: Int) {
    bins = orderedMap(Array(0..<PostingBin.count), jobs: jobs) { bin in
      PostingBin.sorted(blocks.map { $0[bin] })
    }
  }

  /// About how many bits all postings take.
  func weight(documents: Int, jobs: Int) -> Int {
    orderedMap(bins, jobs: jobs) { Posting.weight($0.postings, documents: documents) }.reduce(0, +)
  }

  /// The postings of a range of terms.
  func postings(_ terms: ClosedRange<UInt32>) -> [Posting] {
    let first = PostingBin.number(of: terms.lowerBound)
    let last = PostingBin.number(of: terms.upperBound)
    return bins[first...last].flatMap { $0.slice(terms) }
  }
}
