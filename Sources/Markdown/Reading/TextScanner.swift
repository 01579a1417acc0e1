/// Cuts the words of a text node into plain words, links to be made of bare addresses, and insertions `{{…}}`.
///
/// Addresses end at the first character that is not ASCII, so that a sentence behind one stays a sentence. Otherwise the rules
/// are those of the GFM autolink extension for `http://`, `https://`, `www.` and mail.
struct TextScanner {
  enum Piece {
    case words(Range<Int>)
    case link(Range<Int>, destination: String)
    case insertion(Range<Int>)
  }

  private let words: UnsafeBufferPointer<UInt8>
  private let sentinel: [UInt8]
  private let linksAllowed: Bool
  private let insertionsAllowed: Bool
  private var index = 0
  /// Words from here on are not given out yet.
  private var start = 0
  private var queued: Piece?

  init(
    _ words: UnsafeBufferPointer<UInt8>, sentinel: [UInt8], linksAllowed: Bool,
    insertionsAllowed: Bool = true
  ) {
    self.insertionsAllowed = insertionsAllowed
    self.words = words
    self.sentinel = sentinel
    self.linksAllowed = linksAllowed
  }

  mutating func next() -> Piece? {
    if let piece = queued {
      queued = nil
      return piece
    }
    while true {
      var at = index
      while at < words.count, !Self.mayStartPiece(words[at]) { at += 1 }
      index = at
      guard at < words.count else { break }
      guard let found = special(at: at) else {
        index += 1
        continue
      }
      let before = start..<found.range.lowerBound
      start = found.range.upperBound
      index = start
      if before.isEmpty, found.piece == nil { continue }
      if before.isEmpty { return found.piece }
      queued = found.piece
      return .words(before)
    }
    guard start < words.count else { return nil }
    defer { start = words.count }
    return .words(start..<words.count)
  }

