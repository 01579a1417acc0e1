/// A line of the author's that opens or closes a block: `:::警示 标题` or `:::`.
struct FenceLine {
  /// From the first colon to the line's end, without spaces after it; offsets in the file.
  var range: Range<Int>
  /// How many colons; full-width ones count alike.
  var colons: Int
  /// The name as written; empty on a closing line.
  var name: Range<Int>
  var title: Range<Int>

  var isClosing: Bool { name.isEmpty }

  /// Reads a line from its start; `nil` when it is no such line. Quote marks, list marks and spaces may stand before.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, lineAt start: Int, end: Int) {
    guard var index = Self.behindPrefix(bytes, start, end) else { return nil }
    let first = index
    var colons = 0
    while let length = Self.colon(bytes, index, end) {
      colons += 1
      index += length
    }
    guard colons >= 3 else { return nil }
    let lineEnd = Self.trimmedLineEnd(bytes, index, end)
    index = Self.skipSpaces(bytes, index, lineEnd)
    let nameStart = index
    while index < lineEnd, Self.space(bytes, index, lineEnd) == nil,
      Self.colon(bytes, index, lineEnd) == nil
    {
      index += 1
    }
    self.range = first..<lineEnd
    self.colons = colons
    name = nameStart..<index
    while let length = Self.space(bytes, index, lineEnd) ?? Self.colon(bytes, index, lineEnd) {
      index += length
    }
    title = index..<Self.withoutTrailingColons(bytes, index, lineEnd)
  }

  /// The index behind spaces, `>` and list marks; `nil` when no colon stands there.
  private static func behindPrefix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var index = start
    while index < end {
      switch bytes[index] {
      case ASCII.colon: return index
      case 0xEF: return colon(bytes, index, end) == nil ? nil : index
      case ASCII.space, ASCII.tab, ASCII.greater: index += 1
      case ASCII.dash, ASCII.star, UInt8(ascii: "+"):
        guard index + 1 < end, bytes[index + 1] == ASCII.space else { return nil }
        index += 2
      case 0x30...0x39:
        while index < end, ASCII.isDigit(bytes[index]) { index += 1 }
        guard index + 1 < end,
          bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
          bytes[index + 1] == ASCII.space
        else { return nil }
        index += 2
      default: return nil
      }
    }
    return nil
  }

  /// The length of `:` or `：` at an index.
  private static func colon(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Int? {
    guard index < end else { return nil }
    if bytes[index] == ASCII.colon { return 1 }
    let isFullWidth =
      index + 2 < end && bytes[index] == 0xEF && bytes[index + 1] == 0xBC
      && bytes[index + 2] == 0x9A
    return isFullWidth ? 3 : nil
  }

  /// The length of a space, tab or U+3000 at an index.
  private static func space(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Int? {
    guard index < end else { return nil }
    if bytes[index] == ASCII.space || bytes[index] == ASCII.tab { return 1 }
    let isWide =
      index + 2 < end && bytes[index] == 0xE3 && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x80
    return isWide ? 3 : nil
  }

  private static func skipSpaces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while let length = space(bytes, index, end) { index += length }
    return index
  }

  private static func trimmedLineEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index < end, bytes[index] != ASCII.newline, bytes[index] != ASCII.carriageReturn {
      index += 1
    }
    while index > start {
      if bytes[index - 1] == ASCII.space || bytes[index - 1] == ASCII.tab {
        index -= 1
      } else if index - start >= 3, space(bytes, index - 3, index) == 3 {
        index -= 3
      } else {
        break
      }
    }
    return index
  }

  /// Some write `:::tip 标题:::`; the colons behind are no part of the title.
  private static func withoutTrailingColons(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = end
    while index > start, bytes[index - 1] == ASCII.colon { index -= 1 }
    guard end - index >= 3 else { return end }
    while index > start, bytes[index - 1] == ASCII.space { index -= 1 }
    return index
  }
}

/// What stands for a fence line in the prepared text: a processing instruction with the sentinel in it, `<?…12?>`.
enum FenceToken {
  static let closing: [UInt8] = Array("?>".utf8)

  static func opening(_ sentinel: [UInt8]) -> [UInt8] { Array("<?".utf8) + sentinel }

  /// The number of the fence when a literal is exactly one token.
  static func number(_ literal: UnsafeBufferPointer<UInt8>, sentinel: [UInt8]) -> Int? {
    guard !sentinel.isEmpty, literal.count > sentinel.count + 4, literal[0] == ASCII.less,
      literal[1] == closing[0], literal.starts(with: sentinel, at: 2)
    else { return nil }
    var index = 2 + sentinel.count
    var number = 0
    while index < literal.count, ASCII.isDigit(literal[index]), number < 1_000_000 {
      number = number * 10 + Int(literal[index] & 0x0F)
      index += 1
    }
    guard literal.starts(with: closing, at: index) else { return nil }
    index += closing.count
    while index < literal.count, literal[index] <= ASCII.space { index += 1 }
    return index == literal.count ? number : nil
  }
}
