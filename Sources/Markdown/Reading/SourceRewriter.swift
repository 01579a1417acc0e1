/// Puts in what makes an unmodified libcmark-gfm read Chinese: sentinels beside `*` runs, tokens for `:::` lines.
///
/// A run of `*` between two characters of which one is CJK may both open and close emphasis. The library decides by punctuation
/// alone, so a character it takes for punctuation is put between the run and the neighbour that is none; afterwards
/// it is taken out of every text. A `:::` line becomes a one-line HTML block, which no other text can become.
struct SourceRewriter {
  let stretch: Range<Int>
  private(set) var output: [UInt8] = []
  private(set) var edits: [PreparedText.Edit] = []
  private(set) var fences: [FenceLine] = []
  private(set) var sentinel: [UInt8] = []
  private var line = 1
  /// The offset of the current line in the author's file.
  private var lineStart: Int
  /// By how many bytes the prepared line is longer than the author's so far.
  private var shift = 0
  /// The author's bytes before this offset are in `output`.
  private var copied: Int

  init(stretch: Range<Int>) {
    self.stretch = stretch
    lineStart = stretch.lowerBound
    copied = stretch.lowerBound
  }

  /// Makes the stretch the content of a heading, so that no other block can start in it.
  mutating func startHeading() {
    output = [UInt8(ascii: "#"), ASCII.space]
    edits.append(PreparedText.Edit(line: 1, column: 0, original: 0, inserted: 2, replaced: 0))
    shift = 2
  }

  mutating func rewrite(_ bytes: UnsafeBufferPointer<UInt8>, fences wantsFences: Bool = true) {
    var index = stretch.lowerBound
    let end = stretch.upperBound
    var startsLine = wantsFences
    while index < end {
      if startsLine {
        startsLine = false
        if let fence = FenceLine(bytes, lineAt: index, end: end) {
          replace(fence.range, with: token(bytes, fence), in: bytes)
          index = fence.range.upperBound
          continue
        }
      }
      while index + 8 <= end, bytes.isWide(eightFrom: index) { index += 8 }
      while index < end, !Self.matters(bytes[index]) { index += 1 }
      guard index < end else { break }
      switch bytes[index] {
      case ASCII.newline:
        index += 1
        nextLine(at: index)
        startsLine = wantsFences
      case ASCII.carriageReturn:
        index += 1
        if index >= end || bytes[index] != ASCII.newline {
          nextLine(at: index)
          startsLine = wantsFences
        }
      case ASCII.backslash:
        index += 1
        if index < end, bytes[index] == ASCII.openBrace {
          index += 1
          replace(index..<index, with: mark(bytes), in: bytes)
        } else if index < end, bytes[index] >= 0x21, bytes[index] < 0x7F {
          index += 1
        }
      case ASCII.star:
        index = emphasisRun(bytes, at: index)
      default:
        index += 1
      }
    }
    if !edits.isEmpty { output += bytes[copied..<end] }
  }

  @inline(__always) private static func matters(_ byte: UInt8) -> Bool {
    byte == ASCII.newline || byte == ASCII.carriageReturn || byte == ASCII.backslash
      || byte == ASCII.star
  }

  /// Marks a run of `*` where the library would judge it by Western rules; returns where it ends.
  private mutating func emphasisRun(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start
    while end < stretch.upperBound, bytes[end] == ASCII.star { end += 1 }
    let before = neighbour(bytes, before: start)
    let after = neighbour(bytes, after: end)
    guard let before, let after, before >= 0x80 || after >= 0x80,
      !WideCharacters.isSpace(before), !WideCharacters.isSpace(after),
      WideCharacters.isCJK(before) || WideCharacters.isCJK(after)
    else { return end }
    switch (WideCharacters.isPunctuation(before), WideCharacters.isPunctuation(after)) {
    case (true, false): replace(end..<end, with: mark(bytes), in: bytes)
    case (false, true): replace(start..<start, with: mark(bytes), in: bytes)
    default: break
    }
    return end
  }

  /// The character before a run, looking through `~` as the library does and through text variation selectors.
  private func neighbour(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> UInt32? {
    var index = index
    while index > stretch.lowerBound {
      let (scalar, start) = bytes.scalar(before: index)
      if scalar == 0x7E || (0xFE00...0xFE0E).contains(scalar) {
        index = start
      } else {
        return scalar == 0x0A || scalar == 0x0D ? nil : scalar
      }
    }
    return nil
  }

  private func neighbour(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> UInt32? {
    var index = index
    while index < stretch.upperBound, bytes[index] == ASCII.tilde { index += 1 }
    guard index < stretch.upperBound else { return nil }
    let scalar = bytes.scalar(at: index).value
    return scalar == 0x0A || scalar == 0x0D ? nil : scalar
  }

  private mutating func nextLine(at index: Int) {
    line += 1
    lineStart = index
    shift = 0
  }

  /// Replaces a range of the author's bytes on the current line.
  private mutating func replace(
    _ range: Range<Int>, with new: [UInt8], in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if edits.isEmpty { output.reserveCapacity(stretch.count + 512) }
    output += bytes[copied..<range.lowerBound]
    output += new
    copied = range.upperBound
    let original = range.lowerBound - lineStart
    edits.append(
      PreparedText.Edit(
        line: line, column: original + shift, original: original, inserted: new.count,
        replaced: range.count))
    shift += new.count - range.count
  }

  private mutating func token(_ bytes: UnsafeBufferPointer<UInt8>, _ fence: FenceLine) -> [UInt8] {
    let number = fences.count
    fences.append(fence)
    return FenceToken.opening(mark(bytes)) + Array(String(number).utf8) + FenceToken.closing
  }

  /// The sentinel: punctuation to the library, of scripts nobody writes today, and absent from the text.
  private mutating func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let stretch = stretch
    if sentinel.isEmpty {
      let isFree = { (candidate: [UInt8]) in
        bytes.firstIndex(of: candidate, from: stretch.lowerBound, limit: stretch.upperBound) == nil
      }
      let hasRareScripts = UnsafeBufferPointer(rebasing: bytes[stretch]).holds(0xF0)
      sentinel =
        (hasRareScripts ? Self.candidates.first(where: isFree) : nil) ?? Self.candidates[0]
    }
    return sentinel
  }

  /// U+1BC9F DUPLOYAN PUNCTUATION CHINOOK FULL STOP, U+10100 AEGEAN WORD SEPARATOR LINE,
  /// U+12470 CUNEIFORM PUNCTUATION SIGN OLD ASSYRIAN WORD DIVIDER and its neighbours; each 4 bytes.
  private static let candidates: [[UInt8]] =
    ["\u{1BC9F}", "\u{10100}", "\u{12470}", "\u{12471}", "\u{12472}", "\u{10101}"].map {
      Array($0.utf8)
    }
}
