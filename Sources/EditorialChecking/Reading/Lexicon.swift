/// What a word of the lexicon is for; the rule that declares the words reads the hits.
enum WordTag: UInt8, Sendable, CaseIterable {
  case role, naming, sensitive, drugs, blank, claim, wording, emblem, chat

  var bit: UInt16 { 1 << UInt16(rawValue) }
}

/// A word to find, and for which rule; an exception is a longer or neighbouring word inside which the rule is silent.
struct LexiconEntry: Sendable {
  let scalars: [Unicode.Scalar]
  /// Its second character, by which nearly all words are told from the text.
  private let second: Unicode.Scalar?
  let tag: WordTag
  let isException: Bool
  /// An index into the declaring rule's own table, for messages.
  let payload: Int

  init(_ word: String, _ tag: WordTag, isException: Bool = false, payload: Int = 0) {
    scalars = Array(word.unicodeScalars)
    second = scalars.dropFirst().first
    self.tag = tag
    self.isException = isException
    self.payload = payload
  }

  /// Whether the word can stand where its first character is followed by another.
  func mayStand(before next: Unicode.Scalar?) -> Bool { second == nil || second == next }

  /// One entry per word of a text, separated by white space.
  static func list(_ words: String, _ tag: WordTag, isException: Bool = false) -> [LexiconEntry] {
    words.split(whereSeparator: \.isWhitespace).map {
      LexiconEntry(String($0), tag, isException: isException)
    }
  }
}

/// A word found in a passage.
struct WordHit: Sendable {
  let range: Range<Int>
  let tag: WordTag
  let payload: Int
}

/// All words of all rules, found in one pass: leftmost, longest, exceptions first.
///
/// Offices complain most about hits across word borders (宝鸡巴士); an exception that begins before or at a hit covers it.
struct Lexicon: Sendable {
  /// `ScalarClasses.table`, with the first characters of words marked. Words begin in the Basic Multilingual Plane.
  private(set) var classes = ScalarClasses.table
  /// Scalar to bucket number plus one; 0 is no word.
  private var first: [UInt16]
  private var buckets: [[LexiconEntry]] = []

  init(_ entries: [LexiconEntry]) {
    first = Array(repeating: 0, count: 0x1_0000)
    for entry in entries {
      guard let head = entry.scalars.first, head.value < 0x1_0000 else { continue }
      let slot = Int(head.value)
      if first[slot] == 0 {
        buckets.append([])
        first[slot] = UInt16(buckets.count)
        classes[slot] |= ScalarClasses.word.rawValue
      }
      buckets[Int(first[slot]) - 1].append(entry)
    }
    for index in buckets.indices {
      buckets[index].sort { a, b in
        a.scalars.count != b.scalars.count
          ? a.scalars.count > b.scalars.count : a.isException && !b.isException
      }
    }
  }

  /// The hits in order of place, and the tags among them.
  /// - Parameter starts: The places of characters whose class is `word`, in order.
  func hits(in scalars: [Unicode.Scalar], at starts: [Int]) -> (hits: [WordHit], tags: UInt16) {
    var hits: [WordHit] = []
    var tags: UInt16 = 0
    // By tag, up to where the text belongs to a word found already.
    var consumed = SIMD16<Int>(repeating: 0)
    for index in starts {
      let bucket = Int(first[Int(scalars[index].value)]) - 1
      let second = index + 1 < scalars.count ? scalars[index + 1] : nil
      for number in buckets[bucket].indices
      where buckets[bucket][number].mayStand(before: second) {
        let entry = buckets[bucket][number]
        guard index >= consumed[Int(entry.tag.rawValue)],
          scalars.matches(entry.scalars, at: index)
        else { continue }
        let end = index + entry.scalars.count
        consumed[Int(entry.tag.rawValue)] = end
        if entry.isException { continue }
        hits.append(WordHit(range: index..<end, tag: entry.tag, payload: entry.payload))
        tags |= entry.tag.bit
      }
    }
    return (hits, tags)
  }
}

extension [Unicode.Scalar] {
  /// Whether a word stands at an index.
  func matches(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    return true
  }
}
