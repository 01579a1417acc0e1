import Diagnostics
import Markdown

/// One stretch of text as it is read: a paragraph, a cell, a title, with its marks gone and its place kept.
///
/// A class because each of twenty rules is handed it: one reference counts less than six arrays.
final class Passage: Sendable {
  enum Role: Sendable {
    case title, shortTitle, headline, summary, point, slogan
    case heading, blockTitle, tableHeader, prose, dialogue, sloganBlock
    case alt, code, destination, imageSource
  }

  let role: Role
  /// Full-width digits and letters are ASCII here, zero-width characters are gone, a `{{热线}}` is U+FFFC.
  let scalars: [Unicode.Scalar]
  /// What occurs in the text at all, so that rules skip passages cheaply.
  let classes: ScalarClasses
  /// The same with the words of rules, for the rules' own choice.
  let signs: PassageSigns
  let hits: [WordHit]
  let tags: UInt16
  let numbers: [NumberRun]
  let place: PassagePlace

  init(_ role: Role, _ collector: InlineCollector, _ place: PassagePlace, lexicon: Lexicon) {
    self.role = role
    scalars = collector.scalars
    classes = collector.classes
    (hits, tags) = lexicon.hits(in: scalars, at: collector.wordStarts)
    signs = PassageSigns(classes, tags)
    numbers = classes.contains(.digit) ? NumberRun.runs(in: scalars) : []
    self.place = place
  }

  /// Running text of the body, where blocks and links can be used.
  var isProse: Bool { role == .prose || role == .dialogue }
  /// Text people read, in contrast to addresses and code.
  var isRead: Bool { role != .code && role != .destination && role != .imageSource }

  func hits(_ tag: WordTag) -> [WordHit] {
    tags & tag.bit == 0 ? [] : hits.filter { $0.tag == tag }
  }

  func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
    return text
  }

  func range(_ range: Range<Int>) -> SourceRange? { place.range(range) }

  /// The scalar at an index; a line end outside the text.
  subscript(index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\n"
  }

  /// The sentence around an index, without its closing mark.
  func sentence(around index: Int) -> Range<Int> {
    var start = min(max(index, 0), scalars.count)
    while start > 0, !Self.endsSentence(scalars[start - 1]) { start -= 1 }
    var end = min(max(index, 0), scalars.count)
    while end < scalars.count, !Self.endsSentence(scalars[end]) { end += 1 }
    return start..<max(start, end)
  }

  /// `distance` scalars to both sides of a range.
  func around(_ range: Range<Int>, _ distance: Int) -> Range<Int> {
    max(0, range.lowerBound - distance)..<min(scalars.count, range.upperBound + distance)
  }

  static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x4E00, scalar.value < 0xFF00 { return false }
    return switch scalar {
    case "。", "！", "？", "；", "!", "?", ";", "\n": true
    default: false
    }
  }
}

/// Where a passage stands: a fixed place, or exact columns where the tree lets us know them.
struct PassagePlace: Sendable {
  struct Anchor: Sendable {
    let index: Int
    let position: SourcePosition
  }

  let file: String
  let whole: SourceRange?
  /// Where counting starts anew; empty when only the whole is known.
  let anchors: [Anchor]

  func range(_ range: Range<Int>) -> SourceRange? {
    guard !anchors.isEmpty, let start = position(range.lowerBound) else { return whole }
    let end = range.isEmpty ? start : position(range.upperBound - 1)
    guard let end else { return whole }
    return SourceRange(
      file: file, start: start,
      end: SourcePosition(line: end.line, column: end.column + (range.isEmpty ? 0 : 1)))
  }

  private func position(_ index: Int) -> SourcePosition? {
    guard let anchor = anchors.last(where: { $0.index <= index }) else { return nil }
    return SourcePosition(
      line: anchor.position.line, column: anchor.position.column + index - anchor.index)
  }
}
