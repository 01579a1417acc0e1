/// Groups of digits with one space or hyphen between neighbours: `138 1234 5678`, `0310-1234567`.
struct NumberRun: Sendable {
  /// Index ranges of the groups in the passage.
  var groups: [Range<Int>]

  var range: Range<Int> {
    guard let first = groups.first, let last = groups.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// Neighbouring groups read as one number.
  struct Window: Sendable {
    /// Indices of the groups.
    let groups: ClosedRange<Int>
    let range: Range<Int>
    /// Values 0…9.
    let digits: [UInt8]

    var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }
  }

  /// The windows whose digits together number within `lengths`, in order.
  func windows(_ lengths: ClosedRange<Int>, in scalars: [Unicode.Scalar]) -> [Window] {
    var windows: [Window] = []
    for first in groups.indices {
      var count = 0
      for last in first..<groups.count {
        count += groups[last].count
        if count > lengths.upperBound { break }
        if count >= lengths.lowerBound { windows.append(window(first...last, in: scalars)) }
      }
    }
    return windows
  }

  /// All groups as one number.
  func whole(in scalars: [Unicode.Scalar]) -> Window {
    guard !groups.isEmpty else { return Window(groups: 0...0, range: 0..<0, digits: []) }
    return window(0...(groups.count - 1), in: scalars)
  }

  func window(_ chosen: ClosedRange<Int>, in scalars: [Unicode.Scalar]) -> Window {
    var digits: [UInt8] = []
    for group in chosen {
      for index in groups[group] {
        digits.append(UInt8(truncatingIfNeeded: scalars[index].value &- 0x30))
      }
    }
    return Window(
      groups: chosen,
      range: groups[chosen.lowerBound].lowerBound..<groups[chosen.upperBound].upperBound,
      digits: digits)
  }

  /// Whether a window stands by itself: no hyphen ties it to a further group.
  func isBordered(_ window: Window, in scalars: [Unicode.Scalar]) -> Bool {
    let before = window.groups.lowerBound > 0 ? scalars[window.range.lowerBound - 1] : " "
    let after =
      window.groups.upperBound < groups.count - 1 ? scalars[window.range.upperBound] : " "
    return !Self.isHyphen(before) && !Self.isHyphen(after)
  }

  static func runs(in scalars: [Unicode.Scalar]) -> [NumberRun] {
    var runs: [NumberRun] = []
    var groups: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index].isDigit { index += 1 }
      if let last = groups.last, last.upperBound + 1 == start,
        isSeparator(scalars[last.upperBound])
      {
        groups.append(start..<index)
      } else {
        if !groups.isEmpty { runs.append(NumberRun(groups: groups)) }
        groups = [start..<index]
      }
    }
    if !groups.isEmpty { runs.append(NumberRun(groups: groups)) }
    return runs
  }

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{3000}" || isHyphen(scalar)
  }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2013).contains(scalar.value)
  }
}

extension Unicode.Scalar {
  /// An ASCII digit; passages hold full-width ones as ASCII.
  var isDigit: Bool { value &- 0x30 < 10 }
  /// An ASCII letter.
  var isLatin: Bool { (value | 0x20) &- 0x61 < 26 }
  /// A character of the CJK unified blocks, or 〇.
  var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x2_0000...0x3_FFFF).contains(value) || value == 0x3007
  }
}