  @inline(__always) private static func mayStartPiece(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3A, 0x40, 0x57, 0x77, 0x7B, 0xEF, 0xF0: true
    default: false
    }
  }

  /// What is to be cut out at an index; without a piece it is a sentinel, which vanishes.
  private func special(at index: Int) -> (range: Range<Int>, piece: Piece?)? {
    switch words[index] {
    case ASCII.openBrace, 0xEF:
      guard insertionsAllowed, let range = insertion(at: index) else { return nil }
      return (range, .insertion(range))
    case ASCII.colon:
      return linksAllowed ? link(bareAddress(schemeEndingAt: index), prefix: "") : nil
    case UInt8(ascii: "w"), UInt8(ascii: "W"):
      return linksAllowed ? link(bareHost(at: index), prefix: "http://") : nil
    case ASCII.at:
      return linksAllowed ? link(mailAddress(around: index), prefix: "mailto:") : nil
    case 0xF0 where !sentinel.isEmpty && words.starts(with: sentinel, at: index):
      return (index..<(index + sentinel.count), nil)
    default: return nil
    }
  }

  private func link(_ range: Range<Int>?, prefix: String) -> (Range<Int>, Piece?)? {
    guard let range, range.lowerBound >= start else { return nil }
    return (range, .link(range, destination: prefix + String(words, range)))
  }

  // MARK: Bare addresses

  /// `http://…` or `https://…` around its colon.
  private func bareAddress(schemeEndingAt colon: Int) -> Range<Int>? {
    guard words.starts(with: Self.slashes, at: colon) else { return nil }
    for scheme in Self.schemes where colon - scheme.count >= start {
      let first = colon - scheme.count
      let isScheme = zip(scheme, words[first..<colon]).allSatisfy { $0 == $1 | 0x20 }
      guard isScheme, first == 0 || !ASCII.isAlphanumeric(words[first - 1]) else { continue }
      let host = colon + Self.slashes.count
      guard let hostEnd = hostEnd(from: host, needsDot: false) else { return nil }
      return first..<addressEnd(from: hostEnd, start: first)
    }
    return nil
  }

  /// `www.…` at its first letter.
  private func bareHost(at first: Int) -> Range<Int>? {
    guard first + 4 < words.count, words[first + 3] == UInt8(ascii: "."),
      (0..<3).allSatisfy({ words[first + $0] | 0x20 == UInt8(ascii: "w") }),
      first == 0 || !ASCII.isAlphanumeric(words[first - 1]),
      let hostEnd = hostEnd(from: first, needsDot: true), hostEnd > first + 4
    else { return nil }
    return first..<addressEnd(from: hostEnd, start: first)
  }

  /// The end of a host name; `nil` when it is none: empty, or `_` in one of its last two parts.
  private func hostEnd(from first: Int, needsDot: Bool) -> Int? {
    guard first < words.count, ASCII.isAlphanumeric(words[first]) else { return nil }
    var end = first
    var dots = 0
    var (earlier, last) = (0, 0)
    while end < words.count {
      let byte = words[end]
      if byte == UInt8(ascii: "_") {
        last += 1
      } else if byte == UInt8(ascii: ".") {
        (earlier, last) = (last, 0)
        dots += 1
      } else if byte != ASCII.dash, !ASCII.isAlphanumeric(byte) {
        break
      }
      end += 1
    }
    return earlier > 0 || last > 0 || needsDot && dots == 0 ? nil : end
  }

  /// The end of an address: at a space, `<` or a character that is not ASCII, without closing punctuation.
  private func addressEnd(from hostEnd: Int, start first: Int) -> Int {
    var end = hostEnd
    while end < words.count, words[end] > ASCII.space, words[end] < 0x7F, words[end] != ASCII.less {
      end += 1
    }
    var surplus = 0
    for index in first..<end {
      if words[index] == UInt8(ascii: "(") { surplus -= 1 }
      if words[index] == UInt8(ascii: ")") { surplus += 1 }
    }
    while end > first {
      let byte = words[end - 1]
      if Self.closing.contains(byte) {
        end -= 1
      } else if byte == UInt8(ascii: ")"), surplus > 0 {
        surplus -= 1
        end -= 1
      } else if byte == UInt8(ascii: ";") {
        var entity = end - 1
        while entity > first, ASCII.isAlphanumeric(words[entity - 1]) { entity -= 1 }
        let isEntity =
          entity > first && entity < end - 1 && words[entity - 1] == UInt8(ascii: "&")
        end = isEntity ? entity - 1 : end - 1
      } else {
        break
      }
    }
    return end
  }

  /// `name@host` around its `@`.
  private func mailAddress(around at: Int) -> Range<Int>? {
    var first = at
    while first > start,
      ASCII.isAlphanumeric(words[first - 1]) || Self.mailMarks.contains(words[first - 1])
    {
      first -= 1
    }
    var end = at + 1
    var dots = 0
    while end < words.count {
      let byte = words[end]
      if byte == UInt8(ascii: ".") {
        guard end + 1 < words.count, ASCII.isAlphanumeric(words[end + 1]) else { break }
        dots += 1
      } else if byte != ASCII.dash, byte != UInt8(ascii: "_"), !ASCII.isAlphanumeric(byte) {
        break
      }
      end += 1
    }
    guard first < at, dots > 0, end > at + 1, ASCII.isAlphanumeric(words[end - 1]),
      end == words.count || words[end] != ASCII.at
    else { return nil }
    return first..<end
  }

  private static let schemes: [[UInt8]] = [Array("https".utf8), Array("http".utf8)]
  private static let slashes: [UInt8] = Array("://".utf8)
  private static let closing: [UInt8] = Array("?!.,:*_~'\"".utf8)
  private static let mailMarks: [UInt8] = Array(".+-_".utf8)

  // MARK: Insertions

  /// `{{…}}` with half- or full-width braces; an opening without an end is given when it names a hotline.
  private func insertion(at first: Int) -> Range<Int>? {
    guard let one = brace(at: first, Self.open), let two = brace(at: first + one, Self.open) else {
      return nil
    }
    let content = first + one + two
    var end = content
    let limit = min(words.count, content + Self.longest)
    while end < limit {
      if let a = brace(at: end, Self.close), let b = brace(at: end + a, Self.close) {
        let hasSentinel =
          !sentinel.isEmpty && words.firstIndex(of: sentinel, from: first, limit: end) != nil
        return hasSentinel ? nil : first..<(end + a + b)
      }
      end += 1
    }
    let isHotline = Self.hotlineNames.contains { words.starts(with: $0, at: content) }
    guard isHotline else { return nil }
    return first..<(content + (words[content] < 0x80 ? 7 : 6))
  }

  private func brace(at index: Int, _ kind: (half: UInt8, lastOfFull: UInt8)) -> Int? {
    guard index < words.count else { return nil }
    if words[index] == kind.half { return 1 }
    guard words[index] == 0xEF, index + 2 < words.count, words[index + 1] == 0xBD,
      words[index + 2] == kind.lastOfFull
    else { return nil }
    return 3
  }

  /// Bytes within which an insertion must end.
  private static let longest = 160
  /// `{`, and `｛` by the last of its three bytes.
  private static let open: (half: UInt8, lastOfFull: UInt8) = (ASCII.openBrace, 0x9B)
  private static let close: (half: UInt8, lastOfFull: UInt8) = (ASCII.closeBrace, 0x9D)
  private static let hotlineNames = [Array("热线".utf8), Array("hotline".utf8)]
}
