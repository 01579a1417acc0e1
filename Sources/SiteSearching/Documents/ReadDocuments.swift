import FileTree
import Hashing
import WorkSharing

/// What is made of documents one after the other, so that none needs to be kept: their terms and the files of their texts.
struct ReadDocuments: Sendable {
  private var blocks: [PostingBlock] = []
  private(set) var texts: [OutputTree.File] = []
  /// Of each of `texts`.
  private(set) var sums: [SHA256Sum] = []
  private(set) var addresses: [String] = []
  private(set) var han = HanCounts()

  /// How many documents make a block: their postings still fit into a processor's cache.
  private static let blockSize = 256

  /// Reads documents in as many stretches as there may be threads.
  /// - Parameters:
  ///   - store: Takes the bytes of a text's file.
  ///   - document: The document of a number, from 0.
  static func make(
    _ count: Int, jobs: Int, store: @Sendable (OutputTree.File) -> OutputTree.File,
    document: @Sendable (Int) -> SearchDocument
  ) -> ReadDocuments {
    let stretch = max(1, (count + jobs - 1) / max(1, jobs))
    let starts = Array(stride(from: 0, to: count, by: stretch))
    let parts = orderedMap(starts, jobs: jobs) { start in
      ReadDocuments(start..<min(count, start + stretch), store, document)
    }
    var all = ReadDocuments()
    for part in parts { all.add(part) }
    return all
  }

  /// The postings, which are large and are not kept here any longer.
  mutating func takeBlocks() -> [PostingBlock] {
    defer { blocks = [] }
    return blocks
  }

  private init() {}

  private init(
    _ numbers: Range<Int>, _ store: (OutputTree.File) -> OutputTree.File,
    _ document: (Int) -> SearchDocument
  ) {
    var reader = TermReader()
    var postings: [Posting] = []
    texts.reserveCapacity(numbers.count)
    sums.reserveCapacity(numbers.count)
    addresses.reserveCapacity(numbers.count)
    for number in numbers {
      let document = document(number)
      reader.read(document)
      reader.finish { postings.append(Posting(term: $0, document: number, field: $1)) }
      let text = store(SearchFiles.text(number, document))
      sums.append(text.sum)
      texts.append(text)
      addresses.append(document.address)
      if (number + 1).isMultiple(of: Self.blockSize) {
        blocks.append(PostingBlock(postings))
        postings.removeAll(keepingCapacity: true)
      }
    }
    blocks.append(PostingBlock(postings))
    han = reader.han
  }

  private mutating func add(_ next: ReadDocuments) {
    blocks += next.blocks
    texts += next.texts
    sums += next.sums
    addresses += next.addresses
    han.add(next.han)
  }
}
