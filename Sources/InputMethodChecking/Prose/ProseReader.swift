import Diagnostics

/// Gathers the lines of a body into passages; leaves out code, comments, block borders and link definitions.
struct ProseReader {
  private(set) var passages: [Passage] = []
  private let source: SourceText
  private var current = Passage()
  private var fence: (mark: UInt32, count: Int)?
  private var isInComment = false
  private var isInList = false
  /// Whether the line before was blank, code or a border, so that no paragraph goes on.
  private var startsAnew = true

  init(_ source: SourceText) { self.source = source }

  mutating func read(from bodyOffset: Int) {
    let first = source.position(at: bodyOffset).line
    for number in stride(from: first, through: source.lineCount, by: 1) {
      let range = source.lineRange(number)
      read(max(range.lowerBound, bodyOffset)..<max(range.upperBound, bodyOffset))
    }
    close()
  }

  private mutating func read(_ range: Range<Int>) {
    var scalars: [UInt32] = []
    var places: [Int] = []
    var offset = range.lowerBound
    for scalar in source.text(range).unicodeScalars {
      scalars.append(scalar.value)
      places.append(offset)
      offset += UTF8.width(scalar)
    }
    let margin = Self.behindQuoteMarks(scalars)
    let (start, indent) = Self.behindSpaces(scalars, margin)
    if isInComment {
      isInComment = !Self.contains(scalars, "-->")
      return close()
    }
    if let open = fence {
      if Self.run(scalars, start, of: open.mark) >= open.count { fence = nil }
      return close()
    }
    guard start < scalars.count else {
      // Only a line without wide spaces is blank to Markdown.
      if scalars.contains(Characters.wideSpace) {
        current.append(
          scalars, offsets: places, end: range.upperBound, margin: margin, start: start,
          mayStartBlock: false, isCode: false)
      }
      return close()
    }
    guard !opensFence(scalars, start, indent), !opensComment(scalars, start) else { return close() }
    guard !Self.isBorder(scalars, start), !Self.isDefinition(scalars, start) else { return close() }

    if Self.isListMark(scalars, start) {
      isInList = true
    } else if indent == 0, startsAnew {
      isInList = false
    }
    let isCode = indent >= 4 && startsAnew && !isInList
    if isCode, !Characters.startsChinese(scalars[start]) {
      close()
      return
    }
    current.append(
      scalars, offsets: places, end: range.upperBound, margin: margin, start: start,
      mayStartBlock: indent < 4 || isInList, isCode: isCode)
    startsAnew = isCode
  }

  private mutating func close() {
    if !current.lines.isEmpty { passages.append(current) }
    current = Passage()
    startsAnew = true
  }

  private mutating func opensFence(_ scalars: [UInt32], _ start: Int, _ indent: Int) -> Bool {
    guard indent < 4 || isInList else { return false }
    for mark in "`~".unicodeScalars {
      let count = Self.run(scalars, start, of: mark.value)
      guard count >= 3 else { continue }
      if mark == "`", scalars[(start + count)...].contains(mark.value) { return false }
      fence = (mark.value, count)
      return true
    }
    return false
  }

  /// A comment at a line's start that is not closed on it; a closed one is left to the masking.
  private mutating func opensComment(_ scalars: [UInt32], _ start: Int) -> Bool {
    guard Self.starts(scalars, start, with: "<!--"), !Self.contains(scalars, "-->") else {
      return false
    }
    isInComment = true
    return true
  }
}

extension ProseReader {
  private static func behindQuoteMarks(_ scalars: [UInt32]) -> Int {
    var index = 0
    var behind = 0
    while index < scalars.count {
      if scalars[index] == ">" {
        index += 1
        if index < scalars.count, scalars[index] == " " { index += 1 }
        behind = index
      } else if scalars[index] == " ", index - behind < 3 {
        index += 1
      } else {
        break
      }
    }
    return behind
  }

  /// Behind spaces, tabs and wide spaces; `indent` counts columns of the first two only.
  private static func behindSpaces(_ scalars: [UInt32], _ from: Int) -> (start: Int, indent: Int) {
    var index = from
    var indent = 0
    var isNarrow = true
    while index < scalars.count {
      switch scalars[index] {
      case 0x20 where isNarrow: indent += 1
      case 0x09 where isNarrow: indent += 4 - indent % 4
      case 0x20, 0x09: break
      case Characters.wideSpace: isNarrow = false
      default: return (index, indent)
      }
      index += 1
    }
    return (index, indent)
  }

  private static func run(_ scalars: [UInt32], _ start: Int, of mark: UInt32) -> Int {
    var index = start
    while index < scalars.count, scalars[index] == mark { index += 1 }
    return index - start
  }

  /// A line `:::警示 标题`, full-width colons too: the reader understands both.
  private static func isBorder(_ scalars: [UInt32], _ start: Int) -> Bool {
    scalars[start...].prefix(3).count(where: { $0.isOne(of: ":：") }) == 3
  }

  /// `[name]: address`; a footnote's text is prose.
  private static func isDefinition(_ scalars: [UInt32], _ start: Int) -> Bool {
    guard scalars[start] == "[", start + 1 < scalars.count, scalars[start + 1] != "^",
      let end = scalars[start...].firstIndex(where: { $0 == "]" })
    else { return false }
    return end + 1 < scalars.count && scalars[end + 1] == ":"
  }

  private static func isListMark(_ scalars: [UInt32], _ start: Int) -> Bool {
    var index = start
    while index < scalars.count, index < start + 9, Characters.isDigit(scalars[index]) {
      index += 1
    }
    guard index < scalars.count else { return false }
    let isMark = scalars[index].isOne(of: index > start ? ".)" : "-*+")
    return isMark && index + 1 < scalars.count && Characters.isSpace(scalars[index + 1])
  }

  static func starts(_ scalars: [UInt32], _ start: Int, with text: String) -> Bool {
    scalars[start...].starts(with: text.unicodeScalars.map(\.value))
  }

  private static func contains(_ scalars: [UInt32], _ text: String) -> Bool {
    scalars.indices.contains { starts(scalars, $0, with: text) }
  }
}
