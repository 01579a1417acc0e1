/// One term in one document: 32 bits of the term's number, 30 of the document's, two of the field.
struct Posting: Sendable, Hashable {
  let packed: UInt64

  init(term: UInt32, document: Int, field: SearchField) {
    packed = UInt64(term) << 32 | UInt64(document) << 2 | UInt64(field.rawValue)
  }

  var term: UInt32 { UInt32(truncatingIfNeeded: packed >> 32) }
  var document: Int { Int(packed >> 2 & 0x3FFF_FFFF) }
  var field: SearchField { SearchField(rawValue: UInt8(packed & 3)) ?? .body }
}

/// Postings whose terms' numbers start with the same six bits.
struct PostingBin: Sendable {
  static let bits = 6
  static let count = 1 << bits

  private(set) var postings: [Posting] = []

  /// The bin of a term.
  static func number(of term: UInt32) -> Int { Int(term >> (32 - UInt32(bits))) }

  /// Joins one bin of several blocks, whose documents follow each other, and sorts it by term, then document.
  static func sorted(_ blocks: [ArraySlice<Posting>]) -> PostingBin {
    // Two passes of thirteen bits: the first six are the bin's. Stable, so documents stay in order.
    PostingBin(postings: counted([counted(blocks, shift: 0)[...]], shift: 13))
  }

  private static func counted(_ parts: [ArraySlice<Posting>], shift: UInt32) -> [Posting] {
    let mask: UInt32 = 0x1FFF
    var starts = Array(repeating: 0, count: Int(mask) + 2)
    for part in parts {
      for posting in part { starts[Int(posting.term >> shift & mask) + 1] += 1 }
    }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    let total = parts.reduce(0) { $0 + $1.count }
    return Array(unsafeUninitializedCapacity: total) { buffer, count in
      for part in parts {
        for posting in part {
          let digit = Int(posting.term >> shift & mask)
          buffer.initializeElement(at: starts[digit], to: posting)
          starts[digit] += 1
        }
      }
      count = total
    }
  }

  /// The postings of terms in a range of numbers.
  func slice(_ terms: ClosedRange<UInt32>) -> ArraySlice<Posting> {
    let low = firstIndex { $0.term >= terms.lowerBound }
    let high = firstIndex { $0.term > terms.upperBound }
    return postings[low..<high]
  }

  /// By halving; `isPast` is false before and true from the place looked for.
  private func firstIndex(_ isPast: (Posting) -> Bool) -> Int {
    var low = 0
    var high = postings.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(postings[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Posting {
  /// About how many bits postings in order take in shards: the gaps of a random set, and a term's share of its shard's list.
  static func weight(_ postings: [Posting], documents: Int) -> Int {
    var bits = 0
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].term == postings[start].term { end += 1 }
      let count = min(end - start, max(1, documents - (end - start)))
      let parameter = BitWriter.riceParameter(universe: documents, count: count)
      bits += count * (parameter + 2) + 16
      start = end
    }
    return bits
  }
}
