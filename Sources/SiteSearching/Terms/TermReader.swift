/// Reads the terms of texts: every Han character and every two Han side by side, every one to three characters side by side
/// of other words. No dictionary: any piece of a text can be looked for, however it would be cut into words.
struct TermReader {
  private(set) var terms = TermTable()
  private(set) var han = HanCounts()
  /// How many documents were ended.
  private var finished: Int32 = 0

  /// Adds the terms of a whole document, from the best field to the least.
  mutating func read(_ document: SearchDocument) {
    read(document.title, as: .title)
    for point in document.points { read(point, as: .points) }
    read(document.summary, as: .summary)
    for word in document.words { read(word, as: .summary) }
    document.body.withUnsafeBufferPointer { read($0, as: .body) }
    for topic in document.topics { read(topic: topic) }
  }

  private mutating func read(_ text: String, as field: SearchField) {
    var text = text
    text.withUTF8 { read($0, as: field) }
  }

  /// Adds the terms of a field of the document being read, no better than those before.
  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, as field: SearchField) {
    // The hashes of the character before, and of the two before.
    var one = TermHash()
    var two = TermHash()
    // How many characters of the same part stand right before.
    var length = 0
    var last = CharacterFolding.Part.gap
    var place = 0
    while place < text.count {
      var value = text.scalar(at: &place)
      var part = CharacterFolding.Part.han
      if value < 0x4E00 || value > 0x9FFF {
        value = CharacterFolding.folded(value)
        part = CharacterFolding.part(value)
      }
      if part != last { length = 0 }
      last = part
      guard part != .gap else { continue }
      let alone = TermHash().adding(value)
      // What was noted in this document already is among its terms, with a field at least as good.
      if part == .word || han.note(value, in: finished) { terms.insert(alone.number, field) }
      let pair = one.adding(value)
      if length > 0 { terms.insert(pair.number, field) }
      if length > 1, part == .word { terms.insert(two.adding(value).number, field) }
      one = alone
      two = pair
      length += 1
    }
  }

  /// Adds the mark by which the topic filter finds a document; no text holds it, as `#` is in no word.
  mutating func read(topic: String) { terms.insert(TermHash.number(of: "#" + topic), .body) }

  /// Ends the document: gives its terms and starts anew.
  mutating func finish(_ take: (_ number: UInt32, _ field: SearchField) -> Void) {
    terms.drain(take)
    finished += 1
  }
}

/// Where in a document a term stands; a higher one says more of what the document is about.
enum SearchField: UInt8, Sendable, Comparable, CaseIterable {
  case body, summary, points, title

  static func < (left: SearchField, right: SearchField) -> Bool { left.rawValue < right.rawValue }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character that starts at a place of a text in UTF-8, which then is the next one's.
  fileprivate func scalar(at place: inout Int) -> UInt32 {
    let first = self[place]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = Swift.min(place + length, count)
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    place += 1
    while place < end {
      value = value << 6 | UInt32(self[place] & 0x3F)
      place += 1
    }
    return value
  }
}
