import WorkSharing

/// The postings of all documents, in bins by the first bits of their terms' numbers, sorted by term and document.
struct PostingBins: Sendable {
  private let bins: [PostingBin]
  let han: HanCounts

  /// Reads the documents in as many stretches as there may be threads, then sorts bin by bin.
  static func make(_ documents: [SearchDocument], jobs: Int) -> PostingBins {
    let stretch = max(1, (documents.count + jobs - 1) / max(1, jobs))
    let starts = Array(stride(from: 0, to: documents.count, by: stretch))
    let parts = orderedMap(starts, jobs: jobs) { start in
      read(documents[start..<min(documents.count, start + stretch)])
    }
    let bins = orderedMap(Array(0..<PostingBin.count), jobs: jobs) { bin in
      PostingBin.sorted(parts.map { $0.bins[bin] })
    }
    var han = HanCounts()
    for part in parts { han.add(part.han) }
    return PostingBins(bins: bins, han: han)
  }

  private static func read(
    _ documents: ArraySlice<SearchDocument>
  ) -> (bins: [[Posting]], han: HanCounts) {
    var bins = [[Posting]](repeating: [], count: PostingBin.count)
    var reader = TermReader()
    for (number, document) in zip(documents.indices, documents) {
      reader.read(document)
      reader.finish { term, field in
        bins[Int(term >> (32 - UInt32(PostingBin.bits)))]
          .append(Posting(term: term, document: number, field: field))
      }
    }
    return (bins, reader.han)
  }

  /// About how many bits all postings take.
  func weight(documents: Int, jobs: Int) -> Int {
    orderedMap(bins, jobs: jobs) { Posting.weight($0.postings, documents: documents) }.reduce(0, +)
  }

  /// The postings of a range of terms.
  func postings(_ terms: ClosedRange<UInt32>) -> [Posting] {
    let width = 32 - UInt32(PostingBin.bits)
    let hit = bins[Int(terms.lowerBound >> width)...Int(terms.upperBound >> width)]
    return hit.flatMap { $0.slice(terms) }
  }
}
