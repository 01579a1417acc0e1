/// A one-line value as typed: which quotes are around it, and whether YAML would misread it.
struct ClerkValue {
  let bytes: [UInt8]
  let range: Range<Int>

  private var first: UInt8 { bytes[range.lowerBound] }
  private var last: UInt8 { bytes[range.upperBound - 1] }

  var opensCollection: Bool { first == UInt8(ascii: "[") || first == UInt8(ascii: "{") }

  /// The curly quotes that stand for plain ones, with what to type instead: one pair around the whole value, or pairs inside
  /// a one-line list, where the full-width commas between them go too.
  var curlyQuotes: [(range: Range<Int>, text: String)]? {
    let quotes = curly
    guard !quotes.isEmpty,
      !range.contains(where: { bytes[$0] == UInt8(ascii: "\"") || bytes[$0] == UInt8(ascii: "\\") })
    else { return nil }
    if quotes.count == 2, quotes[0].lowerBound == range.lowerBound,
      quotes[1].upperBound == range.upperBound
    {
      return quotes.map { ($0, "\"") }
    }
    guard opensCollection, closesCollection, quotes.count.isMultiple(of: 2) else { return nil }
    var edits: [(range: Range<Int>, text: String)] = []
    var previousEnd = range.lowerBound
    for pair in stride(from: 0, to: quotes.count, by: 2) {
      let (open, close) = (quotes[pair], quotes[pair + 1])
      // A pair must stand where a quote may: behind a bracket, a comma or a colon, and before one.
      if let comma = wideComma(in: previousEnd..<open.lowerBound), pair > 0 {
        edits.append((comma, ","))
      } else if !isEdge(before: open.lowerBound) {
        return nil
      }
      guard isEdge(after: close.upperBound) else { return nil }
      edits += [(open, "\""), (close, "\"")]
      previousEnd = close.upperBound
    }
    return edits
  }

  /// Where an unquoted value's comment begins.
  var comment: Int? {
    guard first != UInt8(ascii: "\""), first != UInt8(ascii: "'"), !opensCollection else {
      return nil
    }
    if first == UInt8(ascii: "#") { return range.lowerBound }
    return range.dropFirst().first {
      bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == 0x20
    }
  }

  /// Whether this is a text that YAML would refuse or take for something else.
  func isMisreadText(mayHoldColon: Bool) -> Bool {
    if comment != nil { return false }
    switch first {
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"):
      return true
    case UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "!"):
      // A name of ASCII behind it would be a real alias, anchor or tag.
      return range.count == 1 || bytes[range.lowerBound + 1] >= 0x80
        || bytes[range.lowerBound + 1] == 0x20
        || bytes[range.lowerBound + 1] == UInt8(ascii: "*")
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return closingQuote.map { $0 < range.upperBound - 1 } ?? false
    case UInt8(ascii: "["):
      return bracketEnd(UInt8(ascii: "["), UInt8(ascii: "]")).map { $0 < range.upperBound - 1 }
        ?? false
    case UInt8(ascii: "{"):
      return bracketEnd(UInt8(ascii: "{"), UInt8(ascii: "}")).map { $0 < range.upperBound - 1 }
        ?? false
    case UInt8(ascii: "-"), UInt8(ascii: "?"):
      return !mayHoldColon && range.count > 1 && bytes[range.lowerBound + 1] == 0x20
    default:
      return !mayHoldColon && holdsColon
    }
  }

  private var closesCollection: Bool {
    last == (first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"))
  }

  private var holdsColon: Bool {
    range.contains {
      bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == range.upperBound || bytes[$0 + 1] == 0x20)
    }
  }

  /// Where the opening quote is closed again; `nil` when it never is.
  private var closingQuote: Int? {
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), first == UInt8(ascii: "\"") {
        index += 2
        continue
      }
      if bytes[index] == first {
        guard first == UInt8(ascii: "'"), index + 1 < range.upperBound, bytes[index + 1] == first
        else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private func bracketEnd(_ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    for index in range {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// U+201C and U+201D, and U+FF02.
  private var curly: [Range<Int>] {
    var found: [Range<Int>] = []
    for index in range where index + 2 < range.upperBound {
      let isCurly =
        bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && (0x9C...0x9D).contains(bytes[index + 2])
      let isWide = bytes[index] == 0xEF && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x82
      if isCurly || isWide { found.append(index..<(index + 3)) }
    }
    return found
  }

  private func isEdge(before index: Int) -> Bool {
    var index = index - 1
    while index > range.lowerBound, bytes[index] == 0x20 { index -= 1 }
    return "[,{:".utf8.contains(bytes[index])
  }

  private func isEdge(after index: Int) -> Bool {
    var index = index
    while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
    guard index < range.upperBound else { return false }
    return "],}:".utf8.contains(bytes[index]) || isWideComma(at: index)
  }

  /// The one full-width comma in a stretch that holds nothing else but spaces.
  private func wideComma(in stretch: Range<Int>) -> Range<Int>? {
    guard let start = stretch.first(where: { bytes[$0] != 0x20 }), isWideComma(at: start),
      start + 3 <= stretch.upperBound,
      ((start + 3)..<stretch.upperBound).allSatisfy({ bytes[$0] == 0x20 })
    else { return nil }
    return start..<(start + 3)
  }

  /// U+FF0C or U+3001.
  private func isWideComma(at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return (bytes[index], bytes[index + 1], bytes[index + 2]) == (0xEF, 0xBC, 0x8C)
      || (bytes[index], bytes[index + 1], bytes[index + 2]) == (0xE3, 0x80, 0x81)
  }
}
