import Diagnostics
import Markdown

/// Collects the text of inline nodes and reckons in which column of the file each character stands.
///
/// The tree gives only blocks a place. The widths of the marks around inline nodes are known, so columns are added up; when the
/// sum does not end where the block ends (an entity, an escape, a link by reference), they are not used.
struct InlineCollector {
  /// Link addresses and pictures met on the way.
  var asides: [(role: Passage.Role, text: String)] = []
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var classes: ScalarClasses = []
  /// The places of characters with which a word of the lexicon begins.
  private(set) var wordStarts: [Int] = []
  private(set) var anchors: [PassagePlace.Anchor] = []
  /// Where the next character of the file is taken to stand.
  private(set) var position: SourcePosition
  /// A lexicon's classes of characters.
  private let table: [UInt8]
  private let margin: Int
  private var needsAnchor = true

  /// - Parameters:
  ///   - start: Where the first character stands; later lines begin in the same column.
  init(_ lexicon: Lexicon, start: SourcePosition) {
    table = lexicon.classes
    position = start
    margin = start.column
  }

  mutating func collect(_ inlines: [Inline]) {
    for inline in inlines { collect(inline) }
  }

  private mutating func collect(_ inline: Inline) {
    switch inline {
    case .text(let text): append(text)
    case .softBreak: breakLine(" ")
    case .hardBreak: breakLine("\n")
    case .code(let text):
      skip(1)
      append(text)
      skip(1)
    case .emphasis(let inner): wrap(inner, 1)
    case .strong(let inner), .strikethrough(let inner): wrap(inner, 2)
    case .link(let destination, let title, let inner):
      collectLink(destination, title, inner)
    case .image(let source, let title, let alt):
      asides.append((.imageSource, source))
      skip(2)
      collect(alt)
      skip(source.unicodeScalars.count + 3 + titleWidth(title))
    case .html(let text): skip(text.unicodeScalars.count)
    case .footnoteReference: skip(4)
    case .hotline(let id):
      push("\u{FFFC}")
      skip(id.unicodeScalars.count + 6)
    }
  }

  private mutating func collectLink(_ destination: String, _ title: String, _ inner: [Inline]) {
    if case .text(let text)? = inner.first, inner.count == 1,
      destination == text || destination == "mailto:" + text || destination == "http://" + text
    {
      append(text)
      return
    }
    asides.append((.destination, destination))
    skip(1)
    collect(inner)
    skip(destination.unicodeScalars.count + 3 + titleWidth(title))
  }

  private func titleWidth(_ title: String) -> Int {
    title.isEmpty ? 0 : title.unicodeScalars.count + 3
  }

  private mutating func wrap(_ inner: [Inline], _ width: Int) {
    skip(width)
    collect(inner)
    skip(width)
  }

  private mutating func skip(_ width: Int) {
    position.column += width
    needsAnchor = true
  }

  private mutating func breakLine(_ scalar: Unicode.Scalar) {
    push(scalar)
    position = SourcePosition(line: position.line + 1, column: margin)
    needsAnchor = true
  }

  private mutating func push(_ scalar: Unicode.Scalar) {
    anchor()
    note(table[Int(scalar.value)])
    scalars.append(scalar)
    position.column += 1
  }

  private mutating func anchor() {
    guard needsAnchor else { return }
    anchors.append(PassagePlace.Anchor(index: scalars.count, position: position))
    needsAnchor = false
  }

  /// Adds text in its plain form: full-width ASCII narrowed where numbers and names are written with it, zero-width dropped.
  mutating func append(_ text: String) {
    scalars.reserveCapacity(scalars.count + text.utf8.count / 3 + 4)
    let table = table
    var found: UInt8 = 0
    anchor()
    var start = scalars.count
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let kind = value < 0x1_0000 ? table[Int(value)] : 0
      if kind & ScalarClasses.folded.rawValue == 0 {
        found |= kind
        note(kind)
        scalars.append(scalar)
      } else if value > 0xFF00, value < 0xFFF0 {
        let narrow = Unicode.Scalar(UInt8(truncatingIfNeeded: value &- 0xFEE0))
        found |= table[Int(narrow.value)]
        note(table[Int(narrow.value)])
        scalars.append(narrow)
      } else {
        position.column += scalars.count - start
        skip(1)
        anchor()
        start = scalars.count
      }
    }
    position.column += scalars.count - start
    classes.formUnion(ScalarClasses(rawValue: found).subtracting(.word))
  }

  /// Keeps the place of the next character when a word begins with characters of its class.
  private mutating func note(_ kind: UInt8) {
    if kind & ScalarClasses.word.rawValue != 0 { wordStarts.append(scalars.count) }
  }
}
