/// The postings of some hundred documents that follow each other, bin by bin, in each as the documents stand.
struct PostingBlock: Sendable {
  private let postings: [Posting]
  /// Where each bin starts, and behind them all where the last ends.
  private let starts: [Int]

  /// - Parameter read: In order of the documents.
  init(_ read: [Posting]) {
    var starts = Array(repeating: 0, count: PostingBin.count + 1)
    for posting in read { starts[PostingBin.number(of: posting.term) + 1] += 1 }
    for bin in 1..<starts.count { starts[bin] += starts[bin - 1] }
    self.starts = starts
    postings = Array(unsafeUninitializedCapacity: read.count) { buffer, count in
      for posting in read {
        let bin = PostingBin.number(of: posting.term)
        buffer.initializeElement(at: starts[bin], to: posting)
        starts[bin] += 1
      }
      count = read.count
    }
  }

  subscript(bin: Int) -> ArraySlice<Posting> { postings[starts[bin]..<starts[bin + 1]] }
}
