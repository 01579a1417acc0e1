/// How much there is to read: Han characters, and words of other scripts.
package struct WordCounts: Sendable, Hashable {
  package var han: Int
  /// Runs of letters and digits that are not Han.
  package var words: Int

  package init(han: Int = 0, words: Int = 0) {
    self.han = han
    self.words = words
  }

  package init(_ text: String) {
    var counter = WordCounter()
    counter.add(text)
    self = counter.counts
  }

  fileprivate static func isHan(_ value: UInt32) -> Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3005, 0x3007: true
    default: false
    }
  }

  fileprivate static func isWordPart(_ value: UInt32) -> Bool {
    if value < 0x80 { return ASCII.isAlphanumeric(UInt8(value)) }
    if (0x2000...0x303F).contains(value) || (0xFF00...0xFFEF).contains(value) { return false }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }
}

extension MarkdownDocument {
  /// What reading time is reckoned from.
  package var counts: WordCounts {
    var counter = WordCounter()
    addWords(to: &counter)
    return counter.counts
  }
}

/// Counts words while a document is walked, without the text being put together.
private struct WordCounter: WordSink {
  private(set) var counts = WordCounts()
  private var inWord = false

  mutating func startBlock() { inWord = false }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < text.count {
      // U+5000…U+9FFF: nearly all characters of a Chinese text.
      if 0xE5...0xE9 ~= text[place] {
        counts.han += 1
        inWord = false
        place += 3
        continue
      }
      let (value, length) = text.scalar(at: place)
      place += length
      if WordCounts.isHan(value) {
        counts.han += 1
        inWord = false
      } else if WordCounts.isWordPart(value) {
        if !inWord { counts.words += 1 }
        inWord = true
      } else if !inWord || !Self.joinsWords(value) {
        inWord = false
      }
    }
  }

  /// `'`, `’` and `-`, which stand inside words.
  private static func joinsWords(_ value: UInt32) -> Bool {
    value == 0x27 || value == 0x2019 || value == 0x2D
  }
}
