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

  fileprivate static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return ASCII.isAlphanumeric(UInt8(value)) }
    if (0x2000...0x303F).contains(value) || (0xFF00...0xFFEF).contains(value) { return false }
    return scalar.properties.isAlphabetic
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
    for scalar in text.unicodeScalars {
      if WordCounts.isHan(scalar.value) {
        counts.han += 1
        inWord = false
      } else if WordCounts.isWordPart(scalar) {
        if !inWord { counts.words += 1 }
        inWord = true
      } else if !inWord || scalar != "'" && scalar != "’" && scalar != "-" {
        inWord = false
      }
    }
  }
}
