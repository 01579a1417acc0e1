import Diagnostics

/// A body's prose as stretches of lines that stand together, with code, comments and addresses blanked out.
struct Prose {
  let source: SourceText
  private(set) var passages: [Passage]

  init(_ source: SourceText, from bodyOffset: Int) {
    self.source = source
    var reader = ProseReader(source)
    reader.read(from: bodyOffset)
    passages = reader.passages
    for index in passages.indices { passages[index].mask() }
  }

  /// The finding at a stretch of a passage's characters.
  func finding(
    _ rule: Rule, _ passage: Passage, _ range: Range<Int>, _ message: Bilingual,
    remedy: Bilingual, edits: [TextEdit] = []
  ) -> InputMethodFinding {
    let place = passage.bytes(range)
    var remedy = remedy
    if !edits.isEmpty {
      remedy.zh += "（`banbao check --fix` 可以自动改）"
      remedy.en += " (`banbao check --fix` does it)"
    }
    return InputMethodFinding(
      diagnostic: Diagnostic(rule, at: source.range(place), message, remedy: remedy),
      place: place, edits: edits)
  }
}

/// Lines of prose without a blank line or a block's border between them, as characters.
struct Passage {
  struct Line {
    /// Without the line end; indices of the passage.
    var range: Range<Int>
    /// Behind quote marks.
    var margin: Int
    /// Behind the spaces that follow them, wide ones too.
    var start: Int
    /// Whether a heading or list may start here: not four spaces deep, unless in a list.
    var mayStartBlock: Bool
    /// Whether the indent alone makes it code.
    var isCode: Bool
  }

  /// What is no prose is `Characters.masked`.
  private(set) var text: [UInt32] = []
  private(set) var raw: [UInt32] = []
  /// The byte offset of each character.
  private(set) var offsets: [Int] = []
  private(set) var lines: [Line] = []

  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  func edit(_ range: Range<Int>, _ text: String) -> TextEdit {
    TextEdit(range: bytes(range), text: text)
  }

  /// The character at an index, a line feed outside the passage.
  func character(_ index: Int) -> UInt32 {
    text.indices.contains(index) ? text[index] : Characters.newline
  }

  func string(_ range: Range<Int>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: raw[range].compactMap(Unicode.Scalar.init))
    return string
  }

  /// Where a character starts on its line.
  func firstIndex(of scalar: Unicode.Scalar, in range: Range<Int>) -> Int? {
    range.first { text[$0] == scalar }
  }

  /// Adds a line, its line feed last; `end` is the byte offset behind its last character.
  mutating func append(
    _ scalars: [UInt32], offsets places: [Int], end: Int, margin: Int, start: Int,
    mayStartBlock: Bool, isCode: Bool
  ) {
    let first = raw.count
    raw += scalars
    raw.append(Characters.newline)
    text += scalars
    text.append(Characters.newline)
    offsets += places
    offsets.append(end)
    lines.append(
      Line(
        range: first..<(raw.count - 1), margin: first + margin, start: first + start,
        mayStartBlock: mayStartBlock, isCode: isCode))
  }

  mutating func mask(_ range: Range<Int>) {
    for index in range where text[index] != Characters.newline { text[index] = Characters.masked }
  }
}
