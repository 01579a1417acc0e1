/// Reads the terms of texts: every Han character and every two Han side by side, every one to three characters side by side
/// of other words. No dictionary: any piece of a text can be looked for, however it would be cut into words.
struct TermReader {
  private(set) var terms = TermTable()
  private(set) var han = HanCounts()
  /// How many documents were ended.
  private var finished: Int32 = 0

  /// Adds the terms of a whole document.
  mutating func read(_ document: SearchDocument) {
    read(document.title, as: .title)
    for point in document.points { read(point, as: .points) }
    read(document.summary, as: .summary)
    for word in document.words { read(word, as: .summary) }
    read(document.body, as: .body)
    for topic in document.topics { read(topic: topic) }
  }

  /// Adds the terms of a field of the document being read.
  mutating func read(_ text: String, as field: SearchField) {
    var before: UInt32 = 0
    var beforeThat: UInt32 = 0
    // How many characters of the same part stand right before.
    var length = 0
    var last = CharacterFolding.Part.gap
    for scalar in text.unicodeScalars {
      let value = CharacterFolding.folded(scalar)
      let part = CharacterFolding.part(value)
      if part != last { length = 0 }
      last = part
      guard part != .gap else { continue }
      if part == .han { han.note(value, in: finished) }
      var one = TermHash()
      one.add(value)
      terms.insert(one.number, field)
      if length > 0 {
        var two = TermHash()
        two.add(before)
        two.add(value)
        terms.insert(two.number, field)
      }
      if length > 1, part == .word {
        var three = TermHash()
        three.add(beforeThat)
        three.add(before)
        three.add(value)
        terms.insert(three.number, field)
      }
      beforeThat = before
      before = value
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
