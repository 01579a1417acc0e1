import Diagnostics

/// Counts quotes and lists one inside the other, line by line, without parsing.
///
/// An estimate from marks and indentation: never less than the library would build for texts people write, and the tree
/// builder counts again exactly.
enum NestingLimit {
  static func faults(in text: LimitedText) -> [Diagnostic] {
    var stack = ListStack()
    var fault: Range<Int>?
    text.forEachLine { line in
      guard fault == nil else { return }
      if stack.depth(of: line, text.bytes) > SafetyLimits.nesting { fault = line }
    }
    return fault.map { line in
      [
        SafetyLimits.tooDeep(
          at: text.range(line.lowerBound..<min(line.upperBound, line.lowerBound + 40)))
      ]
    } ?? []
  }
}

/// The list items a line may lie in, by the column their content starts at.
private struct ListStack {
  private var contentColumns: [Int] = []
  private var codeFence: UInt8?

  /// How many quotes and list items a line lies in.
  mutating func depth(of line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // Most lines begin with a letter or a Han character at the margin.
    if let first = line.first, bytes[first] >= 0x80 || bytes[first] >= 0x41 && bytes[first] < 0x5B {
      contentColumns.removeAll(keepingCapacity: true)
      return 0
    }
    var index = line.lowerBound
    var column = 0
    var marks = 0
    var kept: Int?
    while index < line.upperBound, marks <= SafetyLimits.nesting {
      switch bytes[index] {
      case ASCII.space:
        index += 1
        column += 1
      case ASCII.tab:
        index += 1
        column += 4 - column % 4
      case ASCII.greater where codeFence == nil:
        index += 1
        column += 1
        marks += 1
      default:
        if kept == nil { kept = keepItems(startingBefore: column) }
        guard codeFence == nil, let length = listMark(index..<line.upperBound, bytes) else {
          noteFence(index..<line.upperBound, bytes)
          return marks + (kept ?? 0)
        }
        index += length
        column += length
        marks += 1
        contentColumns.append(column + 1)
      }
    }
    return marks + (kept ?? 0)
  }

  /// Closes the items that begin to the right of a column; gives how many stay open.
  private mutating func keepItems(startingBefore column: Int) -> Int {
    while let last = contentColumns.last, last > column { contentColumns.removeLast() }
    return contentColumns.count
  }

  /// The length of `-`, `*`, `+`, `1.` or `1)` before a space; rules such as `* * *` are none.
  private func listMark(_ rest: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let first = bytes[rest.lowerBound]
    var end = rest.lowerBound + 1
    switch first {
    case ASCII.dash, ASCII.star, UInt8(ascii: "+"):
      if first != UInt8(ascii: "+"), isRule(rest, of: first, bytes) { return nil }
    case 0x30...0x39:
      while end < rest.upperBound, ASCII.isDigit(bytes[end]), end - rest.lowerBound < 9 { end += 1 }
      guard end < rest.upperBound,
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
      else { return nil }
      end += 1
    default: return nil
    }
    guard end == rest.upperBound || bytes[end] == ASCII.space || bytes[end] == ASCII.tab else {
      return nil
    }
    return end - rest.lowerBound
  }

  private func isRule(
    _ rest: Range<Int>, of mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var marks = 0
    for index in rest {
      switch bytes[index] {
      case mark: marks += 1
      case ASCII.space, ASCII.tab: continue
      default: return false
      }
    }
    return marks >= 3
  }

  /// Opens or closes fenced code, in which marks are text.
  private mutating func noteFence(_ rest: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let mark = rest.first.map({ bytes[$0] }),
      mark == UInt8(ascii: "`") || mark == ASCII.tilde,
      rest.count >= 3, bytes[rest.lowerBound + 1] == mark, bytes[rest.lowerBound + 2] == mark
    else { return }
    if codeFence == nil {
      codeFence = mark
    } else if codeFence == mark {
      codeFence = nil
    }
  }
}
